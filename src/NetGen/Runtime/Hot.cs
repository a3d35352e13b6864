using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>How methods with vectors in their loops are compiled.</summary>
internal static class Hot
{
    /// <summary>
    /// With optimization at the first call, where the framework can be asked for that. Otherwise the first calls run without, and each
    /// operation on a vector is a call.
    /// </summary>
#if NET
    public const MethodImplOptions Loop = MethodImplOptions.AggressiveOptimization;
#else
    public const MethodImplOptions Loop = 0;
#endif
}
