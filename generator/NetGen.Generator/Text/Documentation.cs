using System.Globalization;
using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>The XML documentation of generated members: shapes, sizes and costs of this network in numbers.</summary>
internal sealed class Documentation(NetworkPlan plan)
{
    private readonly NetworkModel _model = plan.Model;

    /// <summary>2-4-1 tanh, sigmoid, CrossEntropy.</summary>
    public string Network =>
        $"{string.Join("-", _model.LayerSizes)} {string.Join(", ", _model.Activations.Select(activation => activation.Name))}, {_model.Cost.Name}";

    /// <summary>What a call costs.</summary>
    public string Remarks
    {
        get
        {
            return $"{Number(_model.ParameterCount)} parameters, {Number(_model.MultiplyAdds)} multiply-adds a data point. {Memory} Nothing is allocated on the heap.";
        }
    }

    /// <summary>Where the memory of a call comes from.</summary>
    public string Memory => plan.Rows is { } rows ? Rows(rows, Size) : Block(plan.Blocks ?? plan.Points, Size);

    /// <summary>Whether some of it does not fit on the stack.</summary>
    public bool IsRented => plan.Rows is { } rows
        ? rows.IsRented || rows.TransposedLength * (long)Size > RowPlan.MaximumStackTransposed
        : (plan.Blocks ?? plan.Points).IsRented;

    private int Size => _model.IsDouble ? sizeof(double) : sizeof(float);

    private static string Block(KernelPlan kernel, int size) => kernel.IsRented
        ? $"One data point alone needs more memory than a stack should hold: {Number((long)kernel.Buffers.Length * size)} bytes a call are rented from the shared array pool."
        : $"A call uses at most {Number((long)kernel.Buffers.Length * size)} bytes of stack for its buffers.";

    private string Rows(RowPlan rows, int size)
    {
        long first = (long)_model.LayerSizes[1] * rows.Padded(_model.InputSize);
        bool isRented = (long)rows.TransposedLength * size > RowPlan.MaximumStackTransposed;
        bool isRentedForInputs = (rows.TransposedLength + first) * size > RowPlan.MaximumStackTransposed;
        long block = rows.Length + (rows.Points * (long)rows.RowLength);
        long stack = (rows.IsRented ? 0 : block) + (isRented ? 0 : rows.TransposedLength + (isRentedForInputs ? 0 : first)) + (rows.InputRows * (long)rows.Padded(_model.InputSize));
        string memory = rows.IsRented
            ? $"One data point alone needs more memory than a stack should hold: {Number(block * size)} bytes a call are rented from the shared array pool."
            : $"A call uses at most {Number(stack * size)} bytes of stack for its buffers.";
        string transposed = isRented ? $" For a gradient {Number(rows.TransposedLength * (long)size)} bytes more are rented from the shared array pool, for the weights transposed." : "";
        string inputs = isRentedForInputs ? $" With respect to the inputs it takes {Number((rows.TransposedLength + first) * size)} bytes from there." : "";
        return $"{memory}{transposed}{inputs}";
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
