using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using NetGen.Tests.Numerics.Functions;

namespace NetGen.Benchmarks.Numerics;

/// <summary>Each elementary function over 1,024 numbers, which stay in the L1 cache; the time is that of one number.</summary>
public class VectorMathBenchmark
{
    private const int Count = 1024;

    private readonly float[] _singles = new float[Count];
    private readonly float[] _singleResults = new float[Count];
    private readonly double[] _doubles = new double[Count];
    private readonly double[] _doubleResults = new double[Count];
    private Action<float[], float[]> _singleLoop = (_, _) => { };
    private Action<double[], double[]> _doubleLoop = (_, _) => { };

    public static IEnumerable<string> Functions => Subject.All.Select(subject => subject.Name);

    [ParamsSource(nameof(Functions))]
    public string Function { get; set; } = "";

    [Params(512, 256, 128)]
    public int Bits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bool isLogarithm = Function is "Log" or "Log1p";
        for (int i = 0; i < Count; i++)
        {
            double x = 6 * Math.Sin(0.7 * i);
            _doubles[i] = isLogarithm ? (x * x) + 1e-3 : x;
            _singles[i] = (float)_doubles[i];
        }

        _singleLoop = Subject.Find(Function).SingleLoops[Bits];
        _doubleLoop = Subject.Find(Function).DoubleLoops[Bits];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Single() => _singleLoop(_singles, _singleResults);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Double() => _doubleLoop(_doubles, _doubleResults);
}
