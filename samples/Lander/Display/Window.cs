using System;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Lander.Display;

/// <summary>A window that shows a bitmap.</summary>
internal sealed unsafe class Window : IDisposable
{
    private readonly SKBitmap _bitmap;
    private readonly nint _window;
    private readonly nint _renderer;
    private readonly nint _texture;

    public Window(string title, SKBitmap bitmap)
    {
        _bitmap = bitmap;
        OpenDisplay();
        _window = Sdl.CreateWindow(title, Sdl.WindowCentered, Sdl.WindowCentered, bitmap.Width, bitmap.Height, Sdl.WindowResizable);
        Check(_window != 0);
        _renderer = Sdl.CreateRenderer(_window, -1, 0);
        Check(_renderer != 0);
        Check(Sdl.SetLogicalSize(_renderer, bitmap.Width, bitmap.Height) == 0);
        _texture = Sdl.CreateTexture(_renderer, Sdl.PixelFormat, Sdl.TextureStreaming, bitmap.Width, bitmap.Height);
        Check(_texture != 0);
    }

    /// <summary>Whether the player has closed the window.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the player wants training to rest.</summary>
    public bool IsTrainingPaused { get; private set; }

    /// <summary>Takes what the player has done since the last frame.</summary>
    public void TakeEvents()
    {
        SdlEvent value;
        while (Sdl.PollEvent(&value) != 0)
        {
            bool isKey = value.Type == Sdl.KeyDownEvent;
            IsClosed |= value.Type == Sdl.QuitEvent || (isKey && value.Key == Sdl.EscapeKey);
            IsTrainingPaused ^= isKey && value.Key == Sdl.SpaceKey;
        }
    }

    /// <summary>Brings the bitmap to the screen.</summary>
    public void Show()
    {
        Render();
        Sdl.Present(_renderer);
    }

    /// <summary>Saves what the renderer shows, as PNG.</summary>
    public void SaveScreenshot(string path)
    {
        Render();
        using SKBitmap screen = new(_bitmap.Info);
        Check(Sdl.ReadPixels(_renderer, null, Sdl.PixelFormat, screen.GetPixels(), screen.RowBytes) == 0);
        using SKData png = screen.Encode(SKEncodedImageFormat.Png, 100);
        using System.IO.FileStream file = System.IO.File.Create(path);
        png.SaveTo(file);
    }

    public void Dispose()
    {
        Sdl.DestroyTexture(_texture);
        Sdl.DestroyRenderer(_renderer);
        Sdl.DestroyWindow(_window);
        Sdl.Quit();
    }

    // Without a display SDL falls back to a driver that draws into memory, and the game would run where nobody can see or end it.
    private static void OpenDisplay()
    {
        if (Sdl.Init(Sdl.InitVideo) != 0)
        {
            throw new NoDisplayException($"There is no display: {Text(Sdl.GetError())}.");
        }

        string driver = Text(Sdl.GetCurrentVideoDriver());
        bool isChosen = Environment.GetEnvironmentVariable("SDL_VIDEODRIVER") == driver;
        if (driver is "dummy" or "offscreen" && !isChosen)
        {
            Sdl.Quit();
            throw new NoDisplayException("There is no display.");
        }
    }

    private static void Check(bool succeeded)
    {
        if (!succeeded)
        {
            throw new InvalidOperationException(Text(Sdl.GetError()));
        }
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    private void Render()
    {
        Check(Sdl.UpdateTexture(_texture, null, _bitmap.GetPixels(), _bitmap.RowBytes) == 0);
        Check(Sdl.Clear(_renderer) == 0);
        Check(Sdl.Copy(_renderer, _texture, null, null) == 0);
    }
}
