using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lander;

/// <summary>The command line.</summary>
internal sealed record Options
{
    public const string Usage = """
        Usage: Lander [options]
          --headless            train without a window and say how many new scenes the best pilot lands in
          --generations <n>     of evolution, with --headless (150)
          --frames <n>          end after so many frames, and say what they cost
          --flights <n>         train exactly so many pilots a frame, and do not wait for the next one: the same for a seed, always
          --screenshot <file>   save the last frame as PNG
          --seed <n>            of scenes, pilots and evolution (1)
        """;

    public bool Headless { get; private init; }

    public int Generations { get; private init; } = 150;

    /// <summary>0: until the window is closed.</summary>
    public int Frames { get; private init; }

    /// <summary>0: as many as there is time for.</summary>
    public int FlightsAFrame { get; private init; }

    public string? Screenshot { get; private init; }

    public int Seed { get; private init; } = 1;

    /// <summary>Reads the arguments. False where one is unknown or lacks its value.</summary>
    public static bool TryRead(ReadOnlySpan<string> arguments, [NotNullWhen(true)] out Options? options)
    {
        options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--headless" => options with { Headless = true },
                "--screenshot" when i + 1 < arguments.Length => options with { Screenshot = arguments[++i] },
                _ when i + 1 < arguments.Length && TryReadNumber(arguments[i + 1], out int number) => options.WithNumber(arguments[i++], number),
                _ => null,
            };
            if (options is null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private Options? WithNumber(string name, int number) => name switch
    {
        "--generations" => this with { Generations = number },
        "--frames" => this with { Frames = number },
        "--flights" => this with { FlightsAFrame = number },
        "--seed" => this with { Seed = number },
        _ => null,
    };
}
