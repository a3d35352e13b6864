using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>Writes the class that an imported network becomes.</summary>
/// <param name="ClassName">Its name.</param>
/// <param name="Namespace">Its namespace. Null: none.</param>
/// <param name="Source">The file that it comes from.</param>
/// <param name="IsLive">Whether the weights are loaded at run time, so that the network can be trained further.</param>
internal sealed record ClassFile(string ClassName, string? Namespace, InputFile Source, bool IsLive)
{
    /// <summary>The name of the weights' file.</summary>
    public string WeightsName => ClassName + ".safetensors";

    /// <summary>Refuses names that C# does not take.</summary>
    public void Check()
    {
        if (!CSharpName.IsClass(ClassName))
        {
            throw new ToolException($"--class '{Printable.Name(ClassName)}' is not a valid name for a C# class.");
        }

        if (Namespace is not null && !CSharpName.IsNamespace(Namespace))
        {
            throw new ToolException($"--namespace '{Printable.Name(Namespace)}' is not a valid name for a C# namespace.");
        }
    }

    /// <summary>The class, in C# 9.</summary>
    /// <param name="network">The network. Its activation functions are known, and have the form of such.</param>
    public string Text(NetworkDescription network)
    {
        StringBuilder text = new();
        string indentation = Namespace is null ? "" : "    ";
        text.Append("using NetGen;\n\n");
        if (Namespace is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {Namespace}\n{{\n");
        }

        string shape = string.Join("-", network.LayerSizes);
        string use = IsLive
            ? $"<c>{ClassName}.Load(\"{WeightsName}\")</c> returns it with the imported weights."
            : $"Its weights are compiled in from {WeightsName}.";
        text.Append(CultureInfo.InvariantCulture, $"{indentation}/// <summary>The network {shape}, imported from {SourceName()}. {use}</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"{indentation}[Network({string.Join(", ", Arguments(network))})]\n");
        text.Append(CultureInfo.InvariantCulture, $"{indentation}public partial class {ClassName}\n{indentation}{{\n{indentation}}}\n");
        return text.Append(Namespace is null ? "" : "}\n").ToString();
    }

    private string[] Arguments(NetworkDescription network) =>
    [
        .. network.LayerSizes.Select(size => size.ToString(CultureInfo.InvariantCulture)),
        $"Activations = \"{string.Join(",", network.Activations)}\"",
        .. network.Cost is null ? Array.Empty<string>() : [$"Cost = \"{network.Cost}\""],
        .. network.Precision == Precision.Double ? ["Precision = Precision.Double"] : Array.Empty<string>(),
        .. IsLive ? Array.Empty<string>() : [$"Weights = \"{WeightsName}\""],
    ];

    // In a comment of XML, where a line break would end the comment.
    private string SourceName() => Source.Path is null
        ? "the standard input"
        : Printable.Name(Path.GetFileName(Source.Path)).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
