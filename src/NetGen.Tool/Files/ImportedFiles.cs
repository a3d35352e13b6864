using System;
using System.IO;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>The two files that an import writes.</summary>
/// <param name="Folder">The folder, as the user has given it.</param>
/// <param name="ClassPath">The class.</param>
/// <param name="WeightsPath">The weights.</param>
internal sealed record ImportedFiles(string Folder, string ClassPath, string WeightsPath)
{
    /// <summary>The files of a class.</summary>
    public static ImportedFiles In(string folder, ClassFile file)
    {
        GivenPath.Check(folder, "output folder");
        if (File.Exists(folder))
        {
            throw new ToolException($"The output folder '{Printable.Name(folder)}' is a file.");
        }

        return new ImportedFiles(folder, Path.Combine(folder, file.ClassName + ".cs"), Path.Combine(folder, file.WeightsName));
    }

    /// <summary>Creates the folder where it is missing.</summary>
    public void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception failure) when (FailureText.IsOfFile(failure))
        {
            throw new ToolException($"Cannot create the folder '{Printable.Name(Folder)}': {FailureText.Reason(failure)}.");
        }
    }
}
