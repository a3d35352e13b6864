namespace NetGen;

/// <summary>Which targets a cost is made for.</summary>
internal enum TargetDomain
{
    /// <summary>Any finite number.</summary>
    Real,

    /// <summary>0 to 1.</summary>
    Probability,

    /// <summary>0 to 1, and those of a data point add up to 1.</summary>
    Distribution,

    /// <summary>−1 or 1.</summary>
    Signs,

    /// <summary>0 or more.</summary>
    NotNegative,
}
