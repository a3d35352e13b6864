using System;
using System.Threading;
using System.Threading.Tasks;
using NetGen.Tests.Numerics;
using NetGen.Tests.Numerics.Functions;

namespace NetGen.Benchmarks.Accuracy;

/// <summary>
/// All 2³² single-precision numbers. Their true values are those of the function in double precision, whose own error, measured by
/// <see cref="DoubleScan"/> against 100 bits, is some 10⁻⁸ of a unit in the last place here.
/// </summary>
internal sealed class SingleScan(Subject subject)
{
    private const int BlockBits = 14;
    private const int Blocks = 1 << (32 - BlockBits);

    private readonly float[] _x = new float[1 << BlockBits];
    private readonly float[] _results = new float[1 << BlockBits];
    private readonly double[] _wide = new double[1 << BlockBits];
    private readonly double[] _truths = new double[1 << BlockBits];
    private Worst _worst = Worst.None;

    public static Worst Of(Subject subject, Action<double> progress)
    {
        int done = 0;
        Worst worst = Worst.None;
        var gate = new Lock();
        Parallel.For(0, Environment.ProcessorCount, thread =>
        {
            var scan = new SingleScan(subject);
            for (int block = thread; block < Blocks; block += Environment.ProcessorCount)
            {
                scan.Block((uint)block << BlockBits);
                progress((double)Interlocked.Increment(ref done) / Blocks);
            }

            lock (gate)
            {
                worst = worst.Or(scan._worst);
            }
        });
        return worst;
    }

    private void Block(uint first)
    {
        for (int i = 0; i < _x.Length; i++)
        {
            _x[i] = BitConverter.UInt32BitsToSingle(first + (uint)i);
            _wide[i] = _x[i];
        }

        subject.SingleLoops[512](_x, _results);
        subject.DoubleLoops[512](_wide, _truths);

        // A unit in the last place is at least 2⁻²⁴ of the number: most results need no closer look.
        double near = _worst.Distance * 5.9604644775390625e-08;
        for (int i = 0; i < _x.Length; i++)
        {
            double truth = _truths[i];
            if (Math.Abs(_results[i] - truth) <= near * Math.Abs(truth) && truth != 0)
            {
                continue;
            }

            if (_results[i] == truth && double.IsNegative(truth) == float.IsNegative(_results[i]))
            {
                continue;
            }

            _worst = _worst.Or(new Worst(Ulps.Of(_results[i], truth), _x[i]));
            near = _worst.Distance * 5.9604644775390625e-08;
        }
    }
}
