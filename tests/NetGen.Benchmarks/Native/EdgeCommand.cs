using System;
using System.Globalization;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.C;
using NetGen.Benchmarks.Table;

namespace NetGen.Benchmarks.Native;

/// <summary>
/// <c>edge</c>: native programs for every x64 processor and for those with AVX2 and FMA, beside C that is compiled for the same. The
/// tables of docs/native-aot.md.
/// </summary>
internal static class EdgeCommand
{
    private const string EveryProcessor = "";
    private const string WithFma = "x86-64-v3";

    public static int Run()
    {
        if (!CCompiler.IsPresent)
        {
            Console.Error.WriteLine("gcc is needed, as linker and to compare with.");
            return 1;
        }

        NativeProgram small = NativeProgram.PublishNative("samples/Edge", "Edge", EveryProcessor);
        NativeProgram smallWithFma = NativeProgram.PublishNative("samples/Edge", "Edge", WithFma);
        NativeProgram times = NativeProgram.PublishNative("tests/NetGen.EdgeTimes", "NetGen.EdgeTimes", EveryProcessor);
        NativeProgram timesWithFma = NativeProgram.PublishNative("tests/NetGen.EdgeTimes", "NetGen.EdgeTimes", WithFma);

        Line($"{Machine.Name}, one core");
        Line($"");
        Line($"| samples/Edge | default | `{WithFma}` |");
        Line($"|---|---:|---:|");
        EdgeFigures figures = EdgeFigures.Measure(small);
        EdgeFigures figuresWithFma = EdgeFigures.Measure(smallWithFma);
        Line($"| executable, MB | {small.Length / 1e6:F2} | {smallWithFma.Length / 1e6:F2} |");
        Line($"| start-up, ms of processor time | {figures.StartUp:F1} | {figuresWithFma.StartUp:F1} |");
        Line($"| inference, ns | {figures.Inference:F1} | {figuresWithFma.Inference:F1} |");
        Line($"| peak memory, MB | {figures.PeakMegabytes:F1} | {figuresWithFma.PeakMegabytes:F1} |");
        Line($"");
        Line($"| network | ns a data point | default | C, -msse4.2 | ratio | `{WithFma}` | C, -march={WithFma} | ratio |");
        Line($"|---|---|---:|---:|---:|---:|---:|---:|");
        NetworkTimes native = NetworkTimes.Of(times);
        NetworkTimes nativeWithFma = NetworkTimes.Of(timesWithFma);
        foreach (string network in native.Networks)
        {
            Subject<float> subject = (Subject<float>)Catalog.Create(network);
            (double alone, double batch) = CTimes.Measure(subject, "-msse4.2");
            (double aloneWithFma, double batchWithFma) = CTimes.Measure(subject, "-march=" + WithFma);
            if (network == Catalog.Flower)
            {
                Row(network, "alone, frozen", figures.Inference, alone, figuresWithFma.Inference, aloneWithFma);
            }

            Row(network, "alone", native.Alone(network), alone, nativeWithFma.Alone(network), aloneWithFma);
            Row(network, "in a batch of 1024", native.Batch(network), batch, nativeWithFma.Batch(network), batchWithFma);
        }

        return 0;
    }

    private static void Row(string network, string call, double native, double c, double nativeWithFma, double cWithFma) => Line(
        $"| {network} | {call} | {native:F1} | {c:F1} | {native / c:F2} | {nativeWithFma:F1} | {cWithFma:F1} | {nativeWithFma / cWithFma:F2} |");

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
