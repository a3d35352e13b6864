using System;
using System.Buffers.Binary;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NetGen.Tool.Files;

/// <summary>What file a path leads to, by whatever links and spelling.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Number">The file's number there.</param>
/// <param name="IsRegular">Whether it is a file, not a device or a pipe.</param>
internal readonly record struct FileIdentity(ulong Volume, ulong Number, bool IsRegular)
{
    private const int CurrentFolder = -100;
    private const uint TypeAndNumber = 0x101;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    /// <summary>Whether two paths lead to one file.</summary>
    public static bool AreSame(string first, string second) =>
        string.Equals(Path.GetFullPath(first), Path.GetFullPath(second), StringComparison.Ordinal)
        || (Of(first) is { } one && Of(second) is { } other && (one.Volume, one.Number) == (other.Volume, other.Number));

    /// <summary>What a path leads to. Null: nothing, or this system does not say.</summary>
    public static FileIdentity? Of(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(path)
                : OperatingSystem.IsMacOS() ? OfMac(path)
                : OperatingSystem.IsWindows() ? OfWindows(path)
                : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    // The layouts are those of the systems' binary interfaces, the same on every processor.
    private static FileIdentity? OfLinux(string path)
    {
        byte[] status = new byte[256];
        return StatX(CurrentFolder, path, 0, TypeAndNumber, status) == 0
            ? new FileIdentity(Word64(status, 136), Word64(status, 32), (Word16(status, 28) & TypeMask) == RegularType)
            : null;
    }

    private static FileIdentity? OfMac(string path)
    {
        byte[] status = new byte[256];
        int result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? Stat64(path, status) : Stat(path, status);
        return result == 0
            ? new FileIdentity(BinaryPrimitives.ReadUInt32LittleEndian(status), Word64(status, 8), (Word16(status, 4) & TypeMask) == RegularType)
            : null;
    }

    private static FileIdentity? OfWindows(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] information = new byte[52];
        return GetFileInformationByHandle(handle, information)
            ? new FileIdentity(BinaryPrimitives.ReadUInt32LittleEndian(information.AsSpan(28)), Word64(information, 44), IsRegular: true)
            : null;
    }

    private static ulong Word64(byte[] bytes, int place) => MemoryMarshal.Read<ulong>(bytes.AsSpan(place));

    private static int Word16(byte[] bytes, int place) => MemoryMarshal.Read<ushort>(bytes.AsSpan(place));

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Stat64([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte[] status);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle handle, byte[] information);
}
