namespace NetGen.Generator.Planning;

/// <summary>How the sums of a layer are written.</summary>
internal enum Schedule
{
    /// <summary>Every multiply-add is a statement, and the layers between are held in local variables.</summary>
    Fused,

    /// <summary>Every multiply-add of a unit is a statement; the units are in a loop.</summary>
    UnrolledInputs,

    /// <summary>Loops of constant bounds around a body of a few units.</summary>
    Loop,

    /// <summary>Tiles of as many sums as the hardware's registers hold, over vectors.</summary>
    Tiles,
}
