using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>Save and Load, each by a path and by a stream.</summary>
internal sealed class SaveText(IndentedWriter writer, NetworkModel model)
{
    private const string File = "global::NetGen.NetworkFile";

    private readonly string _real = Names.Real(model);

    public void Write()
    {
        Save(
            "Writes the parameters into a safetensors file. Until the new file is whole and on the disk, an old one of that name stays as it is.",
            "string path",
            "Where to.");
        Save("Writes the parameters in the safetensors format.", "global::System.IO.Stream stream", "Where to. It stays open.");
        if (model.Class.HasRequiredMembers)
        {
            // Nobody but the user can make an instance.
            return;
        }

        Load("Reads the parameters from a safetensors file: one of NetGen's, or one with the weights and biases of such a network under other names.", "string path", "Where it is.");
        Load("Reads the parameters from a stream in the safetensors format, to its end.", "global::System.IO.Stream stream", "The stream. It stays open.");
    }

    private void Save(string summary, string argument, string explanation)
    {
        string name = argument.Split(' ')[1];
        Head(summary, name, explanation);
        writer.Line("""/// <exception cref="global::System.IO.IOException">It cannot be written.</exception>""");
        writer.Line(Names.GeneratedCode);
        writer.Line($"public void Save({argument}) => {File}.Of<{_real}>(this).Save({name});");
    }

    private void Load(string summary, string argument, string explanation)
    {
        string name = argument.Split(' ')[1];
        Head(summary, name, explanation);
        writer.Line("""/// <exception cref="global::System.IO.InvalidDataException">It is no such file, or holds another network: the message says which layer differs and how.</exception>""");
        writer.Line("""/// <exception cref="global::System.IO.IOException">It cannot be read.</exception>""");
        writer.Line(Names.GeneratedCode);
        using (writer.Block($"public static {model.Class.Type} Load({argument})"))
        {
            writer.Line($"{model.Class.Type} network = new {model.Class.Type}(seed: 0);");
            writer.Line($"{File}.Read({name}).CopyTo<{_real}>(network);");
            writer.Line("return network;");
        }
    }

    private void Head(string summary, string name, string explanation)
    {
        writer.Blank();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{name}\">{explanation}</param>");
    }
}
