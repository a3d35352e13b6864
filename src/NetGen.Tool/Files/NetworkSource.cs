using System;
using System.IO;
using System.Linq;
using NetGen.Onnx;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>A network that was read from a file of either format.</summary>
/// <param name="Input">The file.</param>
/// <param name="Network">What is in it.</param>
/// <param name="Bytes">The file's length.</param>
internal sealed record NetworkSource(InputFile Input, NetworkFile Network, long Bytes)
{
    // A refusal is a line; the first nodes say what kind of model it is.
    private const int MostNodes = 10;

    /// <summary>Reads a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="options">How.</param>
    public static NetworkSource Read(InputFile input, ReadOptions options) =>
        Named(input, () => input.Path is null ? ReadStandardInput(input, options) : ReadFile(input, input.Path, options));

    /// <summary>What the network is.</summary>
    /// <exception cref="ToolException">The tensors are not those of a network.</exception>
    public NetworkDescription Describe() => Get(network => network.Description);

    /// <summary>Something of the network. Where the file does not have it, the message names the file.</summary>
    /// <exception cref="ToolException">The file is wrong.</exception>
    public T Get<T>(Func<NetworkFile, T> get) => Named(Input, () => get(Network));

    private static T Named<T>(InputFile input, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OnnxNotSupportedException refused)
        {
            throw new ToolException($"{input.Name}: {Refusal(refused)}");
        }
        catch (InvalidDataException broken)
        {
            throw new ToolException($"{input.Name}: {broken.Message}");
        }
        catch (Exception failure) when (FailureText.IsOfFile(failure))
        {
            throw new ToolException($"Cannot read '{input.Name}': {FailureText.Reason(failure)}.");
        }
    }

    private static NetworkSource ReadFile(InputFile input, string path, ReadOptions options)
    {
        bool isOnnx = input.IsOnnx(input.Head());
        options.Check(isOnnx);
        NetworkFile network = isOnnx
            ? OnnxModel.Import(path, new OnnxImportOptions { Output = options.Until }).ToNetworkFile()
            : options.Order is { } order ? NetworkFile.Read(path, order) : NetworkFile.Read(path);
        return new NetworkSource(input, network, new FileInfo(path).Length);
    }

    private static NetworkSource ReadStandardInput(InputFile input, ReadOptions options)
    {
        using MemoryStream content = input.ReadStandardInput();
        bool isOnnx = input.IsOnnx(content.GetBuffer()[..(int)Math.Min(content.Length, FileFormat.StartLength)]);
        options.Check(isOnnx);
        NetworkFile network = isOnnx
            ? OnnxModel.Import(content, new OnnxImportOptions { Output = options.Until }).ToNetworkFile()
            : options.Order is { } order ? NetworkFile.Read(content, order) : NetworkFile.Read(content);
        return new NetworkSource(input, network, content.Length);
    }

    private static string Refusal(OnnxNotSupportedException refused)
    {
        if (refused.Nodes.Count == 0)
        {
            return refused.Message;
        }

        string nodes = string.Join("; ", refused.Nodes.Take(MostNodes));
        string rest = refused.Nodes.Count > MostNodes ? $"; and {refused.Nodes.Count - MostNodes} more" : "";
        string advice = refused.ImportableOutput is { } tensor ? $" To import the part before them, use --until {Quoted(tensor)}." : "";
        return $"The model contains nodes that a network cannot have: {nodes}{rest}.{advice}";
    }

    private static string Quoted(string text) => text.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('_' or '/' or '.' or '-' or ':')) ? $"'{text}'" : text;
}
