using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What an optimizer lowers: the cost of a set, with its penalty, at the network's parameters.</summary>
internal readonly ref struct StepProblem<T, TTarget, TObjective>
    where T : unmanaged
    where TTarget : unmanaged
    where TObjective : struct, IObjective<T, TTarget>
{
    private readonly TObjective _objective;

    public StepProblem(INetwork<T> network, TObjective objective, Penalty<T>? penalty, LossData<T, TTarget> data)
    {
        _objective = objective;
        Network = network;
        Penalty = penalty;
        Data = data;
    }

    public INetwork<T> Network { get; }

    public Penalty<T>? Penalty { get; }

    public LossData<T, TTarget> Data { get; }

    /// <summary>Every weight and bias. To try others, write them here.</summary>
    public Span<T> Parameters => Network.Parameters;

    /// <summary>J and the penalty.</summary>
    /// <param name="gradient">Overwritten with the derivatives of that.</param>
    public double CostAndGradient(Span<T> gradient)
    {
        double cost = SpanMath.ToDouble(_objective.CostAndGradient(Data, gradient));
        if (Penalty is not null)
        {
            Penalty.AddGradient(Parameters, gradient);
            cost += Penalty.Cost(Parameters);
        }

        return cost;
    }
}
