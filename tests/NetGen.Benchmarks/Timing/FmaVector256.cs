using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Timing;

/// <summary>256 bits.</summary>
internal readonly struct FmaVector256(Vector256<float> value) : IFmaVector<FmaVector256>
{
    private readonly Vector256<float> _value = value;

    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    public static int Lanes => Vector256<float>.Count;

    public static FmaVector256 Create(float value) => new(Vector256.Create(value));

    public static FmaVector256 MultiplyAdd(FmaVector256 a, FmaVector256 b, FmaVector256 c) =>
        new(Vector256.FusedMultiplyAdd(a._value, b._value, c._value));

    public static float Sum(FmaVector256 vector) => Vector256.Sum(vector._value);
}
