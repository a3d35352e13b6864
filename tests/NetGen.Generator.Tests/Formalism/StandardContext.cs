using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using NetGen.Generator.Tests.Harness;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>
/// Where networks run with the library's build for .NET Standard 2.1: its own copy of that build, and its own copy of the tests'
/// drivers, which there drive networks of that build.
/// </summary>
internal sealed class StandardContext : AssemblyLoadContext
{
    private static readonly Assembly Tests = typeof(StandardContext).Assembly;

    private readonly Assembly _library;
    private readonly Assembly _tests;

    public StandardContext()
        : base(nameof(StandardContext))
    {
        _library = LoadFromAssemblyPath(References.LibraryPath(TargetPlatform.Standard));
        _tests = LoadFromAssemblyPath(Tests.Location);
    }

    /// <summary>Loads networks that were compiled against the build for .NET Standard 2.1.</summary>
    public Assembly Load(Stream image) => LoadFromStream(image);

    /// <summary>A driver of a network of this context.</summary>
    public NetworkDriver Drive(object network)
    {
        Type drivers = _tests.GetType(typeof(NetworkDriver).FullName!, throwOnError: true)!;
        return new ForeignDriver(drivers.GetMethod(nameof(NetworkDriver.Of))!.Invoke(null, [network])!);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == _library.GetName().Name ? _library
        : assemblyName.Name == Tests.GetName().Name ? _tests
        : null;
}
