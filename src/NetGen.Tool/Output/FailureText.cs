using System;
using System.IO;
using System.Text.RegularExpressions;

namespace NetGen.Tool.Output;

/// <summary>What has gone wrong, in a line.</summary>
internal static partial class FailureText
{
    /// <summary>Whether a file is to blame: it cannot be read or written.</summary>
    public static bool IsOfFile(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>Why a file cannot be read or written, without its name, as the end of a sentence.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException => "it does not exist",
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "its name is too long",
        _ => Lower(PathAtEnd().Replace(failure.Message, "").TrimEnd('.', ' ')),
    };

    /// <summary>The message for the user.</summary>
    public static string Message(Exception failure) => failure switch
    {
        ToolException => failure.Message,
        OutOfMemoryException => "There is not enough memory.",
        FileNotFoundException or DirectoryNotFoundException or InvalidDataException or NotSupportedException or ArgumentException => failure.Message,

        // Failures of files have been given their names before.
        IOException or UnauthorizedAccessException => $"Cannot write to the standard output: {Reason(failure)}.",
        _ => $"Internal error: {failure.GetType().Name}: {failure.Message}",
    };

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    // .NET writes "No space left on device : '/folder/file'".
    [GeneratedRegex(@"\s*:?\s*'[^']*'\.?\s*\z")]
    private static partial Regex PathAtEnd();
}
