using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The last steps s and the changes y of the gradient that came with them: what L-BFGS knows of the second derivatives.</summary>
internal sealed class LBfgsHistory(int size, int parameterCount)
{
    // s · y of a pair must be more than this part of y · y, or rounding could have made it.
    private const double LeastCurvature = 2.220446049250313e-16;

    private readonly double[] _steps = new double[checked(size * parameterCount)];
    private readonly double[] _changes = new double[checked(size * parameterCount)];
    private readonly double[] _curvatures = new double[size];
    private readonly double[] _factors = new double[size];

    // Where the next pair goes, and how many there are.
    private long _next;
    private long _count;

    /// <summary>Whether nothing is remembered.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = 0;
        _next = 0;
    }

    /// <summary>Remembers a step, unless the cost curves downwards along it.</summary>
    public void Add<T>(ReadOnlySpan<T> from, ReadOnlySpan<T> to, ReadOnlySpan<T> gradientFrom, ReadOnlySpan<T> gradientTo)
        where T : unmanaged
    {
        Span<double> step = Row(_steps, _next);
        Span<double> change = Row(_changes, _next);
        for (int i = 0; i < step.Length; i++)
        {
            step[i] = SpanMath.ToDouble(to.Elements()[i]) - SpanMath.ToDouble(from.Elements()[i]);
            change[i] = SpanMath.ToDouble(gradientTo.Elements()[i]) - SpanMath.ToDouble(gradientFrom.Elements()[i]);
        }

        double curvature = Sums.Dot<double, double>(step, change);
        if (curvature > LeastCurvature * Sums.Dot<double, double>(change, change))
        {
            _curvatures[_next] = curvature;
            _next = (_next + 1) % size;
            _count = Math.Min(_count + 1, size);
        }
        else if (_count == size)
        {
            // The oldest pair stood where this one was written.
            _count--;
        }
    }

    /// <summary>The direction −H g, H the inverse of the second derivatives as far as they are known (algorithm 7.4).</summary>
    /// <param name="gradient">g.</param>
    /// <param name="direction">Receives it.</param>
    /// <param name="scale">What H is, times the identity, where nothing is remembered.</param>
    public void Direction<T>(ReadOnlySpan<T> gradient, Span<double> direction, double scale)
        where T : unmanaged
    {
        SpanMath.ToDoubles(gradient, direction);
        for (long age = 1; age <= _count; age++)
        {
            long pair = (_next - age + size) % size;
            _factors[pair] = Sums.Dot<double, double>(Row(_steps, pair), direction) / _curvatures[pair];
            AddScaled(direction, Row(_changes, pair), -_factors[pair]);
        }

        if (_count > 0)
        {
            long last = (_next - 1 + size) % size;
            Span<double> change = Row(_changes, last);
            scale = _curvatures[last] / Sums.Dot<double, double>(change, change);
        }

        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] *= -scale;
        }

        for (long age = _count; age >= 1; age--)
        {
            long pair = (_next - age + size) % size;
            double factor = Sums.Dot<double, double>(Row(_changes, pair), direction) / _curvatures[pair];
            AddScaled(direction, Row(_steps, pair), -_factors[pair] - factor);
        }
    }

    /// <summary>Writes or reads it.</summary>
    public void Archive(OptimizerArchive archive)
    {
        archive.Count("next", ref _next, size - 1);
        archive.Count("count", ref _count, size);
        archive.Finite<double>("steps", _steps);
        archive.Finite<double>("changes", _changes);
        archive.Finite<double>("curvatures", _curvatures);
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> values, double factor)
    {
        var rule = new AddScaledRule<double>(factor);
        ElementwiseLoop.Run(rule, target, values);
    }

    private Span<double> Row(double[] rows, long pair) => rows.AsSpan((int)pair * parameterCount, parameterCount);
}
