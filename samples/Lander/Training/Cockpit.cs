using System;
using Lander.Physics;

namespace Lander.Training;

/// <summary>What stands between the world and a network: instruments and levers.</summary>
internal static class Cockpit
{
    /// <summary>Writes what a pilot sees, all of it about −1 to 1.</summary>
    public static void Read(in Craft craft, Scene scene, Span<float> inputs)
    {
        inputs[0] = (craft.X - scene.PadX) * (1f / 40);
        inputs[1] = (craft.Y - scene.PadY) * (1f / 40);
        inputs[2] = craft.VelocityX * (1f / 8);
        inputs[3] = craft.VelocityY * (1f / 8);
        inputs[4] = craft.Sine;
        inputs[5] = craft.Cosine;
        inputs[6] = craft.Spin;
    }

    /// <summary>What a network's outputs, each from −1 to 1, mean.</summary>
    public static Controls Controls(ReadOnlySpan<float> outputs) => new(0.5f + (0.5f * outputs[0]), outputs[1]);
}
