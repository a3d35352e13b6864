using System;
using Lander.Physics;

namespace Lander.Training;

/// <summary>What evolution selects by.</summary>
internal static class Score
{
    /// <summary>1 and more for a landing, the more the more fuel is left; else less than 0, the less the farther from one.</summary>
    public static float Of(in Craft craft, Scene scene)
    {
        if (craft.State == FlightState.Landed)
        {
            return 1 + (0.3f * craft.Fuel / World.TankSeconds);
        }

        float distance = MathF.Abs(craft.X - scene.PadX) + MathF.Abs(craft.Y - scene.PadY);
        float speed = MathF.Abs(craft.VelocityX) + MathF.Abs(craft.VelocityY);
        float lean = MathF.Abs(craft.Sine) + (1 - craft.Cosine) + (0.3f * MathF.Abs(craft.Spin));
        return -(0.03f * distance) - (0.05f * speed) - (0.3f * lean) - (craft.State == FlightState.Lost ? 1 : 0);
    }
}
