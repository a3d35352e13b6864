using System;

namespace NetGen;

/// <summary>Checks the data of a <see cref="CostFunction{T}"/>, whose targets may be anything.</summary>
internal static class CostFunctionData
{
    /// <summary>Checks the data points.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data points.</param>
    /// <param name="names">What the caller calls the parts.</param>
    /// <param name="options">How to train.</param>
    /// <returns>The numbers in a target.</returns>
    /// <exception cref="ArgumentException">The data cannot be trained with.</exception>
    public static int Check<T>(INetwork<T> network, DataSet<T> data, DataNames names, TrainingOptions options)
        where T : unmanaged
    {
        if (data.HasLabels)
        {
            throw OptionErrors.Refusal($"{names.Targets} are class numbers, but a CostFunction takes targets.", names.Targets);
        }

        if (!data.SampleWeights.IsEmpty)
        {
            throw OptionErrors.Refusal($"{names.SampleWeights} is not empty, but a CostFunction does its own weighting; put the weights among the targets.", names.SampleWeights);
        }

        if (options.ClassWeights is not null)
        {
            throw OptionErrors.Refusal($"ClassWeights is set, but a CostFunction does its own weighting; it must be null.");
        }

        int dataPoints = DataChecks.CheckInputs(network, data.Inputs, names);
        int targetSize = data.Targets.Length / dataPoints;
        if (targetSize == 0 || targetSize * dataPoints != data.Targets.Length)
        {
            throw OptionErrors.Refusal($"{names.Targets} holds {data.Targets.Length} numbers; it must hold a multiple of {dataPoints}, the same number for each data point and at least 1.", names.Targets);
        }

        if (options.StandardizeTargets && targetSize != network.OutputSize)
        {
            throw OptionErrors.Refusal($"StandardizeTargets is true, but there are {targetSize} targets for each data point; there must be {network.OutputSize}, one for each output.", names.Targets);
        }

        DataChecks.CheckFinite(data.Targets, targetSize, names.Targets, "target");
        return targetSize;
    }

    /// <summary>Checks that validation data has as many targets for each data point as training data.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static void CheckSameSize(int targetSize, int expected, DataNames names)
    {
        if (targetSize != expected)
        {
            throw OptionErrors.Refusal($"{names.Targets} has {targetSize} numbers for each data point; it must have {expected}, as the training set has.", names.Targets);
        }
    }
}
