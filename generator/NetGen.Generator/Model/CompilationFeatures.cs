using System;

namespace NetGen.Generator.Model;

/// <summary>What the user's compilation offers to generated code.</summary>
[Flags]
internal enum CompilationFeatures
{
    None = 0,

    /// <summary>Kernels generic over a vector: static abstract interface members and the build of the library that has them.</summary>
    Vectors = 1,

    /// <summary>Stack memory need not be zeroed: unsafe code is allowed and the attribute for it is there.</summary>
    SkipLocalsInit = 2,
}
