using NetGen.Generator.Model;

namespace NetGen.Generator.Text.Kernels;

/// <summary>What kernels over vectors call things.</summary>
internal sealed class VectorNames(NetworkModel model)
{
    /// <summary>The type parameter that stands for the vector.</summary>
    public string Vector { get; } = Names.Vector(model);

    /// <summary>The type of a number.</summary>
    public string Real { get; } = Names.Real(model);

    /// <summary>What the vector is.</summary>
    public string Constraint => $"where {Vector} : struct, global::NetGen.Numerics.IVector<{Vector}, {Real}>";

    /// <summary>The vector type of a width.</summary>
    public string OfWidth(int? bits) => $"global::NetGen.Numerics.{Names.Precision(model)}{(bits is null ? "Scalar" : $"Vector{bits}")}";
}
