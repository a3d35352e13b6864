using System;

namespace NetGen;

/// <summary>The names of number types in a safetensors header, and how many bits each takes.</summary>
internal static class TensorFormat
{
    private static readonly (string Name, int Bits, TensorType Type)[] All =
    {
        ("F32", 32, TensorType.Float32),
        ("F64", 64, TensorType.Float64),
        ("F16", 16, TensorType.Float16),
        ("BF16", 16, TensorType.BFloat16),
        ("BOOL", 8, TensorType.Other),
        ("F4", 4, TensorType.Other),
        ("F6_E2M3", 6, TensorType.Other),
        ("F6_E3M2", 6, TensorType.Other),
        ("U8", 8, TensorType.Other),
        ("I8", 8, TensorType.Other),
        ("F8_E5M2", 8, TensorType.Other),
        ("F8_E4M3", 8, TensorType.Other),
        ("F8_E8M0", 8, TensorType.Other),
        ("I16", 16, TensorType.Other),
        ("U16", 16, TensorType.Other),
        ("I32", 32, TensorType.Other),
        ("U32", 32, TensorType.Other),
        ("I64", 64, TensorType.Other),
        ("U64", 64, TensorType.Other),
        ("C64", 64, TensorType.Other),
    };

    /// <summary>The type of that name and its bits; null where there is none.</summary>
    public static (string Name, int Bits, TensorType Type)? Find(string name)
    {
        int index = Array.FindIndex(All, entry => entry.Name == name);
        return index < 0 ? null : All[index];
    }

    /// <summary>The bytes of a number of one of the floating-point types that are read.</summary>
    public static int Bytes(TensorType type) => type switch
    {
        TensorType.Float64 => 8,
        TensorType.Float32 => 4,
        TensorType.Float16 or TensorType.BFloat16 => 2,
        _ => throw new NotSupportedException("Numbers of this type cannot be read."),
    };
}
