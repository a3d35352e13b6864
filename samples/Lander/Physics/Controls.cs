namespace Lander.Physics;

/// <summary>What a pilot sets for one step.</summary>
/// <param name="Throttle">Of the engine, 0 to 1.</param>
/// <param name="Turn">Of the small jets, −1 (clockwise) to 1.</param>
internal readonly record struct Controls(float Throttle, float Turn);
