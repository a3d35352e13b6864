using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace Flower;

/// <summary>The plane as a network sees it: how probable class 1 is everywhere, where the classes meet, and the points.</summary>
internal static class BoundaryPicture
{
    private const double Extent = 5;
    private const int Resolution = 201;

    private static readonly double[] Ticks = [-4, -2, 0, 2, 4];
    private static readonly string[] TickLabels = ["−4", "−2", "0", "2", "4"];

    public static void Save(string path, ExperimentResult result, FlowerData data)
    {
        using Plot plot = new();
        double[,] probabilities = Probabilities(result);

        Heatmap heatmap = plot.Add.Heatmap(probabilities);
        heatmap.Position = new CoordinateRect(-Extent, Extent, -Extent, Extent);
        heatmap.Colormap = new ScottPlot.Colormaps.CustomInterpolated([Color.FromHex("#9CCBE8"), Colors.White, Color.FromHex("#F5B98F")]);
        heatmap.ManualRange = new Range(0, 1);
        heatmap.Smooth = true;
        ColorBarFor(plot, heatmap);
        Boundary(plot, probabilities);

        for (int label = 0; label < 2; label++)
        {
            (double[] x, double[] y) = data.PointsOfClass(label);
            Markers points = plot.Add.Markers(x, y, PictureStyle.ClassMarkers[label], 11, PictureStyle.ClassColors[label]);
            points.MarkerLineColor = Colors.White;
            points.MarkerLineWidth = 1;
            points.LegendText = $"class {label}";
        }

        PictureStyle.Apply(plot, $"{result.Name} ({result.Layers}): {100 * result.Accuracy:F1} % accuracy", "x", "y");
        plot.ShowLegend(Alignment.UpperRight);
        plot.HideGrid();
        plot.Axes.Bottom.TickGenerator = new NumericManual(Ticks, TickLabels);
        plot.Axes.Left.TickGenerator = new NumericManual(Ticks, TickLabels);
        plot.Axes.SetLimits(-Extent, Extent, -Extent, Extent);
        // A square of 720 pixels for the plane: the same scale on both axes, and no margin that the heat map leaves white.
        plot.Layout.Fixed(new PixelPadding(left: 95, right: 185, bottom: 90, top: 70));
        plot.SavePng(path, PictureStyle.Width, PictureStyle.Height);
    }

    private static double[,] Probabilities(ExperimentResult result)
    {
        float[] inputs = new float[2 * Resolution * Resolution];
        float[] outputs = new float[Resolution * Resolution];
        for (int n = 0; n < outputs.Length; n++)
        {
            inputs[2 * n] = (float)Coordinate(n % Resolution);
            inputs[2 * n + 1] = -(float)Coordinate(n / Resolution);
        }

        result.Network.Forward(inputs, outputs);

        double[,] grid = new double[Resolution, Resolution];
        for (int n = 0; n < outputs.Length; n++)
        {
            grid[n / Resolution, n % Resolution] = outputs[n];
        }

        return grid;
    }

    private static double Coordinate(int index) => Extent * (2.0 * index / (Resolution - 1) - 1);

    private static void ColorBarFor(Plot plot, Heatmap heatmap)
    {
        ScottPlot.Panels.ColorBar bar = plot.Add.ColorBar(heatmap);
        bar.Label = "predicted probability of class 1";
        bar.LabelStyle.FontSize = 24;
        bar.LabelStyle.Bold = false;
        bar.Axis.TickLabelStyle.FontSize = 24;
        bar.Axis.TickGenerator = new NumericManual([0, 0.5, 1], ["0", "0.5", "1"]);
    }

    private static void Boundary(Plot plot, double[,] probabilities)
    {
        Coordinates3d[,] grid = new Coordinates3d[Resolution, Resolution];
        for (int row = 0; row < Resolution; row++)
        {
            for (int column = 0; column < Resolution; column++)
            {
                grid[row, column] = new Coordinates3d(Coordinate(column), -Coordinate(row), probabilities[row, column]);
            }
        }

        ContourLines lines = plot.Add.ContourLines(grid);
        lines.ContourLineLevels = [0.5];
        lines.LabelStyle.IsVisible = false;
        lines.LineWidth = 4;
        lines.Update(grid);

        plot.Legend.ManualItems.Add(new LegendItem { LabelText = "boundary", LineWidth = 4, LineColor = lines.LineColor });
    }
}
