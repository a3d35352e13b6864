using System.Runtime.InteropServices;

namespace Lander.Display;

/// <summary>SDL_Event, of which only the type and a key are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct SdlEvent
{
    [FieldOffset(0)]
    public uint Type;

    /// <summary>Of a key event.</summary>
    [FieldOffset(20)]
    public int Key;
}
