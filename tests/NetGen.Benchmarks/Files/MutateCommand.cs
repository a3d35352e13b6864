using System;
using System.Globalization;
using NetGen.Tests.Files;

namespace NetGen.Benchmarks.Files;

/// <summary><c>mutate [count [seed]]</c>: reads so many broken network files, ten million unless told, and stops at the first that is not refused as it should.</summary>
internal static class MutateCommand
{
    private const long AtATime = 1_000_000;

    public static int Run(string[] arguments)
    {
        long count = arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000_000;
        int seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var mutations = new FileMutations(seed, FileMutations.Originals(), file => _ = NetworkFile.Read(file).Description);
        try
        {
            for (long done = 0; done < count; done += AtATime)
            {
                mutations.Run(Math.Min(AtATime, count - done));
                Console.WriteLine($"{mutations.Read} read, {mutations.Refused} refused");
            }
        }
        catch (InvalidOperationException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }

        return 0;
    }
}
