using System.CommandLine;
using NetGen.Tool.Files;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary>The arguments that say which network a command reads. All commands that read one network have the same.</summary>
internal sealed class SourceArguments
{
    private readonly Argument<string> _file;
    private readonly Option<string?> _until = new("--until") { Description = "ONNX models: end the network at this tensor, not at the model's output." };
    private readonly Option<string?> _order = new("--order") { Description = "Safetensors files of other tools: the layers from first to last, such as encoder,body,head." };

    /// <param name="name">What the file is called.</param>
    public SourceArguments(string name) =>
        _file = new Argument<string>(name) { Description = "A safetensors file or an ONNX model; - reads the standard input." };

    /// <summary>Adds the arguments to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, _file);
        command.Options.Add(_until);
        command.Options.Add(_order);
    }

    /// <summary>The file that is read.</summary>
    public InputFile Input(ParseResult result, ToolConsole console) => new(result.GetValue(_file)!, console.OpenInput);

    /// <summary>Reads the network.</summary>
    public NetworkSource Read(ParseResult result, ToolConsole console) =>
        NetworkSource.Read(Input(result, console), ReadOptions.Parse(result.GetValue(_until), result.GetValue(_order)));
}
