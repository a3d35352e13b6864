using System;

namespace Lander.Physics;

/// <summary>Ground with a pad, and how a craft enters. Made once and drawn anew as often as wanted.</summary>
internal sealed class Scene
{
    public const float HighestGround = 12;
    public const float PadHalfWidth = 4;

    /// <summary>Corners of the ground, at equal distances.</summary>
    public const int CornerCount = 61;

    // From a margin's end to the other: a craft is lost before it is beyond.
    private const float Left = -60;
    private const float CornerDistance = 2;
    private const float LowestGround = 2;

    // Hills may not stand in the way to the pad.
    private const float SteepestWay = 0.4f;

    private readonly float[] _corners = new float[CornerCount];

    /// <summary>The pad's middle.</summary>
    public float PadX { get; private set; }

    /// <summary>The pad's height.</summary>
    public float PadY { get; private set; }

    /// <summary>A craft as it enters.</summary>
    public Craft Start { get; private set; }

    /// <summary>Where a corner of the ground is.</summary>
    public static float CornerX(int corner) => Left + (corner * CornerDistance);

    /// <summary>How high a corner of the ground is.</summary>
    public float CornerY(int corner) => _corners[corner];

    /// <summary>The ground's height between two corners.</summary>
    public float GroundAt(float x)
    {
        float place = Math.Clamp((x - Left) * (1 / CornerDistance), 0, CornerCount - 1.001f);
        int corner = (int)place;
        float share = place - corner;
        return _corners[corner] + (share * (_corners[corner + 1] - _corners[corner]));
    }

    /// <summary>Draws another scene.</summary>
    public void Randomize(ref RandomNumbers random)
    {
        // On a corner, so that the pad's ends are corners too.
        PadX = CornerX((int)random.Between(18, 43));
        PadY = random.Between(LowestGround, 6);
        float height = random.Between(LowestGround, HighestGround);
        for (int corner = 0; corner < CornerCount; corner++)
        {
            height = Math.Clamp(height + random.Between(-1.8f, 1.8f), LowestGround, HighestGround);
            float beyondPad = MathF.Max(0, MathF.Abs(CornerX(corner) - PadX) - PadHalfWidth);
            float highest = PadY + (beyondPad * SteepestWay);
            _corners[corner] = beyondPad == 0 ? PadY : MathF.Min(height, highest);
        }

        float sine = random.Between(-0.5f, 0.5f);
        Start = new Craft
        {
            X = random.Between(-40, 40),
            Y = random.Between(40, 55),
            VelocityX = random.Between(-6, 6),
            VelocityY = random.Between(-4, 1),
            Sine = sine,
            Cosine = MathF.Sqrt(1 - (sine * sine)),
            Spin = random.Between(-0.3f, 0.3f),
            Fuel = World.TankSeconds,
        };
    }
}
