using System.IO;

namespace NetGen.Onnx.Graphs;

/// <summary>How many numbers may be read and computed while a model is imported: a few bytes of nodes could ask for any amount.</summary>
internal sealed class WorkBudget
{
    private const int AlwaysAllowed = 65536;

    // Weights of a byte each are read, converted, scaled, transposed and copied into a layer; each takes a number of eight bytes or two.
    private const int NumbersPerByte = 16;

    private long _left = AlwaysAllowed;

    /// <summary>Allows for bytes of the model, or of a file beside it. They have to be there: what a model says of its size is no byte.</summary>
    public void Allow(long bytes) => _left += NumbersPerByte * bytes;

    /// <summary>Takes some of it, if there is that much left.</summary>
    public bool TrySpend(long numbers)
    {
        bool isEnough = numbers <= _left;
        _left -= isEnough ? numbers : 0;
        return isEnough;
    }

    /// <summary>Takes some of it.</summary>
    /// <exception cref="InvalidDataException">There is not that much left.</exception>
    public void Spend(long numbers)
    {
        if (!TrySpend(numbers))
        {
            throw new InvalidDataException("The model asks for more computation than a file of its size has use for.");
        }
    }
}
