using System;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Takes all parameters through a rule, a vector of them at a time.</summary>
internal static class ElementwiseLoop
{
    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameters">Changed in place.</param>
    /// <param name="gradient">A derivative for each.</param>
    /// <param name="first">A number for each, as are the next two; those that the rule does not use are empty.</param>
    /// <param name="second">The second memory.</param>
    /// <param name="third">The third memory.</param>
    /// <exception cref="ArgumentException">The spans are not of one length.</exception>
    public static void Run<T, TRule>(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first = default, Span<T> second = default, Span<T> third = default)
        where T : unmanaged
        where TRule : struct, IElementwiseRule<T>
    {
        Check(parameters.Length, gradient.Length, nameof(gradient));
        Check(rule.Memories > 0 ? parameters.Length : 0, first.Length, nameof(first));
        Check(rule.Memories > 1 ? parameters.Length : 0, second.Length, nameof(second));
        Check(rule.Memories > 2 ? parameters.Length : 0, third.Length, nameof(third));
        int rest = parameters.Length % Pack<T>.Count;
        int whole = parameters.Length - rest;
        for (int i = 0; i < whole; i += Pack<T>.Count)
        {
            Step(rule, parameters, gradient, first, second, third, i);
        }

        if (rest != 0)
        {
            RunRest(
                rule,
                parameters[whole..],
                gradient[whole..],
                first.IsEmpty ? first : first[whole..],
                second.IsEmpty ? second : second[whole..],
                third.IsEmpty ? third : third[whole..]);
        }
    }

    /// <summary>Fewer numbers than a vector holds, in copies that are as long as one.</summary>
    private static void RunRest<T, TRule>(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, Span<T> third)
        where T : unmanaged
        where TRule : struct, IElementwiseRule<T>
    {
        int count = Pack<T>.Count;
        Span<T> copies = stackalloc T[5 * count];
        copies.Clear();
        parameters.CopyTo(copies);
        gradient.CopyTo(copies[count..]);
        first.CopyTo(copies[(2 * count)..]);
        second.CopyTo(copies[(3 * count)..]);
        third.CopyTo(copies[(4 * count)..]);
        Step(
            rule,
            copies,
            copies[count..],
            copies[(2 * count)..],
            copies[(3 * count)..],
            copies[(4 * count)..],
            0);
        copies[..parameters.Length].CopyTo(parameters);
        copies.Slice(2 * count, first.Length).CopyTo(first);
        copies.Slice(3 * count, second.Length).CopyTo(second);
        copies.Slice(4 * count, third.Length).CopyTo(third);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<T, TRule>(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, Span<T> third, int i)
        where T : unmanaged
        where TRule : struct, IElementwiseRule<T>
    {
        Pack<T> m1 = rule.Memories > 0 ? Pack<T>.Load(first, i) : default;
        Pack<T> m2 = rule.Memories > 1 ? Pack<T>.Load(second, i) : default;
        Pack<T> m3 = rule.Memories > 2 ? Pack<T>.Load(third, i) : default;
        rule.Step(Pack<T>.Load(parameters, i), Pack<T>.Load(gradient, i), ref m1, ref m2, ref m3).Store(parameters, i);
        if (rule.Memories > 0)
        {
            m1.Store(first, i);
        }

        if (rule.Memories > 1)
        {
            m2.Store(second, i);
        }

        if (rule.Memories > 2)
        {
            m3.Store(third, i);
        }
    }

    private static void Check(int expected, int actual, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{name} holds {actual} numbers; it must hold {expected}.", name);
        }
    }
}
