using System;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace NetGen.Tool.Output;

/// <summary>What the command reads from and writes to.</summary>
internal sealed class ToolConsole
{
    // Nothing is wrapped: a terminal does that itself, and files and pipes have no width.
    private const int Unbounded = 1_000_000;

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly bool _isTerminal;

    /// <param name="output">Receives the results.</param>
    /// <param name="error">Receives the message of a failure.</param>
    /// <param name="openInput">Opens the standard input.</param>
    /// <param name="openOutput">Opens the standard output for bytes.</param>
    /// <param name="width">The width of the terminal. Null: that of the output, which has none if it is a file or a pipe.</param>
    public ToolConsole(TextWriter output, TextWriter error, Func<Stream> openInput, Func<Stream> openOutput, int? width = null)
    {
        Out = output;
        Error = error;
        OpenInput = openInput;
        OpenOutput = openOutput;
        AnsiConsoleOutput target = new(output);
        _isTerminal = target.IsTerminal;
        Width = width ?? (_isTerminal ? target.Width : int.MaxValue);
    }

    /// <summary>The characters in a line; <see cref="int.MaxValue"/> in files and pipes.</summary>
    public int Width { get; }

    /// <summary>Plain text.</summary>
    public TextWriter Out { get; }

    /// <summary>The message of a failure.</summary>
    public TextWriter Error { get; }

    /// <summary>Opens the standard input.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Opens the standard output for bytes.</summary>
    public Func<Stream> OpenOutput { get; }

    /// <summary>Writes tables and colours; in files and pipes there are neither colours nor blanks at the ends of lines.</summary>
    public void Show(Action<IAnsiConsole> show)
    {
        if (_isTerminal)
        {
            show(Create(Out));
            return;
        }

        using StringWriter text = new() { NewLine = "\n" };
        show(Create(text));
        foreach (string line in text.ToString().Split('\n').SkipLast(1))
        {
            Out.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Writes a result for other programs.</summary>
    public void WriteJson<T>(T value) => Out.WriteLine(JsonSerializer.Serialize(value, JsonOptions));

    private IAnsiConsole Create(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = _isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = Unbounded;
        return console;
    }
}
