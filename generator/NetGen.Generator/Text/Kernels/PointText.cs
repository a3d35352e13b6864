using System;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>Forward propagation of one data point, the units of a layer in the lanes of a vector.</summary>
internal sealed partial class PointText(IndentedWriter writer, NetworkPlan plan, Tiles tiles)
{
    public const string Name = "PointKernels";

    // A method for all layers has at most so many multiply-adds, those of a layer of more terms being a loop; a pass through an
    // activation function takes the place of some.
    private const int MostInlinedProducts = 64;
    private const int MostInlinedTerms = 32;
    private const int ProductsOfPass = 24;

    private readonly VectorNames _names = new(plan.Model);
    private readonly RowPlan _rows = plan.Rows!;
    private readonly RowActivationText _activations = new(writer, plan);
    private readonly VectorPrinter _printer = new(plan.Model);
    private readonly int _output = plan.Model.LayerCount;

    private readonly RegisterPointText[] _inRegisters =
        [.. plan.Rows!.VectorBits.Intersect(RegisterPointText.VectorBits).Select(bits => new RegisterPointText(writer, plan, bits)).Where(text => text.Serves)];

    private string V => _names.Vector;

    private string Real => _names.Real;

    // The biases that might be read past the end of the parameters are those of the layer that stands last among them.
    private LayerPlan? Copied
    {
        get
        {
            LayerPlan last = plan.Layers[0];
            foreach (LayerPlan layer in plan.Layers)
            {
                last = layer.BiasOffset > last.BiasOffset ? layer : last;
            }

            return last.Size % _rows.Lanes == 0 ? null : last;
        }
    }

    private int RowLength => CopyPlace + (Copied is { } layer ? _rows.Padded(layer.Size) : 0);

    // Where a layer's units start; the layers stand one after another.
    private int Place(int layer)
    {
        int place = 0;
        for (int l = 1; l < layer; l++)
        {
            place += PlaceLength(plan.Layers[l - 1]);
        }

        return place;
    }

    private int PlaceLength(LayerPlan layer) => Math.Max(_rows.Padded(layer.Size), PartsLength(layer));

    private int CopyPlace => Place(_output) + PlaceLength(plan.Layers[_output - 1]);

    // Layers of 4 or 8 units leave most lanes of a wide vector empty: their sums' parts lie beside each other instead. The weights
    // of the inputs that are dealt to the parts in one round stand in that order already.
    public static int PartsLength(LayerPlan layer, int lanes) =>
        layer.Chains > 1 && layer.Size is 4 or 8 && layer.PreviousSize % layer.Chains == 0 && layer.Size * layer.Chains % lanes == 0
            ? layer.Size * layer.Chains
            : 0;

    private int PartsLength(LayerPlan layer) => PartsLength(layer, _rows.Lanes);

