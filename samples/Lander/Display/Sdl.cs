using System;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Lander.Display;

/// <summary>The few functions of SDL2 that a window needs.</summary>
internal static unsafe partial class Sdl
{
    public const uint InitVideo = 0x20;
    public const int WindowCentered = 0x2FFF0000;
    public const uint WindowResizable = 0x20;

    /// <summary>SDL_PIXELFORMAT_ARGB8888: bytes blue, green, red, alpha.</summary>
    public const uint PixelFormat = 0x16362004;

    public const int TextureStreaming = 1;
    public const uint QuitEvent = 0x100;
    public const uint KeyDownEvent = 0x300;
    public const int EscapeKey = 27;
    public const int SpaceKey = ' ';

    private const string Library = "SDL2";

    static Sdl() => NativeLibrary.SetDllImportResolver(typeof(Sdl).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "SDL_Init")]
    public static partial int Init(uint flags);

    [LibraryImport(Library, EntryPoint = "SDL_Quit")]
    public static partial void Quit();

    [LibraryImport(Library, EntryPoint = "SDL_GetCurrentVideoDriver")]
    public static partial byte* GetCurrentVideoDriver();

    [LibraryImport(Library, EntryPoint = "SDL_GetError")]
    public static partial byte* GetError();

    [LibraryImport(Library, EntryPoint = "SDL_CreateWindow", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreateWindow(string title, int x, int y, int width, int height, uint flags);

    [LibraryImport(Library, EntryPoint = "SDL_DestroyWindow")]
    public static partial void DestroyWindow(nint window);

    [LibraryImport(Library, EntryPoint = "SDL_CreateRenderer")]
    public static partial nint CreateRenderer(nint window, int index, uint flags);

    [LibraryImport(Library, EntryPoint = "SDL_DestroyRenderer")]
    public static partial void DestroyRenderer(nint renderer);

    [LibraryImport(Library, EntryPoint = "SDL_RenderSetLogicalSize")]
    public static partial int SetLogicalSize(nint renderer, int width, int height);

    [LibraryImport(Library, EntryPoint = "SDL_CreateTexture")]
    public static partial nint CreateTexture(nint renderer, uint format, int access, int width, int height);

    [LibraryImport(Library, EntryPoint = "SDL_DestroyTexture")]
    public static partial void DestroyTexture(nint texture);

    [LibraryImport(Library, EntryPoint = "SDL_UpdateTexture")]
    public static partial int UpdateTexture(nint texture, void* rectangle, nint pixels, int pitch);

    [LibraryImport(Library, EntryPoint = "SDL_RenderClear")]
    public static partial int Clear(nint renderer);

    [LibraryImport(Library, EntryPoint = "SDL_RenderCopy")]
    public static partial int Copy(nint renderer, nint texture, void* source, void* destination);

    [LibraryImport(Library, EntryPoint = "SDL_RenderReadPixels")]
    public static partial int ReadPixels(nint renderer, void* rectangle, uint format, nint pixels, int pitch);

    [LibraryImport(Library, EntryPoint = "SDL_RenderPresent")]
    public static partial void Present(nint renderer);

    [LibraryImport(Library, EntryPoint = "SDL_PollEvent")]
    public static partial int PollEvent(SdlEvent* value);

    // On Linux the name without a version belongs to the package for developers.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        foreach (string candidate in (ReadOnlySpan<string>)["SDL2", "libSDL2-2.0.so.0", "libSDL2-2.0.0.dylib"])
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out nint library))
            {
                return library;
            }
        }

        throw new NoDisplayException("SDL2 is not installed (on Debian and Ubuntu: apt-get install libsdl2-2.0-0).");
    }
}
