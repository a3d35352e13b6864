using System;
using System.Runtime.InteropServices;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The data of a run as it is trained and validated with: split, weighted, standardised.</summary>
/// <typeparam name="T">The type of an input.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal readonly ref struct TrainingData<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private TrainingData(LossData<T, TTarget> rawTraining, LossData<T, TTarget> rawValidation, LossData<T, TTarget> training, LossData<T, TTarget> validation, InputStandardization? inputs, TargetStandardization? targets, DataNames names)
    {
        RawTraining = rawTraining;
        RawValidation = rawValidation;
        Training = training;
        Validation = validation;
        InputStandardization = inputs;
        TargetStandardization = targets;
        Names = names;
    }

    /// <summary>What the caller calls the training set.</summary>
    public DataNames Names { get; }

    /// <summary>What is trained with.</summary>
    public LossData<T, TTarget> Training { get; }

    /// <summary>What is validated with; may be empty.</summary>
    public LossData<T, TTarget> Validation { get; }

    /// <summary>Null where inputs stay as they are.</summary>
    public InputStandardization? InputStandardization { get; }

    /// <summary>Null where targets stay as they are.</summary>
    public TargetStandardization? TargetStandardization { get; }

    /// <summary>Whether parameters in training are others than those that the network has before and afterwards.</summary>
    public bool IsStandardized => InputStandardization is not null || TargetStandardization is not null;

    /// <summary><see cref="Training"/> before it was standardised.</summary>
    public LossData<T, TTarget> RawTraining { get; }

    /// <summary><see cref="Validation"/> before it was standardised.</summary>
    public LossData<T, TTarget> RawValidation { get; }

    /// <summary>Prepares what a caller gives.</summary>
    /// <param name="data">All data points that are not for validation alone.</param>
    /// <param name="weights">Their weights in training.</param>
    /// <param name="validation">Data points for validation alone; may be empty.</param>
    /// <param name="inputSize">S_0.</param>
    /// <param name="targetSize">The numbers in a target.</param>
    /// <param name="options">How to train.</param>
    /// <param name="names">What the caller calls the parts of <paramref name="data"/>.</param>
    /// <exception cref="ArgumentException">
    /// No data point of a weight above 0 is left to train with, or to validate with; or the data cannot be standardised.
    /// </exception>
    public static TrainingData<T, TTarget> Prepare(LossData<T, TTarget> data, ReadOnlySpan<T> weights, LossData<T, TTarget> validation, int inputSize, int targetSize, TrainingOptions options, DataNames names)
    {
        LossData<T, TTarget> training = data.WithWeights(weights);
        DataNames validationNames = DataNames.Of(nameof(validation), hasLabels: false);
        if (options.ValidationFraction > 0)
        {
            HoldOut.Split(data.Inputs.Length / inputSize, options.ValidationFraction, options.Seed, out int[] kept, out int[] heldOut);
            training = training.Choose(kept, inputSize, targetSize);
            validation = data.Choose(heldOut, inputSize, targetSize);
            validationNames = names;
        }

        CheckWeights(training.Weights, validation.Weights, options);
        LossData<T, TTarget> rawTraining = training;
        LossData<T, TTarget> rawValidation = validation;
        InputStandardization? inputs = null;
        TargetStandardization? targets = null;
        if (options.StandardizeInputs)
        {
            inputs = InputStandardization.Learn(training.Inputs, inputSize, names.Inputs);
            training = training.WithInputs(Standardize(inputs, training.Inputs));
            validation = validation.WithInputs(Standardize(inputs, validation.Inputs));
            CheckRange(validation.Inputs, inputSize, validationNames.Inputs, "input");
        }

        if (options.StandardizeTargets)
        {
            targets = TargetStandardization.Learn(Numbers(training.Targets), targetSize, names.Targets);
            training = training.WithTargets(Standardize(targets, training.Targets));
            validation = validation.WithTargets(Standardize(targets, validation.Targets));
            CheckRange(Numbers(validation.Targets), targetSize, validationNames.Targets, "output");
        }

        return new TrainingData<T, TTarget>(rawTraining, rawValidation, training, validation, inputs, targets, names);
    }

    private static ReadOnlySpan<T> Standardize(InputStandardization standardization, ReadOnlySpan<T> inputs)
    {
        T[] standardized = new T[inputs.Length];
        if (standardized.Length != 0)
        {
            standardization.Apply<T>(inputs, standardized);
        }

        return standardized;
    }

    private static ReadOnlySpan<TTarget> Standardize(TargetStandardization standardization, ReadOnlySpan<TTarget> targets)
    {
        T[] standardized = new T[targets.Length];
        standardization.Apply(Numbers(targets), standardized);
        return MemoryMarshal.Cast<T, TTarget>(standardized);
    }

    // Only targets that are no labels are standardised: both types are the same then.
    private static ReadOnlySpan<T> Numbers(ReadOnlySpan<TTarget> targets) => MemoryMarshal.Cast<TTarget, T>(targets);

    // Of weights that are all 0, J is 0 whatever the network computes: nothing would be learnt, or any epoch would be the best.
    private static void CheckWeights(ReadOnlySpan<T> training, ReadOnlySpan<T> validation, TrainingOptions options)
    {
        if (AreZero(training))
        {
            throw options.ClassWeights is not null
                ? OptionErrors.Refusal($"ClassWeights gives every data point of the training set a weight of 0; at least one must be positive.")
                : OptionErrors.Refusal($"ValidationFraction is {options.ValidationFraction}, which holds out every data point with a positive weight; at least one must remain for training. Another Seed makes another split.");
        }

        if (AreZero(validation))
        {
            throw OptionErrors.Refusal($"ValidationFraction is {options.ValidationFraction}, which holds out only data points with a weight of 0; at least one must be positive. Another Seed makes another split.");
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

    // Data points of a validation set may be as far from those of the training set as numbers go.
    private static void CheckRange(ReadOnlySpan<T> standardized, int size, string argument, string unit)
    {
        int i = SpanChecks.IndexOfNonFinite(standardized);
        if (i >= 0)
        {
            throw OptionErrors.Refusal(
                $"{argument}: {unit} {i % size} of a validation data point is so far from the training set's mean, in units of its standard deviation, that it exceeds {PrecisionRange<T>.Name}.",
                argument);
        }
    }
}
