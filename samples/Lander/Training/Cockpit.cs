using System;
using Lander.Physics;

namespace Lander.Training;

/// <summary>What stands between the world and a network: instruments and levers.</summary>
internal static class Cockpit
{
    /// <summary>Writes what a pilot sees, all of it about −1 to 1.</summary>
    /// <param name="craft">The pilot's craft.</param>
    /// <param name="scene">Where it flies.</param>
    /// <param name="inputs">Of the network.</param>
    /// <param name="stride">From one input to the next.</param>
    public static void Read(in Craft craft, Scene scene, Span<float> inputs, int stride)
    {
        inputs[0] = (craft.X - scene.PadX) * (1f / 40);
        inputs[stride] = (craft.Y - scene.PadY) * (1f / 40);
        inputs[2 * stride] = craft.VelocityX * (1f / 8);
        inputs[3 * stride] = craft.VelocityY * (1f / 8);
        inputs[4 * stride] = craft.Sine;
        inputs[5 * stride] = craft.Cosine;
        inputs[6 * stride] = craft.Spin;
    }

    /// <summary>What a network's outputs, each from −1 to 1, mean.</summary>
    /// <param name="outputs">Of the network.</param>
    /// <param name="stride">From one output to the next.</param>
    public static Controls Controls(ReadOnlySpan<float> outputs, int stride) => new(0.5f + (0.5f * outputs[0]), outputs[stride]);
}
