namespace NetGen.Generator.Tests.Formalism;

/// <summary>What a test compilation offers the generator.</summary>
public enum CompilationTarget
{
    /// <summary>The newest C#: kernels over vectors.</summary>
    Vector,

    /// <summary>C# 9 on the running framework: scalar code, the library's modern build.</summary>
    Plain,

    /// <summary>C# 9 on .NET Standard 2.1, as in Unity: scalar code, and the library's build for that.</summary>
    Standard,
}
