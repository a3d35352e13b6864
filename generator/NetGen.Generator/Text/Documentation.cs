using System.Globalization;
using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>The XML documentation of generated members: shapes, sizes and costs of this network in numbers.</summary>
internal sealed class Documentation(NetworkPlan plan)
{
    private const int LineBytes = 64;

    private readonly NetworkModel _model = plan.Model;

    /// <summary>2-4-1 tanh, sigmoid, CrossEntropy.</summary>
    public string Network =>
        $"{string.Join("-", _model.LayerSizes)} {string.Join(", ", _model.Activations.Select(activation => activation.Name))}, {_model.Cost.Name}";

    /// <summary>What the network is made of, and what a call costs at most.</summary>
    public string Remarks =>
        $"{Count(_model.ParameterCount, "parameter")}, {Count(_model.MultiplyAdds, "multiply-add")} a data point. {Memory} Nothing is allocated on the heap.";

    /// <summary>How many weights and biases there are.</summary>
    public string Parameters =>
        $"{Count(_model.MultiplyAdds, "weight")} and {Count(_model.ParameterCount - _model.MultiplyAdds, "bias", "biases")}.";

    /// <summary>Where the memory of a call comes from.</summary>
    public string Memory => plan.Rows is { } rows ? Rows(rows, Size) : Block(plan.Blocks ?? plan.Points, withGradient: true);

    /// <summary>What a call of a method costs.</summary>
    public string Of(Signature signature) =>
        $"{Products(signature)} {(signature.Name == "Forward" ? ForwardMemory : Memory)} Nothing is allocated on the heap.";

    private string ForwardMemory => plan switch
    {
        { Blocks: { } blocks } => Block(blocks, withGradient: false),
        { Rows: { IsRented: false } rows } => Stack((rows.ForwardLength + (rows.Points * (long)rows.RowLength)) * Size + (2 * LineBytes)),
        { Rows: { } rows } => Rented((rows.ForwardLength + (rows.Points * (long)rows.RowLength)) * Size),
        _ => Block(plan.Points, withGradient: false),
    };

    /// <summary>Whether some of it does not fit on the stack.</summary>
    public bool IsRented => plan.Rows is { } rows
        ? rows.IsRented || rows.TransposedLength * (long)Size > RowPlan.MaximumStackTransposed
        : (plan.Blocks ?? plan.Points).IsRented;

    private int Size => _model.IsDouble ? sizeof(double) : sizeof(float);

    // The multiply-adds of the products of matrices: (1.4), (5.2) and (5.1).
    private string Products(Signature signature)
    {
        long forward = _model.MultiplyAdds;
        if (signature.Name is "Forward" or "Cost")
        {
            return $"{Count(forward, "multiply-add")} a data point.";
        }

        bool reachesInputs = signature.Arguments.Any(argument => argument.Name == "inputGradient");
        long errors = forward - (reachesInputs ? 0 : (long)_model.LayerSizes[0] * _model.LayerSizes[1]);
        return $"{Count((2 * forward) + errors, "multiply-add")} a data point: {Number(forward)} for A, {Number(errors)} for Δ, {Number(forward)} for ∂J/∂W.";
    }

    private string Block(KernelPlan kernel, bool withGradient)
    {
        long bytes = (long)(withGradient ? kernel.Buffers.Length : kernel.Buffers.ForwardLength) * Size;
        if (kernel.IsRented)
        {
            return Rented(bytes);
        }

        // Blocks start on a cache line; written-out derivatives have a sum in each lane.
        bool isVector = ReferenceEquals(kernel, plan.Blocks);
        long sums = isVector && withGradient && plan.Layers[0].Schedule == Schedule.Fused ? _model.ParameterCount * LineBytes : 0;
        return Stack(bytes + sums + (isVector ? LineBytes : 0));
    }

    private static string Stack(long bytes) => $"A call uses at most {Number(bytes)} bytes of stack for its buffers.";

    private static string Rented(long bytes) =>
        $"One data point alone needs more memory than a stack should hold: {Number(bytes)} bytes a call are rented from the shared array pool.";

    private string Rows(RowPlan rows, int size)
    {
        long first = (long)_model.LayerSizes[1] * rows.Padded(_model.InputSize);
        bool isRented = (long)rows.TransposedLength * size > RowPlan.MaximumStackTransposed;
        bool isRentedForInputs = (rows.TransposedLength + first) * size > RowPlan.MaximumStackTransposed;
        long block = rows.Length + (rows.Points * (long)rows.RowLength);
        long stack = (rows.IsRented ? 0 : block) + (isRented ? 0 : rows.TransposedLength + (isRentedForInputs ? 0 : first)) + (rows.InputRows * (long)rows.Padded(_model.InputSize));
        string memory = rows.IsRented ? Rented(block * size) : Stack((stack * size) + (2 * LineBytes));
        string transposed = isRented ? $" For a gradient {Number(rows.TransposedLength * (long)size)} bytes more are rented from the shared array pool, for the weights transposed." : "";
        string inputs = isRentedForInputs ? $" With respect to the inputs it takes {Number((rows.TransposedLength + first) * size)} bytes from there." : "";
        return $"{memory}{transposed}{inputs}";
    }

    private static string Count(long number, string noun, string? nouns = null) => $"{Number(number)} {(number == 1 ? noun : nouns ?? noun + "s")}";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
