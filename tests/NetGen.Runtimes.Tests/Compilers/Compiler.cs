using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Runtimes.Tests.Compilers;

/// <summary>One version of the compiler with the packed generator, apart from every other version in this process.</summary>
internal sealed class Compiler : AssemblyLoadContext
{
    private static readonly Dictionary<string, string> Settings = typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    private readonly PackedLibrary _package;

    private readonly Type _generator;

    private readonly Func<string, string, string[], byte[], Type, byte[]> _compile;

    public Compiler(string version, PackedLibrary package)
        : base(version)
    {
        _package = package;
        _generator = Load(this, package.Read("analyzers/dotnet/cs/NetGen.Generator.dll")).GetType("NetGen.Generator.NetworkGenerator", throwOnError: true)!;
        _compile = LoadFromAssemblyPath(typeof(CompilerRun).Assembly.Location).GetType(typeof(CompilerRun).FullName!)!
            .GetMethod(nameof(CompilerRun.Compile))!.CreateDelegate<Func<string, string, string[], byte[], Type, byte[]>>();
    }

    /// <summary>The versions that the project names.</summary>
    public static string[] Versions => Settings["Compilers"].Split(';');

    /// <summary>What a library for .NET Standard 2.1 references besides packages.</summary>
    public static string[] Standard => Directory.GetFiles(Package("netstandard.library.ref", "2.1.0", "ref", "netstandard2.1"), "*.dll");

    /// <summary>What a program for this runtime references.</summary>
    public static string[] Runtime =>
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(file => Path.GetFileName(file) is "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))];

    /// <summary>Compiles a program against the packed library and calls its <c>Program.Run</c>.</summary>
    public string Run(string source, string language, string framework, string[] references)
    {
        byte[] library = _package.Read($"lib/{framework}/NetGen.dll");
        byte[] program = _compile(source, language, references, library, _generator);

        // In a context without a compiler.
        AssemblyLoadContext context = new("program");
        _ = Load(context, library);
        return (string)Load(context, program).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        return name is "Microsoft.CodeAnalysis" ? LoadFromAssemblyPath(Package("microsoft.codeanalysis.common", Name!, "lib", "netstandard2.0", $"{name}.dll"))
            : name is "Microsoft.CodeAnalysis.CSharp" ? LoadFromAssemblyPath(Package("microsoft.codeanalysis.csharp", Name!, "lib", "netstandard2.0", $"{name}.dll"))
            : null;
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] image)
    {
        using MemoryStream stream = new(image);
        return context.LoadFromStream(stream);
    }

    private static string Package(params ReadOnlySpan<string> parts) => Path.Combine([Settings["Packages"], .. parts]);
}
