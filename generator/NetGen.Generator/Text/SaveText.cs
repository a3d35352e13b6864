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
            "Saves the parameters to a safetensors file, replacing an existing file only once the new one is complete.",
            "string path",
            "The file.");
        Save("Writes the parameters in the safetensors format.", "global::System.IO.Stream stream", "The stream. It stays open.");
        if (model.Class.HasRequiredMembers)
        {
            // Only the user can create an instance.
            return;
        }

        Load("Loads the parameters from a safetensors file, which can come from other tools and use other tensor names.", "string path", "The file.");
        Load("Reads the parameters from a stream in the safetensors format, to its end.", "global::System.IO.Stream stream", "The stream. It stays open.");
    }

    private void Save(string summary, string argument, string explanation)
    {
        string name = argument.Split(' ')[1];
        Head(summary, name, explanation);
        writer.Line("""/// <exception cref="global::System.IO.IOException">The file cannot be written.</exception>""");
        writer.Line(Names.GeneratedCode);
        writer.Line($"public void Save({argument}) => {File}.Of<{_real}>(this).Save({name});");
    }

    private void Load(string summary, string argument, string explanation)
    {
        string name = argument.Split(' ')[1];
        Head(summary, name, explanation);
        writer.Line("""/// <exception cref="global::System.IO.InvalidDataException">The file is damaged or belongs to another network; the message says what differs.</exception>""");
        writer.Line("""/// <exception cref="global::System.IO.IOException">The file cannot be read.</exception>""");
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
