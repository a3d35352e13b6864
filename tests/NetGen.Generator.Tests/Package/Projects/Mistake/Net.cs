using NetGen;

namespace Mistake
{
    /// <summary>A layer without a unit.</summary>
    [Network(2, 0, 1)]
    public partial class Net
    {
    }
}
