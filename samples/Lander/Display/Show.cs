using System;
using Lander.Physics;
using Lander.Training;

namespace Lander.Display;

/// <summary>The flight that the player watches: the best pilot and some of the population, in a scene that none has trained in.</summary>
internal sealed class Show
{
    public const int CraftCount = 25;

    private const int StepLimit = 1500;

    // A second after the last one has landed or crashed.
    private const int Pause = 60;

    private readonly float[] _pilots = new float[CraftCount * PilotNet.ParameterCount];
    private readonly Craft[] _crafts = new Craft[CraftCount];
    private RandomNumbers _random;
    private int _steps;
    private int _pause;

    public Show(int seed, Evolution evolution)
    {
        _random = new RandomNumbers(~(ulong)seed);
        Begin(evolution);
    }

    public Scene Scene { get; } = new();

    /// <summary>The best pilot's first, then the population's.</summary>
    public ReadOnlySpan<Craft> Crafts => _crafts;

    /// <summary>How many of the flights shown so far the best pilot has landed.</summary>
    public int Landings { get; private set; }

    /// <summary>How many flights the best pilot has ended.</summary>
    public int Flights { get; private set; }

    /// <summary>One step of every craft.</summary>
    public void Step(Evolution evolution)
    {
        bool isFlying = false;
        for (int i = 0; i < CraftCount; i++)
        {
            ReadOnlySpan<float> pilot = _pilots.AsSpan(i * PilotNet.ParameterCount, PilotNet.ParameterCount);
            Fly(pilot, ref _crafts[i]);
            isFlying |= _crafts[i].State == FlightState.Flying;
        }

        _steps++;
        _pause = isFlying && _steps < StepLimit ? 0 : _pause + 1;
        if (_pause >= Pause)
        {
            Flights++;
            Landings += _crafts[0].State == FlightState.Landed ? 1 : 0;
            Begin(evolution);
        }
    }

    private void Fly(ReadOnlySpan<float> pilot, ref Craft craft)
    {
        Span<float> inputs = stackalloc float[PilotNet.InputSize];
        Span<float> outputs = stackalloc float[PilotNet.OutputSize];
        Cockpit.Read(craft, Scene, inputs, stride: 1);
        PilotNet.Functional.Forward(pilot, inputs, outputs);
        World.Step(ref craft, Cockpit.Controls(outputs, stride: 1), Scene);
    }

    private void Begin(Evolution evolution)
    {
        _steps = 0;
        _pause = 0;
        Scene.Randomize(ref _random);
        evolution.Best.CopyTo(_pilots);
        for (int i = 1; i < CraftCount; i++)
        {
            evolution.Pilot(i).CopyTo(_pilots.AsSpan(i * PilotNet.ParameterCount));
        }

        _crafts.AsSpan().Fill(Scene.Start);
    }
}
