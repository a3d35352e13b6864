using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace NetGen.Tool.Output;

/// <summary>Where the command writes to.</summary>
internal sealed class ToolConsole
{
    // A file or a pipe has no width; tables are to be whole there.
    private const int WidthOfFiles = 200;

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="output">The results.</param>
    /// <param name="error">What is wrong.</param>
    public ToolConsole(TextWriter output, TextWriter error)
    {
        Out = output;
        Error = error;
        AnsiConsoleOutput target = new(output);
        bool isTerminal = target.IsTerminal;
        Tables = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!isTerminal)
        {
            Tables.Profile.Width = WidthOfFiles;
        }
    }

    /// <summary>Plain text.</summary>
    public TextWriter Out { get; }

    /// <summary>What is wrong.</summary>
    public TextWriter Error { get; }

    /// <summary>Tables and colours.</summary>
    public IAnsiConsole Tables { get; }

    /// <summary>Writes a result for other programs.</summary>
    public void WriteJson<T>(T value) => Out.WriteLine(JsonSerializer.Serialize(value, JsonOptions));
}
