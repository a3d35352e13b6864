using System;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, TRule>(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first = default, Span<T> second = default, Span<T> third = default)
        where T : unmanaged
        where TRule : struct, IElementwiseRule<T>
    {
        Check(parameters.Length, gradient.Length, nameof(gradient));
        Check(rule.Memories > 0 ? parameters.Length : 0, first.Length, nameof(first));
        Check(rule.Memories > 1 ? parameters.Length : 0, second.Length, nameof(second));
        Check(rule.Memories > 2 ? parameters.Length : 0, third.Length, nameof(third));
        int last = parameters.Length - Pack<T>.Count;
        if (last < 0)
        {
            // A copy: of the rule itself nobody needs the address, so it can be in registers.
            TRule copy = rule;
            RunShort(copy, parameters, gradient, first, second, third);
            return;
        }

        // The last vector may share numbers with the one before: it is computed before they change, and both results are the same.
        Pack<T> m1 = Load<T>(rule.Memories > 0, first, last);
        Pack<T> m2 = Load<T>(rule.Memories > 1, second, last);
        Pack<T> m3 = Load<T>(rule.Memories > 2, third, last);
        Pack<T> stepped = rule.Step(Pack<T>.Load(parameters, last), Pack<T>.Load(gradient, last), ref m1, ref m2, ref m3);
        for (int i = 0; i < last; i += Pack<T>.Count)
        {
            Step(rule, parameters, gradient, first, second, third, i);
        }

        stepped.Store(parameters, last);
        Store(rule.Memories > 0, m1, first, last);
        Store(rule.Memories > 1, m2, second, last);
        Store(rule.Memories > 2, m3, third, last);
    }

    /// <summary>Fewer numbers than a vector holds, in copies that are as long as one.</summary>
    [MethodImpl(Hot.Loop)]
    private static void RunShort<T, TRule>(in TRule rule, Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, Span<T> third)
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
        Pack<T> m1 = Load<T>(rule.Memories > 0, first, i);
        Pack<T> m2 = Load<T>(rule.Memories > 1, second, i);
        Pack<T> m3 = Load<T>(rule.Memories > 2, third, i);
        rule.Step(Pack<T>.Load(parameters, i), Pack<T>.Load(gradient, i), ref m1, ref m2, ref m3).Store(parameters, i);
        Store(rule.Memories > 0, m1, first, i);
        Store(rule.Memories > 1, m2, second, i);
        Store(rule.Memories > 2, m3, third, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Pack<T> Load<T>(bool isUsed, ReadOnlySpan<T> memory, int i)
        where T : unmanaged => isUsed ? Pack<T>.Load(memory, i) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(bool isUsed, Pack<T> value, Span<T> memory, int i)
        where T : unmanaged
    {
        if (isUsed)
        {
            value.Store(memory, i);
        }
    }

    private static void Check(int expected, int actual, string name)
    {
        if (actual != expected)
        {
            throw Mismatch(expected, actual, name);
        }
    }

    // Apart, so that the check is small enough to be inlined.
    private static ArgumentException Mismatch(int expected, int actual, string name) =>
        new($"{name} holds {actual} numbers; it must hold {expected}.", name);
}
