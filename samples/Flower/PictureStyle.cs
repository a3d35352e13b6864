using System;
using System.IO;
using ScottPlot;

namespace Flower;

/// <summary>What all pictures have in common: size, font, and colours that colour-blind readers can tell apart.</summary>
internal static class PictureStyle
{
    public const int Width = 1000;
    public const int Height = 880;

    /// <summary>Colours of the two classes, by class.</summary>
    public static readonly Color[] ClassColors = [Color.FromHex("#0072B2"), Color.FromHex("#D55E00")];

    /// <summary>Shapes of the points of the two classes, so that a print in grey tells them apart too.</summary>
    public static readonly MarkerShape[] ClassMarkers = [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp];

    /// <summary>The palette of Okabe and Ito without its yellow, which is hard to see on white.</summary>
    public static readonly Color[] CurveColors =
    [
        Color.FromHex("#000000"),
        Color.FromHex("#E69F00"),
        Color.FromHex("#56B4E9"),
        Color.FromHex("#009E73"),
        Color.FromHex("#0072B2"),
        Color.FromHex("#D55E00"),
        Color.FromHex("#CC79A7"),
    ];

    /// <summary>Draws all text in the font that comes with the program.</summary>
    /// <remarks>A machine without a font would draw none, and so the pictures look the same on every machine.</remarks>
    public static void UseOwnFont()
    {
        const string Name = "DejaVu Sans";
        ScottPlot.Fonts.AddFontFile(Name, Path.Combine(AppContext.BaseDirectory, "Fonts", "DejaVuSans.ttf"));
        ScottPlot.Fonts.Default = Name;
    }

    /// <summary>Labels a plot in letters that stay readable when the picture is shown small.</summary>
    public static void Apply(Plot plot, string title, string xLabel, string yLabel)
    {
        plot.Title(title, 30);
        plot.XLabel(xLabel, 28);
        plot.YLabel(yLabel, 28);
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 24;
        plot.Axes.Left.TickLabelStyle.FontSize = 24;
        plot.Legend.FontSize = 22;
    }
}
