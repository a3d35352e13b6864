using System;
using System.Runtime.InteropServices;
using NetGen.Runtime;

namespace NetGen;

/// <summary>A run of <see cref="LevenbergMarquardt"/>.</summary>
internal sealed class LevenbergMarquardtState<T>(LevenbergMarquardt settings, int parameterCount) : WholeSetState<T>(nameof(LevenbergMarquardt))
    where T : unmanaged
{
    // Data points of one call of Forward.
    private const int BlockSize = 128;

    // Where steps keep lowering the cost λ must not vanish: it could not grow again.
    private const double LeastDamping = 1e-20;

    private readonly NormalEquations _equations = new(parameterCount);
    private readonly double[] _step = new double[parameterCount];
    private readonly double[] _row = new double[parameterCount];
    private readonly T[] _derivatives = new T[parameterCount];
    private readonly T[] _start = new T[parameterCount];

    // Their sizes are known with the network, in the first step.
    private T[] _outputs = [];
    private T[] _unit = [];

    private double _damping = settings.InitialDamping;

    public override WholeSetOutcome Step<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem)
    {
        if (typeof(TTarget) != typeof(T))
        {
            throw new NotSupportedException("LevenbergMarquardt cannot train with labels.");
        }

        INetwork<T> network = problem.Network;
        ReadOnlySpan<T> inputs = problem.Data.Inputs;
        ReadOnlySpan<T> targets = MemoryMarshal.Cast<TTarget, T>(problem.Data.Targets);
        ReadOnlySpan<T> weights = problem.Data.Weights;
        if (_unit.Length == 0)
        {
            _unit = new T[network.OutputSize];
            _outputs = new T[network.OutputSize * Math.Min(BlockSize, inputs.Length / network.InputSize)];
        }

        double cost = Linearize(network, inputs, targets, weights);
        AddPenalty(problem.Penalty, network.Parameters, ref cost);
        if (!SpanChecks.IsFinite(cost) || !_equations.IsFinite)
        {
            return WholeSetOutcome.NotFinite;
        }

        if (_equations.GreatestDerivative <= settings.ToleranceGradient)
        {
            return WholeSetOutcome.Converged;
        }

        Span<T> parameters = network.Parameters;
        parameters.CopyTo(_start);
        for (; _damping <= settings.MaximumDamping; _damping *= settings.Increase)
        {
            if (!_equations.TrySolve(_damping, _step))
            {
                continue;
            }

            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] = SpanMath.FromDouble<T>(SpanMath.ToDouble(_start[i]) + _step[i]);
            }

            double trial = Cost(network, inputs, targets, weights) + (problem.Penalty?.Cost(parameters) ?? 0);
            if (trial < cost)
            {
                _damping = Math.Max(_damping / settings.Decrease, LeastDamping);
                return WholeSetOutcome.Moved;
            }
        }

        _start.AsSpan().CopyTo(parameters);
        return WholeSetOutcome.Converged;
    }

    public override void Archive(OptimizerArchive archive) => archive.Finite("damping", ref _damping);

    /// <summary>Sets the equations up at the present parameters.</summary>
    /// <returns>J.</returns>
    private double Linearize(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights)
    {
        int inputSize = network.InputSize;
        int outputSize = network.OutputSize;
        int dataPoints = inputs.Length / inputSize;
        T one = SpanMath.FromDouble<T>(1);
        _equations.Clear();
        double sum = 0;
        for (int first = 0; first < dataPoints; first += BlockSize)
        {
            int count = Math.Min(BlockSize, dataPoints - first);
            Span<T> outputs = _outputs.AsSpan(0, count * outputSize);
            network.Forward(inputs.Slice(first * inputSize, count * inputSize), outputs);
            for (int n = first; n < first + count; n++)
            {
                double weight = weights.IsEmpty ? 1 : SpanMath.ToDouble(weights.Elements()[n]);
                if (weight == 0)
                {
                    continue;
                }

                double scale = Math.Sqrt(weight / dataPoints);
                for (int k = 0; k < outputSize; k++)
                {
                    double residual = SpanMath.ToDouble(outputs[((n - first) * outputSize) + k]) - SpanMath.ToDouble(targets.Elements()[(n * outputSize) + k]);
                    sum += weight * residual * residual;
                    _unit[k] = one;
                    network.Backward(inputs.Slice(n * inputSize, inputSize), _unit, _derivatives, default);
                    _unit[k] = default;
                    for (int i = 0; i < _row.Length; i++)
                    {
                        _row[i] = scale * SpanMath.ToDouble(_derivatives[i]);
                    }

                    _equations.Add(_row, scale * residual);
                }
            }
        }

        _equations.Complete();
        return sum / (2.0 * dataPoints);
    }

    private void AddPenalty(Penalty<T>? penalty, ReadOnlySpan<T> parameters, ref double cost)
    {
        if (penalty is null)
        {
            return;
        }

        cost += penalty.Cost(parameters);
        for (int i = 0; i < parameters.Length; i++)
        {
            if (penalty.IsWeight(i))
            {
                _equations.AddSquare(i, penalty.L2, SpanMath.ToDouble(parameters.Elements()[i]));
            }
        }
    }

    /// <summary>J in double precision: what is compared must be exact.</summary>
    private double Cost(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights)
    {
        int inputSize = network.InputSize;
        int outputSize = network.OutputSize;
        int dataPoints = inputs.Length / inputSize;
        double sum = 0;
        for (int first = 0; first < dataPoints; first += BlockSize)
        {
            int count = Math.Min(BlockSize, dataPoints - first);
            Span<T> outputs = _outputs.AsSpan(0, count * outputSize);
            network.Forward(inputs.Slice(first * inputSize, count * inputSize), outputs);
            for (int i = 0; i < outputs.Length; i++)
            {
                double residual = SpanMath.ToDouble(outputs[i]) - SpanMath.ToDouble(targets.Elements()[(first * outputSize) + i]);
                double weight = weights.IsEmpty ? 1 : SpanMath.ToDouble(weights.Elements()[first + (i / outputSize)]);
                sum += weight * residual * residual;
            }
        }

        return sum / (2.0 * dataPoints);
    }
}
