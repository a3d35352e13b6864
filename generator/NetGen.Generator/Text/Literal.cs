using System.Globalization;

namespace NetGen.Generator.Text;

/// <summary>Writes numbers as C# literals that read back to the same bits.</summary>
internal static class Literal
{
    public static string Of(double value, bool isDouble) => isDouble ? Double(value) : Single((float)value);

    private static string Single(float value) => value switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        0f when 1f / value < 0f => "-0f",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "f",
    };

    private static string Double(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        0.0 when 1.0 / value < 0.0 => "-0.0",
        _ => WithPoint(value.ToString("R", CultureInfo.InvariantCulture)),
    };

    private static string WithPoint(string number) => number.IndexOfAny(['.', 'E']) < 0 ? number + ".0" : number;
}
