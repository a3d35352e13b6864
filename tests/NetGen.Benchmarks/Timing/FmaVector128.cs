using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Timing;

/// <summary>128 bits.</summary>
internal readonly struct FmaVector128(Vector128<float> value) : IFmaVector<FmaVector128>
{
    private readonly Vector128<float> _value = value;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int Lanes => Vector128<float>.Count;

    public static FmaVector128 Create(float value) => new(Vector128.Create(value));

    public static FmaVector128 MultiplyAdd(FmaVector128 a, FmaVector128 b, FmaVector128 c) =>
        new(Vector128.FusedMultiplyAdd(a._value, b._value, c._value));

    public static float Sum(FmaVector128 vector) => Vector128.Sum(vector._value);
}
