using System;
using System.IO;

namespace NetGen.Onnx.Graphs;

/// <summary>y_i = scale_i · x_i + shift_i for each unit i: what is folded into weights and biases.</summary>
internal sealed class UnitAffine
{
    public static readonly UnitAffine Identity = new(null, null);

    private UnitAffine(double[]? scale, double[]? shift)
    {
        Scale = scale;
        Shift = shift;
    }

    /// <summary>A factor for each unit, or one for all. Null: 1.</summary>
    public double[]? Scale { get; }

    /// <summary>What is added for each unit, or for all. Null: 0.</summary>
    public double[]? Shift { get; }

    public bool IsIdentity => Scale is null && Shift is null;

    /// <summary>How many units it is for; 1 if it is the same for all.</summary>
    public int Units => Math.Max(Scale?.Length ?? 1, Shift?.Length ?? 1);

    public double ScaleOf(int unit) => Scale is null ? 1 : Scale[Scale.Length == 1 ? 0 : unit];

    public double ShiftOf(int unit) => Shift is null ? 0 : Shift[Shift.Length == 1 ? 0 : unit];

    /// <summary>First this, then a factor for each unit.</summary>
    public UnitAffine Times(double[] factors) => new(Combine(Scale, factors, (a, b) => a * b), Shift is null ? null : Combine(Shift, factors, (a, b) => a * b));

    /// <summary>First this, then something added to each unit.</summary>
    public UnitAffine Plus(double[] terms) => new(Scale, Combine(Shift, terms, (a, b) => a + b));

    /// <summary>First this, then the same for every unit.</summary>
    public UnitAffine Then(double scale, double shift)
    {
        UnitAffine scaled = scale == 1 ? this : Times(new[] { scale });
        return shift == 0 ? scaled : scaled.Plus(new[] { shift });
    }

    /// <summary>First this, then another.</summary>
    public UnitAffine Compose(UnitAffine next)
    {
        UnitAffine scaled = next.Scale is null ? this : Times(next.Scale);
        return next.Shift is null ? scaled : scaled.Plus(next.Shift);
    }

    /// <summary>The sum of this and another, of the same x.</summary>
    public UnitAffine Sum(UnitAffine other)
    {
        double[] one = { 1 };
        double[] zero = { 0 };
        return new(
            Combine(Scale ?? one, other.Scale ?? one, (a, b) => a + b),
            Combine(Shift ?? zero, other.Shift ?? zero, (a, b) => a + b));
    }

    /// <summary>Whether both do the same.</summary>
    public bool IsSameAs(UnitAffine other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!Fit(Units, other.Units))
        {
            return false;
        }

        for (int i = 0; i < Math.Max(Units, other.Units); i++)
        {
            if (!ScaleOf(i).Equals(other.ScaleOf(i)) || !ShiftOf(i).Equals(other.ShiftOf(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static double[] Combine(double[]? mine, double[] other, Func<double, double, double> combine)
    {
        if (mine is null)
        {
            return other;
        }

        if (!Fit(mine.Length, other.Length))
        {
            throw new InvalidDataException($"The model takes the same units for {mine.Length} and for {other.Length}.");
        }

        double[] combined = new double[Math.Max(mine.Length, other.Length)];
        for (int i = 0; i < combined.Length; i++)
        {
            combined[i] = combine(mine[mine.Length == 1 ? 0 : i], other[other.Length == 1 ? 0 : i]);
        }

        return combined;
    }

    private static bool Fit(int units, int others) => units == others || units == 1 || others == 1;
}
