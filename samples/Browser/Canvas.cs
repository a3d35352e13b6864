using System;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace Browser;

/// <summary>Shows pixels on the page's canvas, by wwwroot/canvas.js.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Canvas
{
    private const string Module = "canvas";

    /// <summary>Loads the script.</summary>
    public static Task LoadAsync() => JSHost.ImportAsync(Module, "../canvas.js");

    /// <summary>Shows a square picture.</summary>
    /// <param name="id">The canvas.</param>
    /// <param name="pixels">Red, green, blue and opacity of each pixel.</param>
    /// <param name="size">Pixels in a row.</param>
    [JSImport("show", Module)]
    public static partial void Show(string id, [JSMarshalAs<JSType.MemoryView>] Span<byte> pixels, int size);
}
