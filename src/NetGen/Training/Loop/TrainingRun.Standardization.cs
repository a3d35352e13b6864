using System;
using NetGen.Runtime;

namespace NetGen;

/// <content>Between parameters for standardised data and those for data as it is.</content>
internal ref partial struct TrainingRun<T, TTarget, TObjective>
{
    /// <summary>
    /// Turns the parameters into those for standardised data. The first layer, or the last, of a network that is new stays as it is:
    /// its random weights are made for such data.
    /// </summary>
    /// <exception cref="ArgumentException">The result is out of range. The network is as it came.</exception>
    private readonly void Unfold()
    {
        // Parameters that are not finite end training as diverged.
        if (!_data.IsStandardized || !SpanChecks.AreFinite<T>(_parameters))
        {
            return;
        }

        bool isFirstLayerNew = IsNew(1);
        bool isLastLayerNew = IsNew(_network.LayerCount);
        try
        {
            if (!isFirstLayerNew)
            {
                _data.InputStandardization?.Unfold(_network, _data.Names.Inputs);
            }

            if (!isLastLayerNew)
            {
                _data.TargetStandardization?.Unfold(_network, _data.Names.Targets);
            }
        }
        catch (ArgumentException)
        {
            _initial.AsSpan().CopyTo(_parameters);
            throw;
        }
    }

    /// <summary>Turns the parameters into those for data as it is.</summary>
    /// <returns>
    /// Whether they are finite. If not, the network has the last parameters that training has kept and that can be turned, or those
    /// that it came with.
    /// </returns>
    private bool TryFold()
    {
        if (!_data.IsStandardized)
        {
            return SpanChecks.AreFinite<T>(_parameters);
        }

        // Rounding makes them other parameters.
        _cost = null;
        _validationCost = null;
        _parameters.CopyTo(_kept);
        if (TryFold(_kept))
        {
            return true;
        }

        SafePoints<T> points = _state.SafePoints;
        if (!TryFold(points.Epoch) && !TryFold(points.EpochBefore) && !TryFold(points.Confirmed))
        {
            _initial.AsSpan().CopyTo(_parameters);
        }

        return false;
    }

    private readonly bool TryFold(T[] point)
    {
        point.AsSpan().CopyTo(_parameters);
        _data.InputStandardization?.Fold(_network);
        _data.TargetStandardization?.Fold(_network);
        return SpanChecks.AreFinite<T>(_parameters);
    }

    /// <summary>Whether no unit of a layer has a bias, as in a network that was made and not yet trained.</summary>
    private readonly bool IsNew(int layer)
    {
        for (int row = 0; row < _network.LayerSize(layer); row++)
        {
            if (SpanMath.ToDouble(_parameters[_network.BiasIndex(layer, row)]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
