using System;
using System.Linq;

namespace NetGen;

/// <summary>Recognises, by its first bytes, what a file is that is not a safetensors file, so that the message can say it.</summary>
internal static class FileFormat
{
    /// <summary>How many bytes are looked at.</summary>
    public const int StartLength = 80;

    private const string FromPyTorch = "In Python, load it and save it with safetensors.torch.save_file";
    private const string ZipFile = "PK\u0003\u0004";

    // A zip archive has the name of its first file here, and its length before.
    private const int ZipNameLength = 26;
    private const int ZipName = 30;

    private static readonly (string Start, string Description)[] Starts =
    {
        ("version https://git-lfs", "a Git LFS pointer, not the file itself. Get the file with 'git lfs pull'"),
        ("\u0089HDF\r\n\u001A\n", "an HDF5 file, as Keras writes (.h5). Save the model as ONNX, or its weights with safetensors.numpy.save_file"),
        ("\u0093NUMPY", "a NumPy array (.npy). Save all weights and biases with safetensors.numpy.save_file"),
        ("netgen-weights ", "the text form of a network, which only the compiler reads. Use the .safetensors file that it was made from"),
        ("NETGENCK", "a checkpoint of training. Continue training with CheckpointPath, then save the network"),
        ("GGUF", "a GGUF model. Save the weights as safetensors"),
        ("\u001F\u008B", "compressed with gzip. Decompress it first"),
        ("<!DOCTYPE", "a web page. Download the file itself, not the page that shows it"),
        ("<!doctype", "a web page. Download the file itself, not the page that shows it"),
        ("<html", "a web page. Download the file itself, not the page that shows it"),
    };

    /// <summary>What a file is and how to get from it to a safetensors file. Null: not known.</summary>
    /// <param name="start">The file's first bytes.</param>
    public static string? Describe(byte[] start)
    {
        string text = new(start.Take(StartLength).Select(value => (char)value).ToArray());
        if (text.StartsWith(ZipFile, StringComparison.Ordinal))
        {
            return Archive(text);
        }

        int index = Array.FindIndex(Starts, known => text.StartsWith(known.Start, StringComparison.Ordinal));
        return index >= 0 ? Starts[index].Description
            : text.Length > 7 && text.IndexOf("TFL3", StringComparison.Ordinal) == 4 ? "a TensorFlow Lite model. Convert the original model to ONNX and import that"
            : IsPickle(text) ? $"a Python pickle, as torch.save wrote (.pt, .pth). {FromPyTorch}"
            : IsOnnx(text) ? "an ONNX model. Import it with OnnxModel.Import of the package NetGen.Onnx, or 'netgen import model.onnx'"
            : null;
    }

    private static string Archive(string text)
    {
        int length = text.Length < ZipName ? 0 : Math.Min(text[ZipNameLength] | (text[ZipNameLength + 1] << 8), text.Length - ZipName);
        string first = length == 0 ? "" : text.Substring(ZipName, length);
        return first.EndsWith(".npy", StringComparison.Ordinal) ? "a NumPy archive (.npz). Load it in Python and save the arrays with safetensors.numpy.save_file"
            : first.EndsWith(".pkl", StringComparison.Ordinal) || first.Contains('/') ? $"a zip archive, as torch.save writes (.pt, .pth). {FromPyTorch}"
            : first is "metadata.json" or "config.json" or "model.weights.h5" ? "a Keras model (.keras). Save the model as ONNX and import that"
            : $"a zip archive. If PyTorch wrote it: {FromPyTorch}";
    }

    // The opcode PROTO and a version, then another opcode. 8 bytes of a safetensors file's length would be more than any file has.
    private static bool IsPickle(string text) => text.Length > 2 && text[0] == 0x80 && text[1] is >= '\u0002' and <= '\u0005'
        && text[2] is '\u0095' or '\u008A' or '}' or ']' or 'c' or 'X' or '\u008C' or '(' or 'K' or 'M' or 'J' or '\u0088' or '\u0089';

    // The field ir_version, then one of the others that start a model: the producer's name, the domain, the graph, the operator sets.
    private static bool IsOnnx(string text) => text.Length > 2 && text[0] == 0x08 && text[1] is > '\0' and < '\u0040'
        && text[2] is '\u0012' or '\u001A' or '"' or '(' or '2' or ':' or 'B';
}
