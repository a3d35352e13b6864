using System;
using NetGen.Tests.Numerics.Functions;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The judge, judged: values from mpmath at 60 digits, as the nearest double and what is left.</summary>
public class TrueValueTests
{
    [Theory]
    [InlineData(nameof(TrueValue.Tanh), 0.3, 0.2913126124515909, -6.4602656586469586e-18)]
    [InlineData(nameof(TrueValue.Tanh), -5.0, -0.9999092042625951, -2.298523750966507e-17)]
    [InlineData(nameof(TrueValue.Exp), 1.0, 2.718281828459045, 1.4456468917292502e-16)]
    [InlineData(nameof(TrueValue.Exp), -700.5, 5.980196118639791e-305, -2.87e-321)]
    [InlineData(nameof(TrueValue.Expm1), 1e-05, 1.0000050000166668e-05, -3.111926571619883e-22)]
    [InlineData(nameof(TrueValue.Expm1), 3.0, 19.085536923187668, -1.8275625525512858e-16)]
    [InlineData(nameof(TrueValue.Log), 0.7, -0.35667494393873245, 4.82556379937662e-18)]
    [InlineData(nameof(TrueValue.Log), 1e+300, 690.7755278982137, 2.3747660028800243e-14)]
    [InlineData(nameof(TrueValue.Log1p), -0.4, -0.5108256237659907, 1.5233815099851014e-18)]
    [InlineData(nameof(TrueValue.Log1p), 1e-09, 9.999999995e-10, 7.493897403823754e-26)]
    [InlineData(nameof(TrueValue.Sigmoid), -30.0, 9.357622968839299e-14, 8.837142511495094e-31)]
    [InlineData(nameof(TrueValue.Sigmoid), 0.5, 0.6224593312018546, -2.855738705812305e-17)]
    [InlineData(nameof(TrueValue.Softplus), -2.5, 0.07888973429254963, -3.0935966807696377e-18)]
    [InlineData(nameof(TrueValue.Softplus), 0.1, 0.7443966600735709, 3.832711658753494e-17)]
    [InlineData(nameof(TrueValue.SoftplusExcess), 17.0, 4.139937633089748e-08, -2.609879075129995e-24)]
    [InlineData(nameof(TrueValue.SoftplusExcess), 0.1, 0.6443966600735709, 1.0571540971906025e-17)]
    [InlineData(nameof(TrueValue.LogCosh), 0.25, 0.030929803620161372, -9.570015756248473e-19)]
    [InlineData(nameof(TrueValue.LogCosh), 8.0, 7.306852931975223, -2.6420533720972025e-16)]
    [InlineData(nameof(TrueValue.Erf), 0.4, 0.42839235504666845, 2.711758748308591e-17)]
    [InlineData(nameof(TrueValue.Erf), 3.2, 0.9999939742388483, -4.4264474985911874e-17)]
    [InlineData(nameof(TrueValue.NormalCdf), -6.0, 9.86587645037698e-10, 5.0182069523925116e-26)]
    [InlineData(nameof(TrueValue.NormalCdf), 1.5, 0.9331927987311419, 1.9181303749492976e-17)]
    [InlineData(nameof(TrueValue.Mish), -20.0, -4.122307240628761e-08, -1.2276816223751274e-24)]
    [InlineData(nameof(TrueValue.Mish), 0.8, 0.659699757427687, -8.568068863001699e-18)]
    [InlineData(nameof(TrueValue.MishDerivative), -1.2, -0.002008761393529047, 1.8676153036868913e-19)]
    [InlineData(nameof(TrueValue.MishDerivative), 4.0, 1.00443287690375, 1.9907916911140185e-17)]
    [InlineData(nameof(TrueValue.Sin), 3.0, 0.1411200080598672, 8.577269787017502e-18)]
    [InlineData(nameof(TrueValue.Sin), 1e+22, -0.8522008497671888, -6.7806825896773284e-18)]
    [InlineData(nameof(TrueValue.Cos), 1.5, 0.0707372016677029, 3.683512075225569e-18)]
    [InlineData(nameof(TrueValue.Cos), -1e+300, -0.5753861119575491, 2.6770761918787068e-17)]
    public void AgreesWithMpmath(string name, double x, double high, double low)
    {
        DoubleDouble difference = Subject.Find(name).Truth(x) - new DoubleDouble(high, low);
        Assert.True(Math.Abs(difference.High) <= 1e-28 * Math.Abs(high), $"{difference.High / high:E2}");
    }
}
