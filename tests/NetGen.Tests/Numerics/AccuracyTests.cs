using System;
using System.Globalization;
using NetGen.Tests.Numerics.Functions;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Numerics;

/// <summary>The distance of every function from its true value, which the benchmark program measures for every float there is.</summary>
public class AccuracyTests(ITestOutputHelper output)
{
    // In each of two or three kinds of samples.
    private const int Count = 1_500;

    public static TheoryData<string> Names => FunctionNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void Single(string name)
    {
        Subject subject = Subject.Find(name);
        float worst = 0;
        double distance = -1;
        foreach (float x in Samples.Singles(NewRandom(), Count))
        {
            double found = Ulps.Of(subject.Single(x), subject.Truth(x));
            (worst, distance) = found > distance ? (x, found) : (worst, distance);
        }

        Report(subject, distance, $"{worst:R}, {subject.Single(worst):R} for {(float)subject.Truth(worst).High:R}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double(string name)
    {
        Subject subject = Subject.Find(name);
        double worst = 0;
        double distance = -1;
        foreach (double x in Samples.Doubles(NewRandom(), Count))
        {
            double found = Ulps.Of(subject.Double(x), subject.Truth(x));
            (worst, distance) = found > distance ? (x, found) : (worst, distance);
        }

        Report(subject, distance, $"{worst:R}, {subject.Double(worst):R} for {subject.Truth(worst).High:R}");
    }

    private Random NewRandom()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private void Report(Subject subject, double distance, FormattableString where)
    {
        string text = $"{subject.Name}: {distance.ToString("F2", CultureInfo.InvariantCulture)} ULP at {where.ToString(CultureInfo.InvariantCulture)}";
        output.WriteLine(text);
        Assert.True(distance <= subject.Bound, text);
    }
}
