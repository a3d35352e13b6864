namespace NetGen;

/// <summary>The type of a tensor's numbers in a safetensors file. The floating-point types that networks have can be read.</summary>
public enum TensorType
{
    /// <summary>IEEE 754 single precision, <c>F32</c>.</summary>
    Float32,

    /// <summary>IEEE 754 double precision, <c>F64</c>.</summary>
    Float64,

    /// <summary>IEEE 754 half precision, <c>F16</c>.</summary>
    Float16,

    /// <summary>The upper half of single precision, <c>BF16</c>.</summary>
    BFloat16,

    /// <summary>Any other type that the format has: whole numbers, Booleans, complex numbers, floating point of 8 bits and less.</summary>
    Other,
}
