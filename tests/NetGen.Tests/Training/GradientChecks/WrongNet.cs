namespace NetGen.Tests.Training.GradientChecks;

/// <summary>An activation with a mistake in its derivative: 2z is missing.</summary>
[Network(3, 4, 2, Activations = "Wave,tanh", Precision = Precision.Double)]
public partial class WrongNet
{
    private static double Wave(double z) => System.Math.Sin(z) + (z * z);

    private static double WaveDerivative(double z) => System.Math.Cos(z);
}
