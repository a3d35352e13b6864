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
    private const int StackBytes = 64 * 1024;

    // The compiler stops inlining in a method of about 900 locals and stops optimising at 8,000 references to them; a vector
    // multiply-add takes up to four locals.
    private const int FusedMultiplyAdds = 64;
    private const int UnrolledInputs = 8;

    // Data points of a block: enough to pay for a call, few enough to stay in the first-level cache.
    private const int MaximumPoints = 64;

    // One 512-bit vector of partial sums.
    private const int LaneBytes = 64;

    private static readonly int[] VectorBits = [512, 256, 128];

    public static NetworkPlan Plan(NetworkModel model)
    {
        EquatableArray<LayerPlan> layers = new(Layers(model));
        int bytes = model.IsDouble ? sizeof(double) : sizeof(float);
        KernelPlan points = Kernel(layers, 1, 1, bytes);
        KernelPlan? blocks = model.Features.HasFlag(CompilationFeatures.Vectors) ? Blocks(model, layers, bytes) : null;
        return new NetworkPlan(model, layers, points, blocks);
    }

    private static KernelPlan Kernel(EquatableArray<LayerPlan> layers, int points, int lanes, int bytes)
    {
        BufferPlan buffers = BufferPlan.For(layers, points);
        int[] widths = [.. VectorBits.Where(bits => bits <= lanes * bytes * 8)];
        return new KernelPlan(points, lanes, new(widths), (long)buffers.Length * bytes > StackBytes, buffers);
    }

    private static KernelPlan Blocks(NetworkModel model, EquatableArray<LayerPlan> layers, int bytes)
    {
        int lanes = LaneBytes / bytes;
        long sums = layers[0].Schedule == Schedule.Fused ? model.ParameterCount * LaneBytes : 0;
        for (int points = MaximumPoints; points >= 1; points /= 2)
        {
            KernelPlan kernel = Kernel(layers, points, System.Math.Min(lanes, points), bytes);
            if (((long)kernel.Buffers.Length * bytes) + sums <= StackBytes)
            {
                return kernel;
            }
        }

        // Rented memory has no such limit: a full vector of data points.
        return Kernel(layers, lanes, lanes, bytes);
    }

    private static IEnumerable<LayerPlan> Layers(NetworkModel model)
    {
        bool isFused = model.MultiplyAdds <= FusedMultiplyAdds && !model.Activations.Any(activation => activation.IsUserDefined);
        int offset = 0;
        for (int l = 1; l <= model.LayerCount; l++)
        {
            int size = model.LayerSizes[l];
            int previous = model.LayerSizes[l - 1];
            int biases = offset + (size * previous);
            Schedule schedule = isFused ? Schedule.Fused : previous <= UnrolledInputs ? Schedule.UnrolledInputs : Schedule.Loop;
            yield return new LayerPlan(l, size, previous, offset, biases, KeepsPreActivation(model, l), schedule);
            offset = biases + size;
        }
    }

    private static bool KeepsPreActivation(NetworkModel model, int layer)
    {
        ActivationModel activation = model.Activations[layer - 1];
        return activation.IsUserDefined
            || (layer == model.LayerCount && Cancellation.Applies(model))
            || (!ActivationOf(activation).IsSoftmax && ActivationOf(activation).Derivative(activation.Arguments).Uses(Formulas.Z));
    }

    private static Activation ActivationOf(ActivationModel activation) => Activations.Find(activation.Name)!;
}