    public void Write()
    {
        writer.Blank();
        writer.Line("/// <summary>One data point at a time, the units of a layer in the lanes of a vector.</summary>");
        writer.Line(Names.GeneratedCode);
        using (writer.Block($"private static class {Name}"))
        {
            WriteDispatch();
            WriteForward();
            foreach (RegisterPointText text in _inRegisters)
            {
                text.Write();
            }

            foreach (LayerPlan layer in plan.Layers)
            {
                WriteLinear(layer);
            }

            if (plan.Model.HasSoftmax)
            {
                WriteSoftmax();
            }

            writer.Blank();
            writer.Line("/// <summary>The values between inputs and outputs, a place for each unit, padded to whole vectors.</summary>");
            writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({RowLength + Names.Line(plan.Model)})]");
            using (writer.Block("private struct Row"))
            {
                writer.Line($"public {Real} First;");
            }
        }
    }

    private void WriteDispatch()
    {
        using (writer.Block($"public static void Forward(ref {Real} w, ref {Real} x, ref {Real} y)"))
        {
            const string Arguments = "ref w, ref x, ref y";
            foreach (int width in _rows.VectorBits)
            {
                using (writer.Block($"if (global::System.Runtime.Intrinsics.Vector{width}.IsHardwareAccelerated)"))
                {
                    RegisterPointText? inRegisters = _inRegisters.FirstOrDefault(text => text.Bits == width);
                    writer.Line($"{inRegisters?.Method ?? $"Forward<{_names.OfWidth(width)}>"}({Arguments});");
                    writer.Line("return;");
                }

                writer.Blank();
            }

            writer.Line($"Forward<{_names.OfWidth(null)}>({Arguments});");
        }
    }

    private void WriteForward()
    {
        writer.Blank();
        writer.Line(Names.OptimizeApart);
        writer.Line($"private static void Forward<{V}>(ref {Real} w, ref {Real} x, ref {Real} y)");
        WriteConstraint();
        using (writer.Block())
        {
            writer.Line($"{Names.Unsafe}.SkipInit(out Row memory);");
            writer.Line($"ref {Real} row = ref {Names.Align}(ref memory.First);");
            if (Copied is { } copied)
            {
                WriteCopy(copied.Size, $"ref {At("w", copied.BiasOffset)}", $"ref {Names.Add}(ref row, {CopyPlace})");
            }

            foreach (LayerPlan layer in plan.Layers)
            {
                string input = layer.Number == 1 ? "x" : "row";
                writer.Line($"Linear{layer.Number}<{V}>(ref w, ref {input}, ref row);");
                WriteActivation(layer);
            }

            WriteCopy(plan.Model.OutputSize, $"ref {At("row", Place(_output))}", "ref y");
        }
    }

    private void WriteCopy(int count, string source, string destination)
    {
        int bytes = count * plan.Model.NumberBytes;
        string asBytes = $"ref {Names.Unsafe}.As<{Real}, byte>";
        writer.Line($"{Names.Unsafe}.CopyBlockUnaligned({asBytes}({destination}), {asBytes}({source}), {bytes});");
    }

    private void WriteLinear(LayerPlan layer)
    {
        int l = layer.Number;
        Product product = Linear(layer);
        bool hasParts = PartsLength(layer) > 0;
        writer.Blank();
        writer.Line($"/// <summary>Layer {l}: z = W a + b, (1.1), {layer.PreviousSize} inputs to {layer.Size} units{(hasParts ? $", the {layer.Chains} parts of each sum side by side" : "")}.</summary>");
        writer.Line(IsInlined ? Names.Inline : Names.Optimize);
        writer.Line($"private static void Linear{l}<{V}>(ref {Real} w, ref {Real} inputs, ref {Real} row)");
        WriteConstraint();
        using (writer.Block())
        {
            writer.Line(l == 1 ? $"ref {Real} a = ref inputs;" : $"ref {Real} a = ref {At("inputs", Place(l - 1))};");
            writer.Line($"ref {Real} weights = ref {At("w", layer.WeightOffset)};");
            writer.Line(Copied == layer
                ? $"ref {Real} biases = ref {At("row", CopyPlace)};"
                : $"ref {Real} biases = ref {At("w", layer.BiasOffset)};");
            writer.Line($"ref {Real} z = ref {At("row", Place(l))};");
            if (hasParts)
            {
                WriteParts(layer);
                return;
            }

            if (IsSplit(layer))
            {
                WriteSplitCall(layer);
            }

            new ProductText(writer, _names, tiles).WritePanels(product);
        }

        new ProductText(writer, _names, tiles).WriteMethods(product);
        if (IsSplit(layer))
        {
            WriteSplit(layer, product);
        }
    }

    private void WriteParts(LayerPlan layer)
    {
        const int MostTerms = 16;
        int length = PartsLength(layer);
        int rounds = layer.PreviousSize / layer.Chains;
        using (writer.Block($"for (nint i = 0; i < {length}; i += {V}.Count)"))
        {
            writer.Line($"{V} sum = default;");
            using (writer.Block($"if (i < {layer.Size})"))
            {
                writer.Line("// The first part starts from the bias.");
                writer.Line($"sum = {V}.Select({V}.LessThan({V}.Indices, {V}.Create({layer.Size})), {V}.Load(ref biases, i), default);");
            }

            writer.Blank();
            if (rounds <= MostTerms)
            {
                for (int k = 0; k < rounds; k++)
                {
                    WriteTerm(Offset(k * layer.Chains), Offset(k * length));
                }
            }
            else
            {
                using (writer.Block($"for (nint k = 0; k < {rounds}; k++)"))
                {
                    WriteTerm($"(k * {layer.Chains}) + ", $"(k * {length}) + ");
                }
            }

            writer.Line("sum.Store(ref z, i);");
        }

        writer.Blank();
        using (writer.Block($"for (nint i = 0; i < {layer.Size}; i += {V}.Count)"))
        {
            string sum = $"{V}.SumOfParts(ref z, i, {layer.Size}, {layer.Chains})";
            string end = End(layer).Formula;
            writer.Line($"{(end.Length == 0 ? sum : $"({end.Replace("{0}", sum)})")}.Store(ref z, i);");
        }

        string Offset(int offset) => offset == 0 ? "" : $"{offset} + ";

        void WriteTerm(string input, string weight) => writer.Line(
            $"sum.AddProduct({V}.Repeat(ref a, {input}(i >> {(layer.Size == 4 ? 2 : 3)}), {layer.Size}), ref weights, {weight}i);");
    }

    // Calls cost as much as the arithmetic of small layers, but the JIT compiler stops inlining where there is too much of it.
    private bool IsInlined => plan.Layers.Sum(layer => _rows.Padded(layer.Size) / _rows.Lanes * Math.Min(layer.PreviousSize, MostInlinedTerms)
        + (HasPass(layer) ? ProductsOfPass : 0)) <= MostInlinedProducts;

    private Product Linear(LayerPlan layer)
    {
        int padded = _rows.Padded(layer.Size);
        return new Product
        {
            Name = $"Linear{layer.Number}",
            RowCount = 1,
            IsPoint = true,
            Columns = padded.ToString(),
            IsDouble = plan.Model.IsDouble,
            WidestVectors = padded / _rows.Lanes,
            Depth = layer.PreviousSize.ToString(),
            Chains = layer.Chains,
            Rest = layer.PreviousSize % layer.Chains,
            Left = "a",
            LeftRow = "0",
            LeftStep = "1",
            Right = "weights",
            RightStep = layer.Size.ToString(),
            Start = TileStart.Lanes,
            StartValues = "biases",
            End = End(layer),
            Sum = "z",
            SumRow = "0",
        };
    }

    private TileEnd End(LayerPlan layer) => _activations.CheapValueEnd(layer);

    private bool HasPass(LayerPlan layer) =>
        End(layer) == TileEnd.Plain && plan.Model.Activations[layer.Number - 1] is not { Name: "identity", IsUserDefined: false };

    private void WriteActivation(LayerPlan layer)
    {
        ActivationModel activation = plan.Model.Activations[layer.Number - 1];
        int padded = _rows.Padded(layer.Size);
        string place = At("row", Place(layer.Number));
        if (!HasPass(layer))
        {
            return;
        }

        if (activation.IsUserDefined)
        {
            using (writer.Block($"for (nint i = 0; i < {layer.Size}; i++)"))
            {
                string unit = $"{Names.Add}(ref {place}, i)";
                writer.Line($"{unit} = {Names.Own(plan.Model, activation)}({unit});");
            }

            writer.Blank();
            return;
        }

        if (activation.Name == "softmax")
        {
            writer.Line($"Softmax<{V}>(ref {place});");
            return;
        }

        using (writer.Block($"for (nint i = 0; i < {padded}; i += {V}.Count)"))
        {
            writer.Line($"{V} z = {V}.Load(ref {place}, i);");
            writer.Line($"{V} a = {_printer.Print(Activations.Find(activation.Name)!.Value(activation.Arguments), _ => "z")};");
            writer.Line($"a.Store(ref {place}, i);");
        }

        writer.Blank();
    }

    /// <summary>Writes softmax of the outputs, in the order of sums that the blocks take.</summary>
    private void WriteSoftmax()
    {
        LayerPlan layer = plan.Layers[_output - 1];
        int padded = _rows.Padded(layer.Size);
        writer.Blank();
        writer.Line("/// <summary>Softmax of one data point's outputs, in place.</summary>");
        writer.Line(Names.Optimize);
        writer.Line($"private static void Softmax<{V}>(ref {Real} z)");
        WriteConstraint();
        using (writer.Block())
        {
            if (layer.Size < padded)
            {
                writer.Line("// Lanes without a unit must not count.");
                using (writer.Block($"for (nint i = {padded - _rows.Lanes}; i < {padded}; i += {V}.Count)"))
                {
                    writer.Line($"{V} isUnit = {V}.LessThan({V}.Indices, {V}.Create({layer.Size} - i));");
                    writer.Line($"{V}.Select(isUnit, {V}.Load(ref z, i), {V}.Create({Real}.NegativeInfinity)).Store(ref z, i);");
                }

                writer.Blank();
            }

            writer.Line($"{Real} max = {Names.Lanes}.Max(ref z, {layer.Size});");
            using (writer.Block($"for (nint i = 0; i < {padded}; i += {V}.Count)"))
            {
                writer.Line($"{V} e = {_printer.Print(Formulas.Exp(new Variable("x")), _ => $"{V}.Load(ref z, i) - {V}.Create(max)")};");
                writer.Line("e.Store(ref z, i);");
            }

            writer.Blank();
            writer.Line($"{Real} sum = {Names.Lanes}.Sum(ref z, {layer.Size});");
            using (writer.Block($"for (nint i = 0; i < {padded}; i += {V}.Count)"))
            {
                writer.Line($"({V}.Load(ref z, i) / {V}.Create(sum)).Store(ref z, i);");
            }
        }
    }

    private void WriteConstraint()
    {
        using (writer.Indent())
        {
            writer.Line(_names.Constraint);
        }
    }

    private static string At(string reference, int offset) => offset == 0 ? reference : $"{Names.Add}(ref {reference}, {offset})";
}
