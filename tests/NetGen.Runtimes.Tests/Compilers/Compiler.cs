using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Runtimes.Tests.Compilers;

/// <summary>One version of the compiler with the packed generator.</summary>
internal sealed class Compiler : CompilerContext
{
    private readonly PackedLibrary _package;

    private readonly Type _generator;

    private readonly Func<string[], string, string[], byte[], Type, byte[]> _compile;

    public Compiler(string version, PackedLibrary package)
        : base(version)
    {
        _package = package;
        _generator = Load(this, package.Read("analyzers/dotnet/cs/NetGen.Generator.dll")).GetType("NetGen.Generator.NetworkGenerator", throwOnError: true)!;
        _compile = Bind<Func<string[], string, string[], byte[], Type, byte[]>>(typeof(CompilerRun), nameof(CompilerRun.Compile));
    }

    /// <summary>Compiles a program against the packed library and calls its <c>Program.Run</c>.</summary>
    public string Run(string[] sources, string language, string framework, string[] references)
    {
        byte[] library = _package.Read($"lib/{framework}/NetGen.dll");
        byte[] program = _compile(sources, language, references, library, _generator);

        // In a context without a compiler.
        AssemblyLoadContext context = new("program");
        _ = Load(context, library);
        return (string)Load(context, program).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] image)
    {
        using MemoryStream stream = new(image);
        return context.LoadFromStream(stream);
    }
}
