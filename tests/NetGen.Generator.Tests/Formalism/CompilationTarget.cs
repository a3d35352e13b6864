namespace NetGen.Generator.Tests.Formalism;

/// <summary>What a test compilation offers the generator.</summary>
public enum CompilationTarget
{
    /// <summary>The newest C#: kernels over vectors.</summary>
    Vector,

    /// <summary>C# 9, as in Unity: plain scalar code.</summary>
    Plain,
}
