using System.Collections.Generic;

namespace NetGen.Onnx.Graphs;

/// <summary>Where the elements of a tensor are in its array: row by row.</summary>
internal static class Layout
{
    /// <summary>How far apart two elements are that are neighbours in a dimension.</summary>
    public static int[] Strides(IReadOnlyList<int> dimensions)
    {
        int[] strides = new int[dimensions.Count];
        int stride = 1;
        for (int axis = strides.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride = unchecked(stride * dimensions[axis]);
        }

        return strides;
    }

    /// <summary>The places of the elements of a shape, one after another, in an array with any strides.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="strides">How far apart neighbours are, for each dimension.</param>
    /// <param name="first">The place of the first element.</param>
    public static int[] Places(IReadOnlyList<int> shape, IReadOnlyList<int> strides, int first = 0)
    {
        int[] places = new int[Tensor.Count(shape)];
        int[] index = new int[shape.Count];
        int place = first;
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = place;
            for (int axis = index.Length - 1; axis >= 0; axis--)
            {
                place += strides[axis];
                if (++index[axis] < shape[axis])
                {
                    break;
                }

                place -= strides[axis] * shape[axis];
                index[axis] = 0;
            }
        }

        return places;
    }
}
