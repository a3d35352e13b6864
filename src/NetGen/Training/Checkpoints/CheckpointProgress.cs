using System;
using System.Collections.Generic;
using System.IO;

namespace NetGen;

/// <summary>How far the run of a checkpoint is, each number in the range that any run keeps to.</summary>
/// <param name="epoch">The epochs that are done.</param>
/// <param name="batch">The batches of the next epoch that are done.</param>
/// <param name="elapsed">The time that training has taken.</param>
/// <param name="bestCost">The least validation cost so far.</param>
/// <param name="bestEpoch">The epoch that it came after; 0 for none.</param>
/// <param name="parameterCount">The network's number of weights and biases.</param>
/// <param name="history">The costs so far.</param>
internal sealed class CheckpointProgress(
    int epoch, int batch, TimeSpan elapsed, double bestCost, int bestEpoch, int parameterCount, IReadOnlyList<TrainingRecord> history)
{
    public int Epoch { get; } = epoch;

    public int Batch { get; } = batch;

    public TimeSpan Elapsed { get; } = elapsed;

    public double BestCost { get; } = bestCost;

    public int BestEpoch { get; } = bestEpoch;

    public int ParameterCount { get; } = parameterCount;

    public IReadOnlyList<TrainingRecord> History { get; } = history;

    /// <summary>Reads what follows the settings.</summary>
    /// <param name="reader">The content of a checkpoint.</param>
    /// <param name="numberBytes">Receives the bytes of a parameter.</param>
    /// <exception cref="InvalidDataException">A number is out of range.</exception>
    public static CheckpointProgress Read(BinaryReader reader, out int numberBytes)
    {
        int epoch = reader.ReadInt32();
        Check(epoch >= 0, "the number of epochs is negative");
        int batch = reader.ReadInt32();
        Check(batch >= 0, "the number of batches is negative");
        TimeSpan elapsed = ReadTime(reader);
        double bestCost = reader.ReadDouble();
        int bestEpoch = reader.ReadInt32();
        Check(bestEpoch >= 0 && bestEpoch <= epoch, "the best epoch is none of those that are done");
        Check(bestEpoch == 0 ? double.IsPositiveInfinity(bestCost) : !double.IsNaN(bestCost) && !double.IsInfinity(bestCost), "the least validation cost is not a finite number");
        int parameterCount = reader.ReadInt32();
        Check(parameterCount > 0, "the number of parameters is not positive");
        numberBytes = reader.ReadByte();
        Check(numberBytes is sizeof(float) or sizeof(double), "the parameters have neither 4 nor 8 bytes");
        return new CheckpointProgress(epoch, batch, elapsed, bestCost, bestEpoch, parameterCount, ReadHistory(reader, epoch));
    }

    /// <summary>Throws if a condition does not hold.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static void Check(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidDataException(problem);
        }
    }

    private static List<TrainingRecord> ReadHistory(BinaryReader reader, int epochs)
    {
        int count = reader.ReadInt32();
        Check(count >= 0 && count <= epochs, "the history has more entries than there were epochs");
        var history = new List<TrainingRecord>();
        int last = 0;
        for (int i = 0; i < count; i++)
        {
            int epoch = reader.ReadInt32();
            Check(epoch > last && epoch <= epochs, "the epochs of the history are not in order");
            last = epoch;
            double cost = reader.ReadDouble();
            Check(IsFinite(cost), "a cost of the history is not a finite number");
            byte isValidated = reader.ReadByte();
            Check(isValidated <= 1, "the history has neither a validation cost nor none");
            double validationCost = reader.ReadDouble();
            Check(!double.IsNaN(validationCost), "a validation cost of the history is NaN");
            history.Add(new TrainingRecord(epoch, cost, isValidated == 1 ? validationCost : null, ReadTime(reader)));
        }

        return history;
    }

    private static TimeSpan ReadTime(BinaryReader reader)
    {
        // Half of what a time can be, so that the time of this run can be added.
        long ticks = reader.ReadInt64();
        Check(ticks is >= 0 and <= long.MaxValue / 2, "a time is negative or longer than any run");
        return TimeSpan.FromTicks(ticks);
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
