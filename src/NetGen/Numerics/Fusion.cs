#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Whether multiply-add is fused, the same answer for every vector width and for one number alone.</summary>
internal static class Fusion
{
    /// <summary>
    /// Whether the hardware fuses; a constant to the compiler. 512-bit vectors need no question of their own: they are used only
    /// where there is AVX-512, which includes FMA, or as two halves.
    /// </summary>
    public static bool IsHardware
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || AdvSimd.Arm64.IsSupported;
    }
}
#endif
