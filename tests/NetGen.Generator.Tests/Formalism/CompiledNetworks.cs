using System;
using System.Reflection;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>The networks of one test compilation.</summary>
/// <param name="assembly">What was compiled.</param>
/// <param name="drive">Makes a driver of a network in it.</param>
internal sealed class CompiledNetworks(Assembly assembly, Func<object, NetworkDriver> drive)
{
    /// <summary>The network itself.</summary>
    public NetworkDriver Instance(NetworkSpec spec) => drive(Create(spec.Name, 0));

    /// <summary>The network's <c>Functional</c> methods, with parameters of their own.</summary>
    public NetworkDriver Functional(NetworkSpec spec) => drive(Create(FunctionalAdapter.NameOf(spec)));

    private object Create(string name, params object[] arguments) =>
        Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!, arguments)!;
}
