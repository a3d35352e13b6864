using System;
using System.IO;
using NetGen.Runtimes.Tests.Compilers;

namespace NetGen.Runtimes.Tests;

/// <summary>Unity's compiler, of 2022.3.12f1 and of Unity 6, with nothing but the DLLs of the folder.</summary>
internal static class UnityCompiler
{
    private static readonly Func<string, string[], string[], string[], string, string[]> Method =
        new CompilerContext("4.3.1").Bind<Func<string, string[], string[], string[], string, string[]>>(typeof(UnityRun), nameof(UnityRun.Compile));

    /// <summary>Compiles a program.</summary>
    /// <param name="source">Its only file.</param>
    /// <param name="assembly">Where to write it, with the library beside it.</param>
    /// <param name="additionalFiles">The additional files.</param>
    /// <returns>Warnings and errors, those of analyzers included.</returns>
    public static string[] Compile(string source, string assembly, params string[] additionalFiles)
    {
        string folder = Path.GetDirectoryName(assembly)!;
        Directory.CreateDirectory(folder);
        File.Copy(UnityPackage.Library, Path.Combine(folder, Path.GetFileName(UnityPackage.Library)), overwrite: true);
        return Method(source, additionalFiles, [.. CompilerContext.Standard, UnityPackage.Library], [.. UnityPackage.Analyzers], assembly);
    }
}
