namespace NetGen.Generator.Catalog;

/// <summary>From what distribution a layer's weights are drawn; the names are methods of NetGen.Runtime.ParameterInitialization.</summary>
internal enum Initialization
{
    /// <summary>Glorot and Bengio (2010), for units that are linear around zero and symmetric.</summary>
    Glorot,

    /// <summary>He et al. (2015), for units that are zero for half of their inputs.</summary>
    He,
}
