namespace NetGen.Generator.Catalog;

/// <summary>The costs that are computed from softmax's pre-activations, where a unit's share depends on all of them.</summary>
internal enum SoftmaxForm
{
    /// <summary>−Σ t log a.</summary>
    Categorical,

    /// <summary>−Σ [t log a + (1 − t) log(1 − a)].</summary>
    CrossEntropy,

    /// <summary>Σ a − t log a.</summary>
    Poisson,
}
