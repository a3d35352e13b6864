using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Graphs;

/// <summary>The shape of a tensor that depends on the inputs: the data points first, then what a data point consists of.</summary>
internal sealed class SignalShape
{
    /// <summary>A dimension that the model leaves open.</summary>
    public const int Open = -1;

    private readonly int[]? _dimensions;

    public SignalShape(IEnumerable<int>? dimensions) => _dimensions = dimensions?.ToArray();

    /// <summary>The dimensions; null if not even their number is known.</summary>
    public IReadOnlyList<int>? Dimensions => _dimensions;

    /// <summary>The number of units; −1 if it is not known.</summary>
    public int Units => _dimensions is null || _dimensions.Length == 0 ? Open : Tensor.Count(_dimensions.Skip(1));

    /// <summary>The number of data points; −1 if it is open.</summary>
    public int Points => _dimensions is null || _dimensions.Length == 0 ? Open : _dimensions[0];

    /// <summary>Whether a data point is a row of units, not several rows of them.</summary>
    public bool IsRow => _dimensions is null || (_dimensions.Length > 1 && _dimensions.Skip(1).Take(_dimensions.Length - 2).All(dimension => dimension == 1));

    /// <summary>The same with another number of units in its last dimension.</summary>
    public SignalShape WithUnits(int units) => new(_dimensions is null ? new[] { Open, units } : _dimensions.Take(_dimensions.Length - 1).Append(units));

    public override string ToString() => _dimensions is null
        ? "[?]"
        : "[" + string.Join(", ", _dimensions.Select(dimension => dimension < 0 ? "?" : dimension.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";
}
