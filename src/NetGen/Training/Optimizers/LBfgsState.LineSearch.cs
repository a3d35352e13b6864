using System;
using NetGen.Runtime;

namespace NetGen;

/// <content>The line search.</content>
internal sealed partial class LBfgsState<T>
{
    // The cost must fall by this part of what the slope promises, and the slope to this part of itself.
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;

    // How near to the ends of an interval a place may be tried, and how much further than the last one.
    private const double Margin = 0.1;
    private const double LeastGrowth = 1.1;
    private const double GreatestGrowth = 10;

    /// <summary>
    /// Looks for a step that meets the strong Wolfe conditions: further and further until an interval must hold one, then within that.
    /// </summary>
    /// <param name="problem">What is lowered.</param>
    /// <param name="slope">The derivative of the cost along the direction at the start, negative.</param>
    /// <param name="found">The place that the parameters are at. Its gradient is the trial's.</param>
    /// <returns>Whether there is one, or at least one that lowers the cost enough.</returns>
    private bool Search<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem, double slope, out LinePoint found)
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        // Low is the best place with enough decrease. High, once there is one, is the other end of an interval with a place to stop at.
        var low = new LinePoint(0, _cost, slope);
        LinePoint before = low;
        LinePoint high = default;
        bool isBracketed = false;
        double step = 1;
        for (int evaluation = 0; evaluation < settings.MaxEvaluations; evaluation++)
        {
            LinePoint trial = Try(problem, step);
            if (!trial.IsFinite || trial.Cost > _cost + (SufficientDecrease * step * slope) || trial.Cost >= low.Cost)
            {
                high = trial;
                isBracketed = true;
            }
            else
            {
                if (Math.Abs(trial.Slope) <= -Curvature * slope)
                {
                    found = trial;
                    return true;
                }

                if (isBracketed ? trial.Slope * (high.Step - low.Step) >= 0 : trial.Slope >= 0)
                {
                    high = low;
                    isBracketed = true;
                }

                before = low;
                low = trial;
                (_lowGradient, _trialGradient) = (_trialGradient, _lowGradient);
            }

            step = isBracketed ? Within(low, high) : Beyond(before, low);
            if (step == low.Step || (isBracketed && step == high.Step))
            {
                break;
            }
        }

        found = low;
        Place(problem.Parameters, low.Step);
        (_lowGradient, _trialGradient) = (_trialGradient, _lowGradient);
        return low.Step != 0;
    }

    private static double Within(LinePoint low, LinePoint high)
    {
        double length = high.Step - low.Step;
        double share = high.IsFinite ? (LinePoint.CubicMinimum(low, high) - low.Step) / length : Margin;
        return low.Step + (length * (double.IsNaN(share) ? 0.5 : Math.Clamp(share, Margin, 1 - Margin)));
    }

    private static double Beyond(LinePoint before, LinePoint last)
    {
        double step = LinePoint.CubicMinimum(before, last);
        double most = GreatestGrowth * last.Step;
        return double.IsNaN(step) ? most : Math.Clamp(step, LeastGrowth * last.Step, most);
    }

    private LinePoint Try<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem, double step)
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        Place(problem.Parameters, step);
        double cost = problem.CostAndGradient(_trialGradient);
        return new LinePoint(step, cost, Sums.Dot<double, T>(_direction, _trialGradient));
    }

    private void Place(Span<T> parameters, double step)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = SpanMath.FromDouble<T>(SpanMath.ToDouble(_start[i]) + (step * _direction[i]));
        }
    }
}
