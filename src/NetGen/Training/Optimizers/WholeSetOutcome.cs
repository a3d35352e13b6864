namespace NetGen;

/// <summary>What became of a step.</summary>
internal enum WholeSetOutcome
{
    /// <summary>The parameters have moved.</summary>
    Moved,

    /// <summary>There is no place of less cost in reach.</summary>
    Converged,

    /// <summary>The cost or a derivative is not finite where the step begins.</summary>
    NotFinite,
}
