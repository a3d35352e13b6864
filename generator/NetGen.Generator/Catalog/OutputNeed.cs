namespace NetGen.Generator.Catalog;

/// <summary>What a cost needs of the outputs, because it takes logarithms of them or divides by them.</summary>
internal enum OutputNeed
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// 0 &lt; a &lt; 1, both ends left out: at an end the loss is infinite and its derivative, times that of an activation that is
    /// flat there, not a number.
    /// </summary>
    BetweenZeroAndOne,

    /// <summary>a &gt; 0, for the same reason.</summary>
    Positive,

    /// <summary>Positive outputs of sum 1: softmax.</summary>
    Distribution,
}
