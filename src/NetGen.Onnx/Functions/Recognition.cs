using System.Globalization;

namespace NetGen.Onnx.Functions;

/// <summary>What a function of z is: <c>OutputScale · σ(InputScale · z + InputShift) + OutputShift</c>.</summary>
internal sealed class Recognition
{
    public Recognition(string activation, double inputScale, double inputShift, double outputScale, double outputShift)
    {
        Activation = activation;
        InputScale = Snap(inputScale, 1);
        InputShift = Snap(inputShift, 0);
        OutputScale = Snap(outputScale, 1);
        OutputShift = Snap(outputShift, 0);
    }

    /// <summary>How far numbers may be from those of the activation function: exporters round them to single precision.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>σ as the attribute spells it.</summary>
    public string Activation { get; }

    public double InputScale { get; }

    public double InputShift { get; }

    public double OutputScale { get; }

    public double OutputShift { get; }

    /// <summary>Whether nothing is done to the activation afterwards.</summary>
    public bool IsOutputPlain => OutputScale == 1 && OutputShift == 0;

    /// <summary>Whether it is the activation itself.</summary>
    public bool IsPlain => IsOutputPlain && InputScale == 1 && InputShift == 0;

    /// <summary>Whether the scales and shifts are numbers that weights can take.</summary>
    public bool IsFinite => IsNumber(InputScale) && IsNumber(InputShift) && IsNumber(OutputScale) && IsNumber(OutputShift);

    /// <summary>An activation with a parameter, which attributes take in single precision; null if it is no number there.</summary>
    public static Recognition? WithParameter(string name, double parameter, double inputScale, double inputShift, double outputScale, double outputShift)
    {
        // 0.2f is written as 0.2 again.
        float single = (float)parameter;
        return float.IsNaN(single) || float.IsInfinity(single)
            ? null
            : new Recognition($"{name}({single.ToString("R", CultureInfo.InvariantCulture)})", inputScale, inputShift, outputScale, outputShift);
    }

    private static bool IsNumber(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static double Snap(double value, double to) => value >= to - Tolerance && value <= to + Tolerance ? to : value;
}
