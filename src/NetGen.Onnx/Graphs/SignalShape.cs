using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Graphs;

/// <summary>The shape of a tensor that depends on the inputs: the data points first, if there are several, then what a data point consists of.</summary>
internal sealed class SignalShape
{
    /// <summary>A dimension that the model leaves open.</summary>
    public const int Open = -1;

    private readonly int[]? _dimensions;

    /// <param name="dimensions">The dimensions; null if not even their number is known.</param>
    /// <param name="isBatched">Whether the first dimension counts the data points. Otherwise the tensor is a single one.</param>
    public SignalShape(IEnumerable<int>? dimensions, bool isBatched = true)
    {
        // A first dimension of 1 counts one data point.
        _dimensions = dimensions?.ToArray();
        IsBatched = isBatched || (_dimensions is { Length: > 1 } && _dimensions[0] == 1);
        Units = _dimensions is null || (IsBatched && _dimensions.Length == 0) ? Open : Tensor.Count(PointDimensions);
    }

    /// <summary>The dimensions; null if not even their number is known.</summary>
    public IReadOnlyList<int>? Dimensions => _dimensions;

    /// <summary>Whether the first dimension counts the data points. Otherwise the tensor is a single one.</summary>
    public bool IsBatched { get; }

    /// <summary>How many dimensions there are; 2 if that is not known.</summary>
    public int Rank => _dimensions?.Length ?? 2;

    /// <summary>The dimensions of a data point; none if they are not known.</summary>
    public IEnumerable<int> PointDimensions => _dimensions?.Skip(PointAxis) ?? Enumerable.Empty<int>();

    /// <summary>The first dimension of a data point.</summary>
    public int PointAxis => IsBatched ? 1 : 0;

    /// <summary>The number of units; −1 if it is not known.</summary>
    public int Units { get; }

    /// <summary>The number of data points; −1 if it is open.</summary>
    public int Points => !IsBatched ? 1 : _dimensions is null || _dimensions.Length == 0 ? Open : _dimensions[0];

    /// <summary>Whether a data point is a row of units, not several rows of them.</summary>
    public bool IsRow => _dimensions is null
        || (_dimensions.Length > PointAxis && _dimensions.Skip(PointAxis).Take(_dimensions.Length - PointAxis - 1).All(dimension => dimension == 1));

    /// <summary>The same with another number of units in its last dimension.</summary>
    public SignalShape WithUnits(int units) =>
        _dimensions is null ? new(new[] { Open, units }) : new(_dimensions.Take(_dimensions.Length - 1).Append(units), IsBatched);

    /// <summary>The same without its last dimension.</summary>
    public SignalShape WithoutUnits() => _dimensions is null ? new(new[] { Open }) : new(_dimensions.Take(_dimensions.Length - 1), IsBatched);

    /// <summary>The shape of what is made of two tensors number by number; null if ONNX repeats some of them.</summary>
    public SignalShape? With(SignalShape other)
    {
        if (_dimensions is null || other._dimensions is null)
        {
            return _dimensions is null ? other : this;
        }

        if (Rank < other.Rank)
        {
            return other.With(this);
        }

        // Dimensions that are missing on the left are 1: those of a single data point may be.
        int missing = Rank - other.Rank;
        bool isSame = _dimensions.Take(missing).All(dimension => dimension == 1)
            && _dimensions.Skip(missing).Zip(other._dimensions, (a, b) => a == b || (a == Open && b != 1) || (b == Open && a != 1)).All(fits => fits);
        return isSame
            ? new(_dimensions.Select((dimension, i) => dimension == Open && i >= missing ? other._dimensions[i - missing] : dimension), IsBatched)
            : null;
    }

    public override string ToString() => _dimensions is null
        ? "[?]"
        : "[" + string.Join(", ", _dimensions.Select(dimension => dimension < 0 ? "?" : dimension.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";
}
