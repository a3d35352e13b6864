namespace NetGen;

/// <summary>Work that comes in items, which may be done in any order and by any thread.</summary>
internal interface IWork
{
    /// <summary>Does one item.</summary>
    /// <param name="item">From 0.</param>
    void Do(int item);
}
