using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.C;

/// <summary>network.c, compiled for one network and block size, and its functions.</summary>
internal sealed unsafe class CLibrary<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string _folder;
    private readonly nint _library;

    public CLibrary(NetworkShape shape, int block, string instructionSet)
    {
        _folder = Directory.CreateTempSubdirectory("netgen-c-").FullName;
        _library = NativeLibrary.Load(CCompiler.Compile(Definitions(shape, block), _folder, instructionSet));
    }

    /// <summary>Transposes the parameters for forward_columns.</summary>
    public delegate* unmanaged<T*, void> Prepare => (delegate* unmanaged<T*, void>)Export("prepare");

    /// <summary>Of a batch, one data point at a time, rows of weights in the vectors.</summary>
    public delegate* unmanaged<T*, T*, T*, int, void> ForwardRows => (delegate* unmanaged<T*, T*, T*, int, void>)Export("forward_rows");

    /// <summary>Of a batch, one data point at a time, the units of a layer in the vectors.</summary>
    public delegate* unmanaged<T*, T*, T*, int, void> ForwardColumns => (delegate* unmanaged<T*, T*, T*, int, void>)Export("forward_columns");

    /// <summary>Of a batch, data points in the vectors.</summary>
    public delegate* unmanaged<T*, T*, T*, int, void> ForwardBatch => (delegate* unmanaged<T*, T*, T*, int, void>)Export("forward_batch");

    /// <summary>J and the gradient, one data point at a time.</summary>
    public delegate* unmanaged<T*, T*, T*, T*, int, T> GradientRows => (delegate* unmanaged<T*, T*, T*, T*, int, T>)Export("gradient_rows");

    /// <summary>J and the gradient, data points in the vectors.</summary>
    public delegate* unmanaged<T*, T*, T*, T*, int, T> GradientBatch => (delegate* unmanaged<T*, T*, T*, T*, int, T>)Export("gradient_batch");

    /// <summary>Gradient descent; J at its end.</summary>
    public delegate* unmanaged<T*, T*, T*, int, int, T, T> Train => (delegate* unmanaged<T*, T*, T*, int, int, T, T>)Export("train");

    public void Dispose()
    {
        NativeLibrary.Free(_library);
        Directory.Delete(_folder, recursive: true);
    }

    private nint Export(string name) => NativeLibrary.GetExport(_library, name);

    private static IEnumerable<string> Definitions(NetworkShape shape, int block)
    {
        if (typeof(T) == typeof(double))
        {
            yield return "DOUBLE";
        }

        yield return Define("BLOCK", block);
        yield return Define("LAYERS", shape.PlainActivations.Length);
        foreach ((int l, int size) in shape.Sizes.Index())
        {
            yield return Define("S" + l.ToString(CultureInfo.InvariantCulture), size);
        }

        foreach ((int l, string activation) in shape.Activations.Split(',').Index())
        {
            yield return Define("A" + (l + 1).ToString(CultureInfo.InvariantCulture), activation.ToUpperInvariant());
        }
    }

    private static string Define(string name, object value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
}
