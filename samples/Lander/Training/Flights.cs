using System;
using Lander.Physics;
using NetGen;

namespace Lander.Training;

/// <summary>Flies one pilot in many scenes at once: each step is one batch of the network.</summary>
internal sealed class Flights
{
    // 20 seconds.
    private const int StepLimit = 1200;

    private readonly Scene[] _scenes;
    private readonly Craft[] _crafts;

    // The scenes still flown in: those that have ended make room, so that no evaluation is wasted.
    private readonly int[] _flying;
    private readonly float[] _inputs;
    private readonly float[] _outputs;

    public Flights(int sceneCount)
    {
        _scenes = new Scene[sceneCount];
        for (int i = 0; i < sceneCount; i++)
        {
            _scenes[i] = new Scene();
        }

        _crafts = new Craft[sceneCount];
        _flying = new int[sceneCount];
        _inputs = new float[sceneCount * PilotNet.InputSize];
        _outputs = new float[sceneCount * PilotNet.OutputSize];
    }

    public int SceneCount => _scenes.Length;

    /// <summary>Evaluations of a network so far.</summary>
    public long EvaluationCount { get; private set; }

    /// <summary>Landings of the last pilot.</summary>
    public int Landings { get; private set; }

    /// <summary>Draws all scenes anew.</summary>
    public void Randomize(ref RandomNumbers random)
    {
        foreach (Scene scene in _scenes)
        {
            scene.Randomize(ref random);
        }
    }

    /// <summary>Flies in all scenes and returns the mean score.</summary>
    /// <param name="pilot">The network's parameters.</param>
    public float Fly(ReadOnlySpan<float> pilot)
    {
        int count = _scenes.Length;
        for (int i = 0; i < count; i++)
        {
            _crafts[i] = _scenes[i].Start;
            _flying[i] = i;
        }

        for (int step = 0; step < StepLimit && count > 0; step++)
        {
            count = Step(pilot, count);
        }

        return Judge();
    }

    /// <summary>One step of the first flights of the list, of which it returns how many go on.</summary>
    private int Step(ReadOnlySpan<float> pilot, int count)
    {
        Span<float> inputs = _inputs.AsSpan(0, count * PilotNet.InputSize);
        Span<float> outputs = _outputs.AsSpan(0, count * PilotNet.OutputSize);
        for (int i = 0; i < count; i++)
        {
            int flight = _flying[i];
            Cockpit.Read(_crafts[flight], _scenes[flight], inputs[i..], count);
        }

        // An input's values side by side: as the network's vectors want them, so nothing has to be turned round.
        PilotNet.Functional.Forward(pilot, inputs, outputs, BatchLayout.SampleColumns);
        EvaluationCount += count;

        int remaining = 0;
        for (int i = 0; i < count; i++)
        {
            int flight = _flying[i];
            World.Step(ref _crafts[flight], Cockpit.Controls(outputs[i..], count), _scenes[flight]);
            if (_crafts[flight].State == FlightState.Flying)
            {
                _flying[remaining++] = flight;
            }
        }

        return remaining;
    }

    private float Judge()
    {
        float sum = 0;
        Landings = 0;
        for (int i = 0; i < _scenes.Length; i++)
        {
            sum += Score.Of(_crafts[i], _scenes[i]);
            Landings += _crafts[i].State == FlightState.Landed ? 1 : 0;
        }

        return sum / _scenes.Length;
    }
}
