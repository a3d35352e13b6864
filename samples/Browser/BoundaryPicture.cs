using NetGen;

namespace Browser;

/// <summary>What a network says of every point of the plane, as a picture: one class's color, the other's, and white between them.</summary>
internal sealed class BoundaryPicture
{
    /// <summary>Pixels in a row and in a column.</summary>
    public const int Size = 160;

    /// <summary>The coordinates at the picture's right and upper edge.</summary>
    public const float Reach = 5;

    private static readonly (int Red, int Green, int Blue)[] Colors = [(214, 96, 77), (67, 147, 195)];

    private readonly float[] _points = new float[2 * Size * Size];
    private readonly float[] _probabilities = new float[Size * Size];

    public BoundaryPicture()
    {
        for (int i = 0; i < _probabilities.Length; i++)
        {
            _points[2 * i] = Coordinate(i % Size);
            _points[2 * i + 1] = -Coordinate(i / Size);
        }
    }

    /// <summary>Red, green, blue and opacity of one pixel after another.</summary>
    public byte[] Pixels { get; } = new byte[4 * Size * Size];

    /// <summary>Draws the picture.</summary>
    public void Draw(INetwork<float> network)
    {
        network.Forward(_points, _probabilities);
        for (int i = 0; i < _probabilities.Length; i++)
        {
            // From -1, surely the first class, to 1.
            float certainty = 2 * _probabilities[i] - 1;
            (int red, int green, int blue) = Colors[certainty < 0 ? 0 : 1];
            float share = certainty < 0 ? -certainty : certainty;
            Pixels[4 * i] = Shade(red, share);
            Pixels[4 * i + 1] = Shade(green, share);
            Pixels[4 * i + 2] = Shade(blue, share);
            Pixels[4 * i + 3] = 255;
        }
    }

    private static float Coordinate(int pixel) => Reach * ((2 * pixel + 1f) / Size - 1);

    private static byte Shade(int color, float share) => (byte)(255 - share * (255 - color));
}
