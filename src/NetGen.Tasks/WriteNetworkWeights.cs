using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace NetGen.Tasks;

/// <summary>
/// Turns networks' files into text that the generator can read. A file that is missing or wrong becomes a text that says so, which
/// the compiler then reports at the attribute that asks for it, while one types as well as in a build.
/// </summary>
public sealed class WriteNetworkWeights : Task
{
    /// <summary>The files, each with the metadata <c>TextFile</c>: where its text goes.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = Array.Empty<ITaskItem>();

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (ITaskItem file in Files)
        {
            try
            {
                Write(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Log.LogError(null, null, null, file.ItemSpec, 0, 0, 0, 0, exception.Message);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private static void Write(ITaskItem file)
    {
        string path = file.GetMetadata("TextFile");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var text = new StringWriter();
        string? problem = Problem(file, text);
        if (problem is not null)
        {
            text.GetStringBuilder().Clear();
            WeightsText.WriteError(text, file.ItemSpec, problem);
        }

        AtomicFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
            writer.Write(text.GetStringBuilder().ToString());
        });
    }

    private static string? Problem(ITaskItem file, StringWriter text)
    {
        if (!File.Exists(file.GetMetadata("FullPath")))
        {
            return "the file does not exist";
        }

        try
        {
            NetworkFile.Read(file.GetMetadata("FullPath")).WriteText(text, file.ItemSpec);
            return null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }
}
