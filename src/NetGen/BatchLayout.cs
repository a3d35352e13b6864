namespace NetGen;

/// <summary>How a batch of N data points lies in a span.</summary>
public enum BatchLayout
{
    /// <summary>
    /// One data point after another: N rows of S_0 inputs (or S_L outputs). The transpose of the formalism's X, and what most
    /// programs have.
    /// </summary>
    SampleRows,

    /// <summary>X as NetGen's mathematics.md writes it: S_0 rows (or S_L), one for each unit, of N data points.</summary>
    SampleColumns,
}
