using System;
using SkiaSharp;

namespace Lander.Display;

/// <summary>Letters of a few straight strokes, as vector screens had them. No font has to be on the machine.</summary>
internal static class StrokeFont
{
    // A letter's box is 4 by 6; the next one starts after 6.
    private const float Advance = 6;

    /// <summary>Adds a line of text to a path.</summary>
    /// <param name="path">Where the strokes go.</param>
    /// <param name="text">Capitals, digits and what stands between them.</param>
    /// <param name="x">Where the line starts.</param>
    /// <param name="y">Its upper end.</param>
    /// <param name="size">Of one of the six units of its height.</param>
    public static void Write(SKPath path, ReadOnlySpan<char> text, float x, float y, float size)
    {
        foreach (char character in text)
        {
            string strokes = Strokes(character);
            bool begins = true;
            for (int i = 0; i < strokes.Length; i += 2)
            {
                if (strokes[i] == ' ')
                {
                    begins = true;
                    i++;
                }

                float pointX = x + ((strokes[i] - '0') * size);
                float pointY = y + ((strokes[i + 1] - '0') * size);
                if (begins)
                {
                    path.MoveTo(pointX, pointY);
                }
                else
                {
                    path.LineTo(pointX, pointY);
                }

                begins = false;
            }

            x += Advance * size;
        }
    }

    // Pairs of a column and a row, down from the top; a space lifts the pen.
    private static string Strokes(char character) => character switch
    {
        'A' => "0602204246 0444",
        'B' => "0006364544330300 3342413000",
        'C' => "4130100105163645",
        'D' => "00062644422000",
        'E' => "40000646 0333",
        'F' => "400006 0333",
        'G' => "413010010516364543 4323",
        'H' => "0006 4046 0343",
        'I' => "1030 2026 1636",
        'J' => "4045361605",
        'K' => "0006 400346",
        'L' => "000646",
        'M' => "0600234046",
        'N' => "06004640",
        'O' or '0' => "100105163645413010",
        'P' => "06003041423303",
        'Q' => "100105163645413010 3446",
        'R' => "06003041423303 2346",
        'S' => "413010010213334445361605",
        'T' => "0040 2026",
        'U' => "000516364540",
        'V' => "002640",
        'W' => "0016233640",
        'X' => "0046 4006",
        'Y' => "002340 2326",
        'Z' => "00400646",
        '1' => "112026 1636",
        '2' => "01103041420646",
        '3' => "004023334445361605",
        '4' => "36300444",
        '5' => "4000033344453606",
        '6' => "4130100105163645443303",
        '7' => "004016",
        '8' => "13020110304142331304051636454433",
        '9' => "0516364541301001021343",
        '%' => "0640 0010110100 3545463635",
        '.' => "2526",
        ',' => "2517",
        '-' => "1333",
        '/' => "0640",
        _ => "",
    };
}
