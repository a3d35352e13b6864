using System;
using System.IO;

namespace NetGen;

/// <summary>Explains why a file cannot be written, and what to do about it.</summary>
internal static class WriteFailure
{
    // An exception's HResult is the error number on Unix, and an HRESULT on Windows.
    private const int UnixReadOnlyFileSystem = 30;
    private const int UnixDiskFull = 28;
    private const int LinuxQuota = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsQuota = unchecked((int)0x8007050F);

    /// <summary>An exception of the same kind that names the path that the caller gave in place of the temporary file.</summary>
    /// <param name="path">The path that the caller gave.</param>
    /// <param name="temporary">The temporary file. Empty if it had no name yet.</param>
    /// <param name="cause">What was thrown.</param>
    public static Exception Of(string path, string temporary, Exception cause)
    {
        string message = $"Cannot write '{Shown.Text(path)}': {Reason(path, temporary, cause)}";
        return cause switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(message),
            DirectoryNotFoundException => new DirectoryNotFoundException(message),
            PathTooLongException => new PathTooLongException(message),
            _ => new IOException(message, cause.HResult),
        };
    }

    private static string Reason(string path, string temporary, Exception cause)
    {
        // The path has been refused before anything was written.
        if (temporary.Length == 0)
        {
            return cause.Message;
        }

        string folder = Shown.Text(Path.GetDirectoryName(temporary)!);
        return cause switch
        {
            DirectoryNotFoundException => $"its folder '{folder}' does not exist. Create the folder first.",
            UnauthorizedAccessException => $"its folder '{folder}' is read-only. Choose another folder or change the permissions.",
            { HResult: UnixReadOnlyFileSystem } => $"its folder '{folder}' is on a read-only file system. Choose another folder.",
            { HResult: UnixDiskFull or LinuxQuota or WindowsDiskFull or WindowsHandleDiskFull or WindowsQuota } =>
                "the disk is full. Free some space or choose another disk; a file that was there before is unchanged.",
            _ => cause.Message.Replace(temporary, Shown.Text(path)),
        };
    }
}
