namespace NetGen.Generator.Model;

/// <summary>How a frozen network's weights are stored; the numbers are those of NetGen.WeightStorage.</summary>
internal enum StorageKind
{
    /// <summary>Every bit.</summary>
    Full,

    /// <summary>2 bytes a weight.</summary>
    Half,

    /// <summary>1 byte a weight, and a scale a unit.</summary>
    Int8,
}
