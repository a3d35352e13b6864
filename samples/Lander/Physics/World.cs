using System;

namespace Lander.Physics;

/// <summary>The laws: one fixed step, of basic arithmetic alone, so that a flight has the same bits everywhere.</summary>
internal static class World
{
    public const float StepSeconds = 1f / 60;
    public const float Gravity = 1.62f;
    public const float EngineAcceleration = 5;
    public const float TurnAcceleration = 2.5f;
    public const float TankSeconds = 10;

    /// <summary>The scene reaches this far to both sides of 0.</summary>
    public const float HalfWidth = 50;

    public const float Height = 60;

    private const float Margin = 10;

    // What the legs bear.
    private const float LandingFall = 2;
    private const float LandingDrift = 1;
    private const float LandingTilt = 0.15f;
    private const float LandingSpin = 0.5f;

    /// <summary>Moves a craft by one step. One that has ended its flight stays where it is.</summary>
    public static void Step(ref Craft craft, Controls controls, Scene scene)
    {
        if (craft.State != FlightState.Flying)
        {
            return;
        }

        float throttle = craft.Fuel > 0 ? Math.Clamp(controls.Throttle, 0, 1) : 0;
        craft.Throttle = throttle;
        craft.Fuel -= throttle * StepSeconds;
        craft.Spin += Math.Clamp(controls.Turn, -1, 1) * (TurnAcceleration * StepSeconds);
        Rotate(ref craft, craft.Spin * StepSeconds);

        float push = throttle * EngineAcceleration;
        craft.VelocityX -= push * craft.Sine * StepSeconds;
        craft.VelocityY += ((push * craft.Cosine) - Gravity) * StepSeconds;
        craft.X += craft.VelocityX * StepSeconds;
        craft.Y += craft.VelocityY * StepSeconds;
        craft.State = StateOf(craft, scene);
    }

    /// <summary>Turns by a small angle. The division keeps sine and cosine on the circle.</summary>
    private static void Rotate(ref Craft craft, float angle)
    {
        float sine = craft.Sine + (craft.Cosine * angle);
        float cosine = craft.Cosine - (craft.Sine * angle);
        float scale = 1 / MathF.Sqrt((sine * sine) + (cosine * cosine));
        craft.Sine = sine * scale;
        craft.Cosine = cosine * scale;
    }

    private static FlightState StateOf(in Craft craft, Scene scene)
    {
        if (MathF.Abs(craft.X) > HalfWidth + Margin || craft.Y > Height + Margin)
        {
            return FlightState.Lost;
        }

        // Most steps end here.
        if (craft.Y > Scene.HighestGround + Craft.LegLength + Craft.FootDistance)
        {
            return FlightState.Flying;
        }

        float acrossX = craft.Cosine * Craft.FootDistance;
        float acrossY = craft.Sine * Craft.FootDistance;
        float footX = craft.X + (craft.Sine * Craft.LegLength);
        float footY = craft.Y - (craft.Cosine * Craft.LegLength);
        bool touches = footY - acrossY <= scene.GroundAt(footX - acrossX)
            || footY + acrossY <= scene.GroundAt(footX + acrossX)
            || craft.Y <= scene.GroundAt(craft.X);
        if (!touches)
        {
            return FlightState.Flying;
        }

        bool isOnPad = MathF.Abs(craft.X - scene.PadX) <= Scene.PadHalfWidth - Craft.FootDistance;
        bool isUpright = MathF.Abs(craft.Sine) <= LandingTilt && craft.Cosine > 0 && MathF.Abs(craft.Spin) <= LandingSpin;
        bool isGentle = MathF.Abs(craft.VelocityX) <= LandingDrift && MathF.Abs(craft.VelocityY) <= LandingFall;
        return isOnPad && isUpright && isGentle ? FlightState.Landed : FlightState.Crashed;
    }
}
