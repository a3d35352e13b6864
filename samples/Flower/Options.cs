using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;

namespace Flower;

/// <summary>What the command line says.</summary>
/// <param name="OutputFolder">The full path of the folder that receives the pictures.</param>
/// <param name="Epochs">The number of full-batch steps of each training.</param>
internal sealed record Options(string OutputFolder, int Epochs)
{
    public const string Usage = "Usage: Flower [--output <folder>] [--epochs <number, at least 1>]";

    /// <summary>Reads the command line; false where it is not one that <see cref="Usage"/> describes.</summary>
    public static bool TryRead(string[] arguments, [NotNullWhen(true)] out Options? options)
    {
        string outputFolder = "flower-pictures";
        int epochs = 10_000;
        options = null;

        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--output" when value.Length > 0:
                    outputFolder = value;
                    break;
                case "--epochs" when TryReadCount(value, out epochs):
                    break;
                default:
                    return false;
            }
        }

        options = new Options(Path.GetFullPath(outputFolder), epochs);
        return true;
    }

    private static bool TryReadCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= 1;
}
