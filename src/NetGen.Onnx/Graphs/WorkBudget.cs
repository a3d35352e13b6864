using System.IO;

namespace NetGen.Onnx.Graphs;

/// <summary>How many numbers may be computed in reading a model: a few bytes of nodes could ask for any amount.</summary>
internal sealed class WorkBudget
{
    private const int AlwaysAllowed = 65536;

    private long _left;

    /// <param name="fileLength">The size of the model, files beside it included.</param>
    public WorkBudget(long fileLength) => _left = AlwaysAllowed + 2 * fileLength;

    /// <summary>Takes some of it.</summary>
    /// <exception cref="InvalidDataException">There is not that much left.</exception>
    public void Spend(long numbers)
    {
        _left -= numbers;
        if (_left < 0)
        {
            throw new InvalidDataException("The model computes more constants than a file of its size has use for.");
        }
    }
}
