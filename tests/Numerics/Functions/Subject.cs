using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics.Functions;

/// <summary>A function as values, for lists of functions.</summary>
/// <param name="Name">Its name in <see cref="SingleMath"/> and <see cref="DoubleMath"/>.</param>
/// <param name="Bound">The most units in the last place that a result may be off.</param>
/// <param name="Truth">The true value.</param>
/// <param name="Single">The scalar form in single precision.</param>
/// <param name="Double">The scalar form in double precision.</param>
/// <param name="SingleLoops">Loops over arrays, by the bits of the vectors they take; one number at a time for 32.</param>
/// <param name="DoubleLoops">The same in double precision; one number at a time for 64.</param>
internal sealed record Subject(
    string Name,
    int Bound,
    Func<double, DoubleDouble> Truth,
    Func<float, float> Single,
    Func<double, double> Double,
    IReadOnlyDictionary<int, Action<float[], float[]>> SingleLoops,
    IReadOnlyDictionary<int, Action<double[], double[]>> DoubleLoops)
{
    public static readonly IReadOnlyList<Subject> All =
    [
        Of<TanhFunction>(nameof(SingleMath.Tanh)),
        Of<ExpFunction>(nameof(SingleMath.Exp)),
        Of<Expm1Function>(nameof(SingleMath.Expm1)),
        Of<LogFunction>(nameof(SingleMath.Log)),
        Of<Log1pFunction>(nameof(SingleMath.Log1p)),
        Of<SigmoidFunction>(nameof(SingleMath.Sigmoid)),
        Of<SoftplusFunction>(nameof(SingleMath.Softplus)),
        Of<SoftplusExcessFunction>(nameof(SingleMath.SoftplusExcess)),
        Of<LogCoshFunction>(nameof(SingleMath.LogCosh)),
        Of<ErfFunction>(nameof(SingleMath.Erf)),
        Of<NormalCdfFunction>(nameof(SingleMath.NormalCdf)),
        Of<GaussianFunction>(nameof(SingleMath.Gaussian)),
        Of<NormalKernelFunction>(nameof(SingleMath.NormalKernel)),
        Of<MishFunction>(nameof(SingleMath.Mish)),
        Of<MishDerivativeFunction>(nameof(SingleMath.MishDerivative)),
        Of<SinFunction>(nameof(SingleMath.Sin)),
        Of<CosFunction>(nameof(SingleMath.Cos)),
    ];

    public static Subject Find(string name) => All.Single(subject => subject.Name == name);

    private static Subject Of<F>(string name)
        where F : struct, IFunction => new(
            name,
            F.Bound,
            F.Truth,
            F.Alone,
            F.Alone,
            new Dictionary<int, Action<float[], float[]>>
            {
                [32] = OverSingles<F, SingleScalar>,
                [128] = OverSingles<F, SingleVector128>,
                [256] = OverSingles<F, SingleVector256>,
                [512] = OverSingles<F, SingleVector512>,
            },
            new Dictionary<int, Action<double[], double[]>>
            {
                [64] = OverDoubles<F, DoubleScalar>,
                [128] = OverDoubles<F, DoubleVector128>,
                [256] = OverDoubles<F, DoubleVector256>,
                [512] = OverDoubles<F, DoubleVector512>,
            });

    private static void OverSingles<F, V>(float[] x, float[] result)
        where F : struct, IFunction
        where V : struct, IVector<V, float>
    {
        for (int i = 0; i < x.Length; i += V.Count)
        {
            F.Single(V.Load(in x[i], 0)).Store(ref result[i], 0);
        }
    }

    private static void OverDoubles<F, V>(double[] x, double[] result)
        where F : struct, IFunction
        where V : struct, IVector<V, double>
    {
        for (int i = 0; i < x.Length; i += V.Count)
        {
            F.Double(V.Load(in x[i], 0)).Store(ref result[i], 0);
        }
    }
}
