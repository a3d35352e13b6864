using System.Globalization;
using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;
using NetGen.Generator.Text.Kernels;

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
    public string Memory
    {
        get
        {
            (long stack, long rented) = Gradient(reachesInputs: false);
            if (plan.Rows is not { } rows)
            {
                return rented > 0 ? Rented(rented) : Stack(stack);
            }

            long block = Block(rows, rows.Length);
            long inputs = Gradient(reachesInputs: true).Rented - (rows.IsRented ? block : 0);
            long transposed = rented - (rows.IsRented ? block : 0);
            string memory = rows.IsRented ? Rented(block) : Stack(Gradient(reachesInputs: true).Stack);
            string forTransposed = transposed > 0 ? $" A gradient rents another {Number(transposed)} bytes from the shared array pool for the transposed weights." : "";
            string forInputs = (inputs, transposed) switch
            {
                (0, _) => "",
                (_, 0) => $" A gradient with respect to the inputs rents {Number(inputs)} bytes from the shared array pool for the transposed weights.",
                _ => $" With respect to the inputs, it rents {Number(inputs)} bytes.",
            };
            return $"{memory}{forTransposed}{forInputs}";
        }
    }

    /// <summary>Whether some of it does not fit on the stack.</summary>
    public bool IsRented => Gradient(reachesInputs: false).Rented > 0;

    private int Size => _model.NumberBytes;

    /// <summary>What a call of a method costs.</summary>
    public string Of(Signature signature)
    {
        (long stack, long rented) = signature.Name == "Forward" ? Forward() : Gradient(HasInputGradient(signature));
        string ofStack = stack > 0 ? $" At most {Number(stack)} bytes of stack." : "";
        string ofPool = rented > 0 ? $" Rents {Number(rented)} bytes from the shared array pool." : "";
        return $"{Products(signature)}{ofStack}{ofPool}{(signature.Name == "Forward" ? ForPacked : "")}";
    }

    // The copy of the parameters with the weights of wide layers packed.
    private string ForPacked => plan.Rows is not null && RowProductText.PackableLayers(plan).Length > 0
        ? $" On machines with 16 vector registers, {Number(RowPlan.PackedPoints)} data points or more rent {(plan.Rows.IsRented ? "another " : "")}{Number(RowBatchText.PackedLength(plan) * Size)} bytes from the shared array pool."
        : "";

    private static bool HasInputGradient(Signature signature) => signature.Arguments.Any(argument => argument.Name == "inputGradient");

    // The multiply-adds of the products of matrices: (1.4), (5.2) and (5.1).
    private string Products(Signature signature)
    {
        long forward = _model.MultiplyAdds;
        if (signature.Name is "Forward" or "Cost")
        {
            return $"{Count(forward, "multiply-add")} a data point.";
        }

        long errors = forward - (HasInputGradient(signature) ? 0 : (long)_model.LayerSizes[0] * _model.LayerSizes[1]);
        return $"{Count((2 * forward) + errors, "multiply-add")} a data point: {Number(forward)} for A, {Number(errors)} for Δ, {Number(forward)} for ∂J/∂W.";
    }

    // The bytes of a call, by where they come from. Blocks start on a cache line.
    private (long Stack, long Rented) Forward() => plan switch
    {
        { Blocks: { } blocks } => Split((long)blocks.Buffers.ForwardLength * Size, blocks.IsRented, LineBytes),
        { Rows: { } rows } => Split(Block(rows, rows.ForwardLength), rows.IsRented, 2 * LineBytes),
        _ => Split((long)plan.Points.Buffers.ForwardLength * Size, plan.Points.IsRented, 0),
    };

    private (long Stack, long Rented) Gradient(bool reachesInputs)
    {
        if (plan.Rows is { } rows)
        {
            (long stack, long rented) = Split(Block(rows, rows.Length), rows.IsRented, 2 * LineBytes);
            long transposed = rows.TransposedLength * (long)Size;
            bool isRented = transposed > RowPlan.MaximumStackTransposed;
            if (reachesInputs)
            {
                transposed += (long)_model.LayerSizes[1] * rows.Padded(_model.InputSize) * Size;
                isRented = transposed > RowPlan.MaximumStackTransposed;
                stack += rows.InputRows * (long)rows.Padded(_model.InputSize) * Size;
            }

            return isRented ? (stack, rented + transposed) : (stack + transposed, rented);
        }

        // Derivatives that are written out have a sum in each lane.
        KernelPlan kernel = plan.Blocks ?? plan.Points;
        long sums = plan.Blocks is not null && plan.Layers[0].Schedule == Schedule.Fused ? _model.ParameterCount * LineBytes : 0;
        (long ofBlock, long ofPool) = Split((long)kernel.Buffers.Length * Size, kernel.IsRented, plan.Blocks is null ? 0 : LineBytes);
        return (ofBlock + sums, ofPool);
    }

    private static (long Stack, long Rented) Split(long bytes, bool isRented, long more) => isRented ? (0, bytes) : (bytes + more, 0);

    private long Block(RowPlan rows, int length) => (length + (rows.Points * (long)rows.RowLength)) * Size;

    private static string Stack(long bytes) => $"A call uses at most {Number(bytes)} bytes of stack.";

    private static string Rented(long bytes) =>
        $"A single data point needs more memory than fits on the stack: each call rents {Number(bytes)} bytes from the shared array pool.";

    private static string Count(long number, string noun, string? nouns = null) => $"{Number(number)} {(number == 1 ? noun : nouns ?? noun + "s")}";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
