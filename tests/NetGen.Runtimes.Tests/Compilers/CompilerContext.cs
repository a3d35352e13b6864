using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Runtimes.Tests.Compilers;

/// <summary>One version of the compiler, apart from every other version in this process.</summary>
internal class CompilerContext(string version) : AssemblyLoadContext(version)
{
    private static readonly Dictionary<string, string> Settings = typeof(CompilerContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    /// <summary>The versions that the project names.</summary>
    public static string[] Versions => Settings["Compilers"].Split(';');

    /// <summary>What a library for .NET Standard 2.1 references besides packages.</summary>
    public static string[] Standard => Directory.GetFiles(Package("netstandard.library.ref", "2.1.0", "ref", "netstandard2.1"), "*.dll");

    /// <summary>What a program for this runtime references.</summary>
    public static string[] Runtime =>
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(file => Path.GetFileName(file) is "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))];

    /// <summary>A static method of these tests that calls this compiler.</summary>
    public T Bind<T>(Type type, string method)
        where T : Delegate => LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!)!.GetMethod(method)!.CreateDelegate<T>();

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        return name is "Microsoft.CodeAnalysis" ? LoadFromAssemblyPath(Package("microsoft.codeanalysis.common", Name!, "lib", "netstandard2.0", $"{name}.dll"))
            : name is "Microsoft.CodeAnalysis.CSharp" ? LoadFromAssemblyPath(Package("microsoft.codeanalysis.csharp", Name!, "lib", "netstandard2.0", $"{name}.dll"))
            : null;
    }

    private static string Package(params ReadOnlySpan<string> parts) => Path.Combine([Settings["Packages"], .. parts]);
}
