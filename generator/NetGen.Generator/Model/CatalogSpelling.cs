using System.Globalization;
using System.Linq;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>Spells a function of the catalogue in the one way that stands for it in files.</summary>
internal static class CatalogSpelling
{
    public static string Of(string name, EquatableArray<double> arguments) => arguments.Count == 0
        ? name
        : $"{name}({string.Join(", ", arguments.Select(argument => argument.ToString("R", CultureInfo.InvariantCulture)))})";
}
