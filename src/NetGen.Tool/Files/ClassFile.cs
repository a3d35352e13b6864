using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Tool.Files;

/// <summary>Writes the class that an imported network becomes.</summary>
/// <param name="ClassName">Its name.</param>
/// <param name="Namespace">Its namespace. Null: none.</param>
/// <param name="Source">The file that it comes from.</param>
/// <param name="IsLive">Whether the weights are loaded at run time, so that the network can be trained further.</param>
internal sealed partial record ClassFile(string ClassName, string? Namespace, string Source, bool IsLive)
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>The name of the weights' file.</summary>
    public string WeightsName => ClassName + ".safetensors";

    /// <summary>Refuses names that C# does not take.</summary>
    public void Check()
    {
        if (!IsName(ClassName))
        {
            throw new ToolException($"'{ClassName}' is no name for a class.");
        }

        if (Namespace is not null && !Namespace.Split('.').All(IsName))
        {
            throw new ToolException($"'{Namespace}' is no name for a namespace.");
        }
    }

    /// <summary>The class, in C# 9.</summary>
    public string Text(NetworkDescription network)
    {
        StringBuilder text = new();
        string indentation = Namespace is null ? "" : "    ";
        text.Append("using NetGen;\n\n");
        if (Namespace is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {Namespace}\n{{\n");
        }

        string use = IsLive
            ? $"<c>{ClassName}.Load(\"{WeightsName}\")</c> makes one with the imported weights."
            : $"Its weights are constants of the program, taken from {WeightsName} at build time.";
        text.Append(CultureInfo.InvariantCulture, $"{indentation}/// <summary>The network {Shape(network)} of {Escaped(Source)}. {use}</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"{indentation}[Network({string.Join(", ", Arguments(network))})]\n");
        text.Append(CultureInfo.InvariantCulture, $"{indentation}public partial class {ClassName}\n{indentation}{{\n{indentation}}}\n");
        return text.Append(Namespace is null ? "" : "}\n").ToString();
    }

    private static string Shape(NetworkDescription network) => string.Join("-", network.LayerSizes);

    private string[] Arguments(NetworkDescription network)
    {
        if (network.Activations.Count == 0)
        {
            throw new ToolException("The file does not tell the activation functions: name them by --activations, such as relu,relu,identity.");
        }

        if (network.Activations.Append(network.Cost ?? "none").FirstOrDefault(name => !FunctionName().IsMatch(name)) is { } wrong)
        {
            throw new ToolException($"'{wrong}' is no activation function or cost.");
        }

        return
        [
            .. network.LayerSizes.Select(size => size.ToString(CultureInfo.InvariantCulture)),
            $"Activations = \"{string.Join(",", network.Activations)}\"",
            .. network.Cost is null ? Array.Empty<string>() : [$"Cost = \"{network.Cost}\""],
            .. network.Precision == Precision.Double ? ["Precision = Precision.Double"] : Array.Empty<string>(),
            .. IsLive ? Array.Empty<string>() : [$"Weights = \"{WeightsName}\""],
        ];
    }

    private static bool IsName(string text) => Identifier().IsMatch(text) && !Keywords.Contains(text);

    private static string Escaped(string path) =>
        Path.GetFileName(path).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex Identifier();

    // What the attribute takes: a name, and perhaps numbers in parentheses.
    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*(\([-+0-9.eE, ]*\))?\z")]
    private static partial Regex FunctionName();
}
