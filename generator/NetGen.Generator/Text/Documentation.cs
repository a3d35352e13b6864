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
            KernelPlan kernel = plan.Gradients;
            long bytes = (long)kernel.Buffers.Length * (_model.IsDouble ? sizeof(double) : sizeof(float));
            string memory = kernel.IsRented
                ? $"One data point alone needs more memory than a stack should hold: {Number(bytes)} bytes a call are rented from the shared array pool."
                : $"A call uses at most {Number(bytes)} bytes of stack for its buffers.";
            return $"{Number(_model.ParameterCount)} parameters, {Number(_model.MultiplyAdds)} multiply-adds a data point. {memory} Nothing is allocated on the heap.";
        }
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
