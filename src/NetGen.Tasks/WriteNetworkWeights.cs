using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace NetGen.Tasks;

/// <summary>
/// Turns network files into text that the generator can read. A file that is missing or wrong becomes a text that says so, which
/// the compiler then reports at the attribute that asks for it, in editors as well as in builds.
/// </summary>
/// <remarks>
/// Every build reads every file: its time says nothing about its content, since a copy or a restored file may be older than the
/// text. A text that would not change is not written, so that nothing is compiled again.
/// </remarks>
public sealed class WriteNetworkWeights : Task
{
    // In double precision, the numbers of the largest network that can be compiled in take 64 MB.
    private const long MaximumLength = 80L << 20;
    private const long MaximumParameters = 8L << 20;

    /// <summary>The files. The metadata <c>Order</c> has the names of a file's layers from first to last, separated by commas.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>The folder for the texts.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The names of the texts in <see cref="Folder"/>, one for each file.</summary>
    [Output]
    public string[] Texts { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var texts = new List<string>();
        try
        {
            Directory.CreateDirectory(Folder);

            // The same file twice would be two networks of one name.
            foreach (ITaskItem file in Files.GroupBy(file => file.GetMetadata("FullPath"), StringComparer.Ordinal).Select(same => same.First()))
            {
                string name = TextName.Of(file.ItemSpec);
                Update(Path.Combine(Folder, name), Text(file));
                texts.Add(name);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, null, null, null, 0, 0, 0, 0, exception.Message);
        }

        Texts = texts.ToArray();
        return !Log.HasLoggedErrors;
    }

    private static void Update(string path, string text)
    {
        byte[] bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
        if (!File.Exists(path) || !Enumerable.SequenceEqual(File.ReadAllBytes(path), bytes))
        {
            AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
        }
    }

    private static string Text(ITaskItem file)
    {
        using var text = new StringWriter();
        if (Problem(file, text) is { } problem)
        {
            text.GetStringBuilder().Clear();
            WeightsText.WriteError(text, file.ItemSpec, problem);
        }

        return text.ToString();
    }

    private static string? Problem(ITaskItem file, StringWriter text)
    {
        string path = file.GetMetadata("FullPath");
        string shown = Shown.Text(path);
        if (Directory.Exists(path))
        {
            return $"'{shown}' is a folder, not a file";
        }

        if (!File.Exists(path))
        {
            return $"the file '{shown}' does not exist. Include is relative to the project's folder";
        }

        try
        {
            if (new FileInfo(path).Length > MaximumLength)
            {
                return $"the file '{shown}' is too large to be compiled into a program, which takes at most 8 MB of constants. Omit Weights and call Load at run time";
            }

            string[] order = file.GetMetadata("Order").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).ToArray();
            NetworkFile network = order.Length == 0 ? NetworkFile.Read(path) : NetworkFile.Read(path, order);
            if (network.Description.ParameterCount > MaximumParameters)
            {
                return $"it has {network.Description.ParameterCount} parameters; a program takes at most 8 MB of constants. Omit Weights and call Load at run time";
            }

            network.WriteText(text, file.ItemSpec);
            return null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message.TrimEnd('.');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the file '{shown}' cannot be opened. {exception.Message}".TrimEnd('.');
        }
    }
}
