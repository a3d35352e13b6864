using System;
using System.Globalization;

namespace NetGen;

/// <summary>Makes exceptions about <see cref="TrainingOptions"/> that go wrong with each other or with the data.</summary>
internal static class OptionErrors
{
    /// <summary>An exception about the argument <c>options</c>.</summary>
    /// <param name="text">What is wrong, with the option's name, and what is allowed.</param>
    /// <param name="argument">What callers of training call the options.</param>
    public static ArgumentException Refusal(FormattableString text, string argument = "options") =>
        new(text.ToString(CultureInfo.InvariantCulture), argument);
}
