using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>The second stage: decides from a model how it is computed. Every number that trades speed against size stands here.</summary>
internal static class NetworkPlanner
{
    // The stack that a call may use for its buffers.
    private const int StackBytes = (64 * 1024) - 64;

    // The compiler stops inlining in a method of about 900 locals and stops optimising at 8,000 references to them; a vector
    // multiply-add takes up to four locals.
    private const int FusedMultiplyAdds = 64;
    private const int UnrolledInputs = 8;

    // An elementary function takes about thirty of them.
    private const int FusedFunctions = 8;

    // Data points of a block: enough to pay for a call, few enough to stay in the first-level cache.
    private const int MaximumPoints = 64;

    // One 512-bit vector of partial sums.
    private const int LaneBytes = 64;

    // Networks of so few units in all, the inputs included, go forward with data points in the lanes: turning a batch round
    // costs less there than lanes without a unit.
    private const int NarrowUnits = 128;

    // The weights that one data point's sums go through at a time. In the first-level cache they leave room for what the hardware
    // fetches ahead.
    private const int PointWeightBytes = 16 * 1024;

    // With 256-bit vectors a row of so many bytes is one panel.
    private const int PanelBytes = LayerPlan.PointPanelVectors * 32;

    /// <summary>What every processor's first-level cache holds.</summary>
    public const int FirstLevelBytes = 32 * 1024;

    /// <summary>The widths of vector there are, the widest first.</summary>
    public static readonly int[] VectorBits = [512, 256, 128];

    public static NetworkPlan Plan(NetworkModel model)
    {
        bool hasVectors = model.Features.HasFlag(CompilationFeatures.Vectors);
        bool isFused = IsFused(model);
        bool hasRows = hasVectors && !isFused && model.LayerSizes.Skip(1).Max() > 2;
        EquatableArray<LayerPlan> layers = new(Layers(model, isFused, hasVectors, hasRows));
        int bytes = model.NumberBytes;
        KernelPlan points = Kernel(layers, 1, 1, bytes);
        bool hasBlocks = hasVectors && (!hasRows || model.LayerSizes.Sum() <= NarrowUnits);
        KernelPlan? blocks = hasBlocks ? Blocks(model, layers, bytes, withGradient: !hasRows) : null;
        return new NetworkPlan(model, layers, points, blocks, hasRows ? RowPlanner.Plan(model, layers) : null);
    }

    private static KernelPlan Kernel(EquatableArray<LayerPlan> layers, int points, int lanes, int bytes)
    {
        BufferPlan buffers = BufferPlan.For(layers, points);
        int[] widths = [.. VectorBits.Where(bits => bits <= lanes * bytes * 8)];
        return new KernelPlan(points, lanes, new(widths), (long)buffers.Length * bytes > StackBytes, buffers);
    }

    private static KernelPlan Blocks(NetworkModel model, EquatableArray<LayerPlan> layers, int bytes, bool withGradient)
    {
        int lanes = LaneBytes / bytes;
        long sums = layers[0].Schedule == Schedule.Fused ? model.ParameterCount * LaneBytes : 0;
        for (int points = MaximumPoints; points >= 1; points /= 2)
        {
            KernelPlan kernel = Kernel(layers, points, System.Math.Min(lanes, points), bytes);
            long length = withGradient ? kernel.Buffers.Length : kernel.Buffers.ForwardLength;
            if ((length * bytes) + sums <= StackBytes)
            {
                return kernel;
            }
        }

        // Rented memory has no such limit: a full vector of data points.
        return Kernel(layers, lanes, lanes, bytes);
    }

    private static bool IsFused(NetworkModel model) =>
        model.MultiplyAdds <= FusedMultiplyAdds && !model.Activations.Any(activation => activation.IsUserDefined) && Functions(model) <= FusedFunctions;

    // The units whose activation is an elementary function.
    private static int Functions(NetworkModel model) => Enumerable.Range(1, model.LayerCount)
        .Sum(l => ActivationOf(model.Activations[l - 1]) is { IsSoftmax: false } entry && entry.Value(model.Activations[l - 1].Arguments).HasCalls ? model.LayerSizes[l] : 0);

