using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Tests.Networks;

/// <summary>What Linux offers for pages of memory.</summary>
internal static class NativeMethods
{
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymous = 0x02 | 0x20;

    /// <summary>Fresh pages.</summary>
    public static nint MapAnonymous(int length)
    {
        nint memory = Map(0, (nuint)length, ReadWrite, PrivateAnonymous, -1, 0);
        return memory != -1 ? memory : throw new Win32Exception();
    }

    /// <summary>Makes pages such that every access is a fault.</summary>
    public static void Protect(nint memory, int length) => Check(SetProtection(memory, (nuint)length, 0));

    /// <summary>Gives pages back.</summary>
    public static void Unmap(nint memory, int length) => Check(Unmap(memory, (nuint)length));

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new Win32Exception();
        }
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int SetProtection(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static extern int Unmap(nint address, nuint length);
}
