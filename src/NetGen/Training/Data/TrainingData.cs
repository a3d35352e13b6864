using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The data of a run as it is trained and validated with: split, weighted, standardised.</summary>
/// <typeparam name="T">The type of an input.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal readonly ref struct TrainingData<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly ReadOnlySpan<T> _rawInputs;
    private readonly ReadOnlySpan<T> _rawValidationInputs;

    private TrainingData(LossData<T, TTarget> training, LossData<T, TTarget> validation, InputStandardization? standardization)
    {
        _rawInputs = training.Inputs;
        _rawValidationInputs = validation.Inputs;
        Standardization = standardization;
        Training = Standardize(training, standardization);
        Validation = Standardize(validation, standardization);
    }

    /// <summary>What is trained with.</summary>
    public LossData<T, TTarget> Training { get; }

    /// <summary>What is validated with; may be empty.</summary>
    public LossData<T, TTarget> Validation { get; }

    /// <summary>Null where inputs stay as they are.</summary>
    public InputStandardization? Standardization { get; }

    /// <summary><see cref="Training"/> with inputs as they came.</summary>
    public LossData<T, TTarget> RawTraining => Training.WithInputs(_rawInputs);

    /// <summary><see cref="Validation"/> with inputs as they came.</summary>
    public LossData<T, TTarget> RawValidation => Validation.WithInputs(_rawValidationInputs);

    /// <summary>Prepares what a caller gives.</summary>
    /// <param name="data">All data points that are not for validation alone.</param>
    /// <param name="weights">Their weights in training.</param>
    /// <param name="validation">Data points for validation alone; may be empty.</param>
    /// <param name="inputSize">S_0.</param>
    /// <param name="targetSize">The numbers in a target.</param>
    /// <param name="options">How to train.</param>
    /// <exception cref="ArgumentException">No data point of a weight above 0 is left to train with, or to validate with.</exception>
    public static TrainingData<T, TTarget> Prepare(LossData<T, TTarget> data, ReadOnlySpan<T> weights, LossData<T, TTarget> validation, int inputSize, int targetSize, TrainingOptions options)
    {
        LossData<T, TTarget> training = data.WithWeights(weights);
        if (options.ValidationFraction > 0)
        {
            HoldOut.Split(data.Inputs.Length / inputSize, options.ValidationFraction, options.Seed, out int[] kept, out int[] heldOut);
            training = training.Choose(kept, inputSize, targetSize);
            validation = data.Choose(heldOut, inputSize, targetSize);
        }

        CheckWeights(training.Weights, validation.Weights, options);

        InputStandardization? standardization = options.StandardizeInputs ? InputStandardization.Learn(training.Inputs, inputSize) : null;
        return new TrainingData<T, TTarget>(training, validation, standardization);
    }

    // Of weights that are all 0, J is 0 whatever the network computes: nothing would be learnt, or any epoch would be the best.
    private static void CheckWeights(ReadOnlySpan<T> training, ReadOnlySpan<T> validation, TrainingOptions options)
    {
        if (AreZero(training))
        {
            throw options.ClassWeights is not null
                ? OptionErrors.Refusal($"ClassWeights leaves every data point that is trained with a weight of 0; at least one must be positive.")
                : OptionErrors.Refusal($"ValidationFraction is {options.ValidationFraction}, which holds out every data point of a weight above 0; at least one must be left. Another Seed chooses others.");
        }

        if (AreZero(validation))
        {
            throw OptionErrors.Refusal($"ValidationFraction is {options.ValidationFraction}, which holds out data points of weight 0 alone; at least one must be positive. Another Seed chooses others.");
        }
    }

    private static bool AreZero(ReadOnlySpan<T> weights)
    {
        foreach (T weight in weights.Elements())
        {
            if (SpanMath.ToDouble(weight) != 0)
            {
                return false;
            }
        }

        return !weights.IsEmpty;
    }

    private static LossData<T, TTarget> Standardize(LossData<T, TTarget> data, InputStandardization? standardization)
    {
        if (standardization is null || data.IsEmpty)
        {
            return data;
        }

        T[] inputs = new T[data.Inputs.Length];
        standardization.Apply<T>(data.Inputs, inputs);
        return data.WithInputs(inputs);
    }
}
