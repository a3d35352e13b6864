using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary>Options that are numbers. Whatever is wrong with one is said in a line.</summary>
internal static class NumberOptions
{
    /// <summary>A whole number from 1 to a limit.</summary>
    public static Option<int> Count(string name, string description, int value, int most) =>
        Create(name, description, value, $"a whole number from 1 to {most}", text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null);

    /// <summary>A number that is 0 or more.</summary>
    public static Option<double> NotNegative(string name, string description, double value) =>
        Create(name, description, value, "a number, 0 or greater", text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && number >= 0 ? number : null);

    private static Option<T> Create<T>(string name, string description, T value, string what, Func<string, T?> parse)
        where T : struct => new(name)
        {
            Description = description,
            DefaultValueFactory = _ => value,
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                T? number = parse(text);
                if (number is null)
                {
                    result.AddError($"{name} must be {what}, not '{Printable.Name(text)}'");
                }

                return number ?? default;
            },
        };
}
