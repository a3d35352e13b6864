using System;

namespace NetGen;

/// <summary>
/// What training lowers: a network's cost, whatever its targets are. Implemented by structs, so that training is compiled for
/// each kind of target.
/// </summary>
/// <typeparam name="T">The network's precision.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal interface IObjective<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Whose cost it is, for the settings that checkpoints are compared by.</summary>
    string CostName { get; }

    /// <summary>S_0.</summary>
    int InputSize { get; }

    /// <summary>The numbers in the target of one data point.</summary>
    int TargetSize { get; }

    /// <summary>Every weight and bias.</summary>
    Span<T> Parameters { get; }

    /// <summary>J.</summary>
    T Cost(LossData<T, TTarget> data);

    /// <summary>J, to the bit as the network itself computes it.</summary>
    T OwnCost(LossData<T, TTarget> data);

    /// <summary>Whether <see cref="Cost"/> is a sum of parts, so that its last bits may differ from those of <see cref="OwnCost"/>.</summary>
    bool IsDivided(LossData<T, TTarget> data);

    /// <summary>Overwrites <paramref name="gradient"/> with ∂J/∂<see cref="Parameters"/>.</summary>
    void Gradient(LossData<T, TTarget> data, Span<T> gradient);

    /// <summary>J, and overwrites <paramref name="gradient"/> with ∂J/∂<see cref="Parameters"/>.</summary>
    T CostAndGradient(LossData<T, TTarget> data, Span<T> gradient);
}
