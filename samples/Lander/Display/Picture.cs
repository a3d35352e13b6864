using System;
using System.Globalization;
using Lander.Physics;
using SkiaSharp;

namespace Lander.Display;

/// <summary>Draws a frame into a bitmap. Everything that drawing needs is made once.</summary>
internal sealed class Picture : IDisposable
{
    public const int Width = 960;
    public const int Height = 576;

    private const float Scale = Width / (2 * World.HalfWidth);
    private const int StarCount = 90;

    private static readonly SKColor Sky = new(0xFF10131C);
    private static readonly SKColor BestColor = new(0xFFF2C14E);

    private readonly SKCanvas _canvas;
    private readonly SKPath _body = new();
    private readonly SKPath _legs = new();
    private readonly SKPath _flame = new();
    private readonly SKPath _ground = new();
    private readonly SKPath _text = new();
    private readonly SKPoint[] _stars = new SKPoint[StarCount];
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    public Picture()
    {
        Bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        _canvas = new SKCanvas(Bitmap);
        _body.AddPoly([new(-1.1f, -0.6f), new(1.1f, -0.6f), new(1.1f, 0.5f), new(0.5f, 1.2f), new(-0.5f, 1.2f), new(-1.1f, 0.5f)]);
        AddLeg(-1);
        AddLeg(1);
        _flame.AddPoly([new(-0.6f, -0.7f), new(0.6f, -0.7f), new(0, -3.6f)]);
        RandomNumbers random = new(7);
        for (int i = 0; i < StarCount; i++)
        {
            _stars[i] = new SKPoint(random.Between(0, Width), random.Between(0, Height));
        }
    }

    public SKBitmap Bitmap { get; }

    /// <summary>Draws the scene and what flies in it.</summary>
    public void Draw(Show show, in Figures figures)
    {
        _canvas.ResetMatrix();
        _canvas.Clear(Sky);
        _stroke.Color = new SKColor(0xFF7C869E);
        _stroke.StrokeWidth = 1.3f;
        _canvas.DrawPoints(SKPointMode.Points, _stars, _stroke);
        Write(figures);

        // Metres from here on, upwards.
        _canvas.Translate(Width / 2f, Height);
        _canvas.Scale(Scale, -Scale);
        DrawGround(show.Scene);
        for (int i = show.Crafts.Length - 1; i >= 0; i--)
        {
            DrawCraft(show.Crafts[i], isBest: i == 0);
        }

        _canvas.Flush();
    }

    public void Dispose()
    {
        _canvas.Dispose();
        Bitmap.Dispose();
        _body.Dispose();
        _legs.Dispose();
        _flame.Dispose();
        _ground.Dispose();
        _text.Dispose();
        _fill.Dispose();
        _stroke.Dispose();
    }

    private void AddLeg(int side)
    {
        _legs.MoveTo(side * 0.9f, -0.5f);
        _legs.LineTo(side * Craft.FootDistance, -Craft.LegLength);
        _legs.MoveTo((side * Craft.FootDistance) - 0.35f, -Craft.LegLength);
        _legs.LineTo((side * Craft.FootDistance) + 0.35f, -Craft.LegLength);
    }

    private void DrawGround(Scene scene)
    {
        _ground.Reset();
        _ground.MoveTo(Scene.CornerX(0), -1);
        for (int corner = 0; corner < Scene.CornerCount; corner++)
        {
            _ground.LineTo(Scene.CornerX(corner), scene.CornerY(corner));
        }

        _ground.LineTo(Scene.CornerX(Scene.CornerCount - 1), -1);
        _fill.Color = new SKColor(0xFF262C3B);
        _canvas.DrawPath(_ground, _fill);
        _stroke.Color = new SKColor(0xFF8C96AD);
        _stroke.StrokeWidth = 0.15f;
        _canvas.DrawPath(_ground, _stroke);
        _stroke.Color = new SKColor(0xFF5FD38D);
        _stroke.StrokeWidth = 0.5f;
        _canvas.DrawLine(scene.PadX - Scene.PadHalfWidth, scene.PadY, scene.PadX + Scene.PadHalfWidth, scene.PadY, _stroke);
    }

    private void DrawCraft(in Craft craft, bool isBest)
    {
        // The others are shades, and fade when their flight is over.
        byte opacity = isBest ? (byte)255 : craft.State == FlightState.Flying ? (byte)110 : (byte)40;
        SKColor color = craft.State switch
        {
            FlightState.Landed when !isBest => new SKColor(0xFF5FD38D),
            FlightState.Crashed or FlightState.Lost => new SKColor(0xFFE4572E),
            _ => isBest ? BestColor : new SKColor(0xFF9DB4E0),
        };

        int saved = _canvas.Save();
        _canvas.Concat(new SKMatrix(craft.Cosine, -craft.Sine, craft.X, craft.Sine, craft.Cosine, craft.Y, 0, 0, 1));
        if (craft.State == FlightState.Flying && craft.Throttle > 0.05f)
        {
            int inner = _canvas.Save();
            _canvas.Translate(0, -0.7f * (1 - craft.Throttle));
            _canvas.Scale(1, craft.Throttle);
            _fill.Color = new SKColor(0xFFFF8A3D).WithAlpha(opacity);
            _canvas.DrawPath(_flame, _fill);
            _canvas.RestoreToCount(inner);
        }

        _stroke.Color = color.WithAlpha(opacity);
        _stroke.StrokeWidth = 0.25f;
        _canvas.DrawPath(_legs, _stroke);
        _fill.Color = color.WithAlpha(opacity);
        _canvas.DrawPath(_body, _fill);
        _canvas.RestoreToCount(saved);
    }

    private void Write(in Figures figures)
    {
        Span<char> line = stackalloc char[64];
        CultureInfo culture = CultureInfo.InvariantCulture;
        _text.Reset();
        line.TryWrite(culture, $"GENERATION {figures.Generation}", out int length);
        StrokeFont.Write(_text, line[..length], 20, 20, 2);
        line.TryWrite(culture, $"THE BEST LANDS {100 * figures.LandingShare:F0} %", out length);
        StrokeFont.Write(_text, line[..length], 20, 42, 2);
        line.TryWrite(culture, $"{figures.EvaluationsAFrame:N0} EVALUATIONS A FRAME", out length);
        StrokeFont.Write(_text, line[..length], 20, 64, 2);
        line.TryWrite(culture, $"{figures.FramesASecond:F0} FRAMES A SECOND", out length);
        StrokeFont.Write(_text, line[..length], 20, 86, 2);
        _stroke.Color = new SKColor(0xFFC9D3E8);
        _stroke.StrokeWidth = 1.5f;
        _canvas.DrawPath(_text, _stroke);
    }
}
