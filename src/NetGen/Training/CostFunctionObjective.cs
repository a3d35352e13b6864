using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>A cost of the caller's own.</summary>
internal readonly struct CostFunctionObjective<T>(INetwork<T> network, int targetSize, CostFunctionPass<T> pass) : IObjective<T, T>
    where T : unmanaged
{
    public string CostName => "a CostFunction";

    public int InputSize => network.InputSize;

    public int TargetSize => targetSize;

    public Span<T> Parameters => network.Parameters;

    public T Cost(LossData<T, T> data) => pass.Cost(data);

    public T OwnCost(LossData<T, T> data) => pass.Cost(data);

    // The function sees every batch as a whole.
    public bool IsDivided(LossData<T, T> data) => false;

    public void Gradient(LossData<T, T> data, Span<T> gradient)
    {
        T cost = pass.CostAndGradient(data, gradient);
        if (!SpanChecks.IsFinite(SpanMath.ToDouble(cost)))
        {
            // J is known here and nobody else will look at it: such derivatives end training.
            gradient.Fill(SpanMath.FromDouble<T>(double.NaN));
        }
    }

    public T CostAndGradient(LossData<T, T> data, Span<T> gradient) => pass.CostAndGradient(data, gradient);
}
