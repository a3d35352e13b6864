namespace NetGen;

/// <summary>How a frozen network's weights are stored in the program. It computes in its <see cref="Precision"/> in any case.</summary>
public enum WeightStorage
{
    /// <summary>Every bit: 4 bytes a weight in single precision, 8 in double.</summary>
    Full,

    /// <summary>IEEE 754 half precision, rounded to the nearest: 2 bytes a weight. Biases are stored in full.</summary>
    Half,

    /// <summary>
    /// 1 byte a weight: w ≈ s · q with a whole number q from −127 to 127 and, for each unit, a scale s = max |w| / 127. Biases
    /// and scales are stored in full.
    /// </summary>
    Int8,
}
