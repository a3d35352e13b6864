using System;
using System.IO;

namespace NetGen.Onnx.Export;

/// <summary>Writes a file so that at every moment, whatever fails, the whole old one or the whole new one is there.</summary>
internal static class ReplacedFile
{
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            if (File.Exists(full))
            {
                File.Replace(temporary, full, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, full);
            }
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
