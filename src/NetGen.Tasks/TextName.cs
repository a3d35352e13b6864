using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace NetGen.Tasks;

/// <summary>
/// Names the text of an item: no two items share a name, on file systems that ignore case either, and every file system takes it,
/// whatever characters the item has and however long it is.
/// </summary>
internal static class TextName
{
    private const int ReadableLength = 40;
    private const int DigestLength = 16;

    /// <summary>The name: what is readable of the file's, and a digest of the whole item.</summary>
    /// <param name="item">The item as the project names it.</param>
    public static string Of(string item)
    {
        using var hash = SHA256.Create();

        // UTF-16, since UTF-8 has no bytes for half a surrogate pair.
        byte[] digest = hash.ComputeHash(Encoding.Unicode.GetBytes(item));
        string name = item.Substring(Math.Max(item.LastIndexOf('/'), item.LastIndexOf('\\')) + 1);
        int ending = name.LastIndexOf('.');
        char[] readable = name.Substring(0, ending > 0 ? ending : name.Length).Take(ReadableLength).Select(letter => IsPlain(letter) ? letter : '_').ToArray();
        return new string(readable) + "-" + string.Concat(digest.Take(DigestLength).Select(value => value.ToString("x2", CultureInfo.InvariantCulture))) + ".netgen";
    }

    private static bool IsPlain(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
