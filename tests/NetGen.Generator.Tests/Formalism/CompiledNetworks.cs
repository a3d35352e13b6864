using System;
using System.Reflection;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>The networks of one test compilation.</summary>
internal sealed class CompiledNetworks(Assembly assembly)
{
    /// <summary>The network itself.</summary>
    public NetworkDriver Instance(NetworkSpec spec) => NetworkDriver.Of(Create(spec.Name, 0));

    /// <summary>The network's <c>Functional</c> methods, with parameters of their own.</summary>
    public NetworkDriver Functional(NetworkSpec spec) => NetworkDriver.Of(Create(FunctionalAdapter.NameOf(spec)));

    private object Create(string name, params object[] arguments) =>
        Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!, arguments)!;
}
