using System;
using System.IO;

namespace NetGen.Benchmarks.Charts;

/// <summary>The font of all pictures, which comes with the program, since a machine need not have one.</summary>
internal static class PictureFont
{
    private const string Name = "DejaVu Sans";

    /// <summary>Draws all text in this font from now on.</summary>
    public static void Use()
    {
        ScottPlot.Fonts.AddFontFile(Name, Path.Combine(AppContext.BaseDirectory, "Fonts", "DejaVuSans.ttf"));
        ScottPlot.Fonts.Default = Name;
    }
}
