namespace Lander.Physics;

/// <summary>How a flight stands or how it has ended.</summary>
internal enum FlightState
{
    Flying,
    Landed,
    Crashed,

    /// <summary>Out at a side or above.</summary>
    Lost,
}
