using System;
using System.Diagnostics;
using System.Threading;
using Lander.Training;

namespace Lander.Display;

/// <summary>The loop of frames: one step of what is shown, a picture, and training for as long as the frame lasts.</summary>
internal sealed class Game(Options options, Evolution evolution) : IDisposable
{
    private static readonly long FrameTicks = Stopwatch.Frequency / 60;

    private readonly Picture _picture = new();
    private readonly Show _show = new(options.Seed, evolution);
    private float _evaluationsAFrame;
    private float _framesASecond = 60;

    /// <summary>Runs until the player closes the window or the frames that were asked for are over.</summary>
    public GameResult Run()
    {
        using Window window = new("Lander", _picture.Bitmap);

        // Code is compiled and buffers are made in the first frames.
        int warmUp = Math.Min(60, options.Frames / 2);
        int frames = 0;
        GameResult start = default;
        long deadline = Stopwatch.GetTimestamp();
        while (!window.IsClosed && (options.Frames == 0 || frames < options.Frames + warmUp))
        {
            if (frames == warmUp)
            {
                start = Now(frames);
            }

            long frameStart = Stopwatch.GetTimestamp();
            deadline = Math.Max(deadline, frameStart - FrameTicks) + FrameTicks;
            Frame(window, deadline);
            frames++;
            float seconds = (float)Stopwatch.GetElapsedTime(frameStart).TotalSeconds;
            _framesASecond += 0.05f * ((1 / seconds) - _framesASecond);
        }

        GameResult result = Now(frames).Since(start);
        if (options.Screenshot is not null)
        {
            window.SaveScreenshot(options.Screenshot);
        }

        return result;
    }

    public void Dispose() => _picture.Dispose();

    private void Frame(Window window, long deadline)
    {
        window.TakeEvents();
        _show.Step(evolution);
        _picture.Draw(_show, new Figures(evolution.Generation, evolution.LandingShare, _evaluationsAFrame, _framesASecond));
        window.Show();
        long evaluations = evolution.EvaluationCount;
        if (!window.IsTrainingPaused)
        {
            Train(deadline);
        }

        _evaluationsAFrame += 0.05f * (evolution.EvaluationCount - evaluations - _evaluationsAFrame);
        if (options.FlightsAFrame == 0)
        {
            Wait(deadline);
        }
    }

    /// <summary>Flies pilots while there is time for another one, or as many as were asked for.</summary>
    private void Train(long deadline)
    {
        int pilots = 0;
        long longest = 0;
        long now = Stopwatch.GetTimestamp();
        while (options.FlightsAFrame > 0 ? pilots < options.FlightsAFrame : now + longest < deadline)
        {
            evolution.FlyNext();
            pilots++;
            long end = Stopwatch.GetTimestamp();
            longest = Math.Max(longest, end - now);
            now = end;
        }
    }

    private static void Wait(long deadline)
    {
        while (Stopwatch.GetTimestamp() < deadline)
        {
            // The system may let a thread sleep a millisecond longer than it asked for.
            if (deadline - Stopwatch.GetTimestamp() > Stopwatch.Frequency / 500)
            {
                Thread.Sleep(1);
            }
        }
    }

    private GameResult Now(int frames) =>
        new(frames, Stopwatch.GetTimestamp(), evolution.EvaluationCount, GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalAllocatedBytes(precise: true));
}
