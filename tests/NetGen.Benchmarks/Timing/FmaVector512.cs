using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Timing;

/// <summary>512 bits.</summary>
internal readonly struct FmaVector512(Vector512<float> value) : IFmaVector<FmaVector512>
{
    private readonly Vector512<float> _value = value;

    public static bool IsSupported => Vector512.IsHardwareAccelerated;

    public static int Lanes => Vector512<float>.Count;

    public static FmaVector512 Create(float value) => new(Vector512.Create(value));

    public static FmaVector512 MultiplyAdd(FmaVector512 a, FmaVector512 b, FmaVector512 c) =>
        new(Vector512.FusedMultiplyAdd(a._value, b._value, c._value));

    public static float Sum(FmaVector512 vector) => Vector512.Sum(vector._value);
}