    private static IEnumerable<LayerPlan> Layers(NetworkModel model, bool isFused, bool hasVectors, bool hasRows)
    {
        int[] offsets = Offsets(model, forVectors: hasRows);
        for (int l = 1; l <= model.LayerCount; l++)
        {
            int size = model.LayerSizes[l];
            int previous = model.LayerSizes[l - 1];
            int chains = hasRows ? Chains(size, previous, model.IsDouble) : isFused && hasVectors ? FusedChains(previous) : 1;
            Schedule schedule = isFused ? Schedule.Fused : hasRows ? Schedule.Tiles : previous <= UnrolledInputs ? Schedule.UnrolledInputs : Schedule.Loop;
            yield return new LayerPlan(
                l,
                size,
                previous,
                offsets[l - 1],
                offsets[l - 1] + (size * previous),
                KeepsPreActivation(model, l),
                schedule,
                IsInputMajor: hasRows || (isFused && hasVectors && size % LayerPlan.UnitsAtATime == 0),
                chains,
                PointInputs: hasRows && chains == 1 ? PointInputs(size, previous, model.NumberBytes) : previous);
        }
    }

    // Where a layer's parameters start: in the layers' order, or so that a vector's load never leaves the parameters and mostly
    // stays in a cache line: first the layers whose rows of weights are no whole vectors, then the others, the widest at the end.
    private static int[] Offsets(NetworkModel model, bool forVectors)
    {
        int[] offsets = new int[model.LayerCount];
        int lanes = LaneBytes / model.NumberBytes;
        IEnumerable<int> order = Enumerable.Range(1, model.LayerCount);
        if (forVectors)
        {
            order = order.OrderBy(l => model.LayerSizes[l] % lanes == 0).ThenBy(l => model.LayerSizes[l]);
        }

        int offset = 0;
        foreach (int l in order)
        {
            offsets[l - 1] = offset;
            offset += model.LayerSizes[l] * (model.LayerSizes[l - 1] + 1);
        }

        return offsets;
    }

    // A multiply-add takes four cycles, and two can start in each: one data point alone keeps the hardware busy only with
    // several sums in flight. Layers of few vectors split theirs; the split is part of the plan, so that every kernel adds in
    // the same order.
    private static int Chains(int size, int previous, bool isDouble)
    {
        int vectors = (size + LaneBytes / (isDouble ? 8 : 4) - 1) / (LaneBytes / (isDouble ? 8 : 4));
        return vectors >= 4 || previous < 8 ? 1 : previous < 16 ? 2 : 4;
    }

    // Where two panels or more go through weights that the first-level cache does not hold, each would fetch every page and, from
    // the next cache, its own part of every row; so they go through a few rows at a time, one panel after the other. Rounds of one
    // length where the inputs can be dealt so.
    private static int PointInputs(int size, int previous, int bytes)
    {
        if ((long)size * previous * bytes <= FirstLevelBytes || size * bytes <= PanelBytes)
        {
            return previous;
        }

        int most = System.Math.Max(1, PointWeightBytes / (size * bytes));
        int even = Enumerable.Range(1, most).Last(inputs => previous % inputs == 0);
        return 2 * even > most ? even : most;
    }

    // Between two layers of a fused plan lies nothing but the wait for their sums.
    private static int FusedChains(int previous) => previous < 4 ? 1 : 2;

    private static bool KeepsPreActivation(NetworkModel model, int layer)
    {
        ActivationModel activation = model.Activations[layer - 1];
        return activation.IsUserDefined
            || (layer == model.LayerCount && OutputFormulas.NeedPreActivation(model))
            || (!ActivationOf(activation).IsSoftmax && ActivationOf(activation).Derivative(activation.Arguments).Uses(Formulas.Z));
    }

    private static Activation ActivationOf(ActivationModel activation) => Activations.Find(activation.Name)!;
}
