using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// A set of data points in shuffled batches, for training loops of your own. Each <see langword="foreach"/> goes through the set once,
/// in a new random order; nothing is allocated but by the constructor.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
/// <remarks>
/// The order of an epoch follows from the seed and the epoch's number alone, and is that of <c>Train</c> with the same
/// <see cref="TrainingOptions.Seed"/> and <see cref="TrainingOptions.BatchSize"/>. Each batch is a <see cref="DataSet{T}"/> whose spans
/// are valid until the next one; so only one <see langword="foreach"/> may run at a time.
/// </remarks>
/// <example>
/// <code>
/// var batches = new Minibatches&lt;float&gt;(new DataSet&lt;float&gt;(inputs, targets), FlowerNet.InputSize, batchSize: 32, seed: 1);
/// OptimizerState&lt;float&gt; optimizer = new Adam().CreateState&lt;float&gt;(FlowerNet.ParameterCount);
/// float[] gradient = new float[FlowerNet.ParameterCount];
/// while (batches.Epoch &lt; 100)
/// {
///     foreach (DataSet&lt;float&gt; batch in batches)
///     {
///         net.Gradient(batch.Inputs, batch.Targets, gradient);
///         optimizer.Step(net.Parameters, gradient, learningRate: 0.001);
///     }
/// }
/// </code>
/// </example>
public readonly ref struct Minibatches<T>
    where T : unmanaged
{
    private readonly bool _hasLabels;

    // One of both, by the kind of targets.
    private readonly BatchSource<T, T> _targets;
    private readonly BatchSource<T, int> _labels;
    private readonly Counter _epoch;

    /// <summary>Divides a set into batches.</summary>
    /// <param name="data">N data points: inputs, targets (any number for each data point, or none) or labels, and weights if wanted.</param>
    /// <param name="inputSize">S_0, the number of inputs of a data point.</param>
    /// <param name="batchSize">The number of data points of a batch; 0 for the whole set.</param>
    /// <param name="seed">Determines the random orders.</param>
    /// <param name="shuffle">Whether each epoch has a new random order; otherwise all have the order of the set.</param>
    /// <param name="dropLast">Whether to leave out the last batch of an epoch if it is smaller than the others.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, or there is no data point.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputSize"/> is less than 1, or <paramref name="batchSize"/> less than 0.</exception>
    public Minibatches(DataSet<T> data, int inputSize, int batchSize, int seed = 0, bool shuffle = true, bool dropLast = false)
    {
        OptimizerArguments.AtLeast(inputSize, 1, nameof(inputSize));
        OptimizerArguments.AtLeast(batchSize, 0, nameof(batchSize));
        int dataPoints = data.Inputs.Length / inputSize;
        if (dataPoints == 0 || dataPoints * inputSize != data.Inputs.Length)
        {
            throw OptionErrors.Refusal($"data.Inputs holds {data.Inputs.Length} numbers; it must hold a multiple of {inputSize}, at least one data point of {inputSize}.", nameof(data));
        }

        Arguments.LengthOrEmpty(data.SampleWeights.Length, dataPoints, "data.SampleWeights");
        DataPointCount = dataPoints;
        _hasLabels = data.HasLabels;
        _epoch = new Counter();
        if (_hasLabels)
        {
            Arguments.Length(data.Labels.Length, dataPoints, "data.Labels");
            var set = new LossData<T, int>(data.Inputs, data.Labels, data.SampleWeights);
            _labels = new BatchSource<T, int>(set, inputSize, 1, batchSize, shuffle, seed);
            _targets = default;
            Count = _labels.Count;
        }
        else
        {
            int targetSize = data.Targets.Length / dataPoints;
            if (targetSize * dataPoints != data.Targets.Length)
            {
                throw OptionErrors.Refusal($"data.Targets holds {data.Targets.Length} numbers; it must hold a multiple of {dataPoints}, the same number for each data point.", nameof(data));
            }

            var set = new LossData<T, T>(data.Inputs, data.Targets, data.SampleWeights);
            _targets = new BatchSource<T, T>(set, inputSize, targetSize, batchSize, shuffle, seed);
            _labels = default;
            Count = _targets.Count;
        }

        if (dropLast && batchSize != 0)
        {
            Count = dataPoints / batchSize;
        }
    }

    /// <summary>N, the number of data points in the set.</summary>
    public int DataPointCount { get; }

    /// <summary>The number of batches in an epoch.</summary>
    public int Count { get; }

    /// <summary>
    /// The number of the epoch that the next <see langword="foreach"/> begins, from 0; it grows by one each time. Set it to continue an
    /// earlier loop.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int Epoch
    {
        get => _epoch.Value;
        set => _epoch.Value = OptimizerArguments.AtLeast(value, 0, nameof(Epoch));
    }

    /// <summary>Begins the next epoch.</summary>
    public Enumerator GetEnumerator()
    {
        int epoch = _epoch.Value++;
        if (_hasLabels)
        {
            _labels.StartEpoch(epoch);
        }
        else
        {
            _targets.StartEpoch(epoch);
        }

        return new Enumerator(this);
    }

    private DataSet<T> Get(int batch)
    {
        if (_hasLabels)
        {
            LossData<T, int> labelled = _labels.Get(batch);
            return new DataSet<T>(labelled.Inputs, labelled.Targets, labelled.Weights);
        }

        LossData<T, T> data = _targets.Get(batch);
        return new DataSet<T>(data.Inputs, data.Targets, data.Weights);
    }

    /// <summary>Goes through the batches of an epoch.</summary>
    public ref struct Enumerator
    {
        private readonly Minibatches<T> _batches;
        private int _next;

        internal Enumerator(Minibatches<T> batches)
        {
            _batches = batches;
            _next = 0;
            Current = default;
        }

        /// <summary>The batch. Its spans are valid until <see cref="MoveNext"/> is called again.</summary>
        public DataSet<T> Current { get; private set; }

        /// <summary>Prepares the next batch.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (_next == _batches.Count)
            {
                return false;
            }

            Current = _batches.Get(_next++);
            return true;
        }
    }

    // Copies of the structure share it.
    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
