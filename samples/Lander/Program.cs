using System;
using System.Diagnostics;
using Lander;
using Lander.Display;
using Lander.Physics;
using Lander.Training;

if (!Options.TryRead(args, out Options? options))
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

Evolution evolution = new(options.Seed);
if (options.Headless)
{
    Stopwatch watch = Stopwatch.StartNew();
    while (evolution.Generation < options.Generations)
    {
        evolution.FlyNext();
    }

    double seconds = watch.Elapsed.TotalSeconds;
    Console.WriteLine(FormattableString.Invariant(
        $"{evolution.EvaluationCount:N0} evaluations in {seconds:F1} s, {seconds * 1e9 / evolution.EvaluationCount:F0} ns each with their step of physics"));
}
else
{
    try
    {
        using Game game = new(options, evolution);
        Console.WriteLine(game.Run());
    }
    catch (NoDisplayException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
}

// Scenes that evolution has not drawn.
Flights exam = new(sceneCount: 200);
RandomNumbers random = new(0x5EED);
exam.Randomize(ref random);
exam.Fly(evolution.Best);
Console.WriteLine(FormattableString.Invariant($"generation {evolution.Generation}: the best pilot lands in {exam.Landings} of {exam.SceneCount} new scenes"));
Console.WriteLine(FormattableString.Invariant($"the pilot's bits: {evolution.Fingerprint():X16}"));
return 0;
