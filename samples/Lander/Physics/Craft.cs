namespace Lander.Physics;

/// <summary>A lander: metres, seconds, and the direction it points to as a sine and a cosine, 0 and 1 when upright.</summary>
internal struct Craft
{
    public const float FootDistance = 1.6f;

    /// <summary>From the centre down to the feet.</summary>
    public const float LegLength = 1.4f;

    public float X;
    public float Y;
    public float VelocityX;
    public float VelocityY;
    public float Sine;
    public float Cosine;

    /// <summary>Radians a second, counterclockwise.</summary>
    public float Spin;

    /// <summary>Seconds of full throttle.</summary>
    public float Fuel;

    /// <summary>The throttle of the last step, with which the flame is drawn.</summary>
    public float Throttle;

    public FlightState State;
}
