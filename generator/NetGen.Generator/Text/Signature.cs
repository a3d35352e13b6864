using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Text;

/// <summary>A public method of a network, which stands twice: on the class, and on Functional with the parameters before its arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Returns">What the result is; null where there is none.</param>
/// <param name="IsIndex">Whether it tells a place or a size, as a static method of the class alone.</param>
internal sealed record Signature(string Name, string ReturnType, string Summary, IReadOnlyList<Argument> Arguments, string? Returns, bool IsIndex = false)
{
    /// <summary>The arguments as a call passes them on.</summary>
    public string Forwarded => string.Join(", ", Arguments.Select(argument => argument.Name));

    private string Exception => Name switch
    {
        "WeightIndex" => "There is no such weight.",
        "BiasIndex" => "There is no such bias.",
        _ => "There is no such layer.",
    };

    /// <summary>The types of the arguments, which tell it from others of its name.</summary>
    public string Types => string.Join(", ", Arguments.Select(argument => argument.Type));

    public string Head(string real, bool forParameters)
    {
        string parameters = forParameters ? $"{Names.ReadOnlySpan}<{real}> parameters, " : "";
        return $"{ReturnType} {Name}({parameters}{string.Join(", ", Arguments.Select(argument => argument.Declaration))})";
    }

    /// <summary>Writes its documentation.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="forParameters">Whether it is the method of Functional.</param>
    /// <param name="remarks">What a call costs; null where it is not known or said already.</param>
    public void WriteDocumentation(IndentedWriter writer, bool forParameters, string? remarks = null)
    {
        writer.Line($"/// <summary>{Summary}</summary>");
        if (forParameters)
        {
            // Functional says of all of them what their arguments are.
            return;
        }

        if (remarks is not null)
        {
            writer.Line($"/// <remarks>{remarks}</remarks>");
        }

        foreach (Argument argument in Arguments)
        {
            writer.Line($"/// <param name=\"{argument.Name}\">{argument.Summary}</param>");
        }

        if (Returns is not null)
        {
            writer.Line($"/// <returns>{Returns}</returns>");
        }

        writer.Line(IsIndex
            ? $"""/// <exception cref="global::System.ArgumentOutOfRangeException">{Exception}</exception>"""
            : """/// <exception cref="global::System.ArgumentException">An argument has the wrong length, or overlaps one that is written.</exception>""");
    }
}

/// <summary>An argument of a public method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">What it holds.</param>
/// <param name="Default">What it is when it is left out; null where it must be given.</param>
internal sealed record Argument(string Name, string Type, string Summary, string? Default = null)
{
    public string Declaration => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
