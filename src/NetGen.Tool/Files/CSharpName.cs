using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace NetGen.Tool.Files;

/// <summary>Names that C# takes for classes and namespaces.</summary>
internal static partial class CSharpName
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
    ];

    // Words that are keywords in some places only, but that C# does not take for types; record compiles, with a warning.
    private static readonly string[] NoTypes = ["_", "record", "required", "scoped", "file", "extension", "closed"];

    // A class of such a name would hide what the class itself is written with.
    private static readonly string[] Used = ["NetGen", "NetworkAttribute", "System"];

    /// <summary>Whether a class of a network may have the name.</summary>
    public static bool IsClass(string name) =>
        IsIdentifier(name) && !NoTypes.Contains(name, StringComparer.Ordinal) && !Used.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a namespace may have the name.</summary>
    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

    private static bool IsIdentifier(string text) => Identifier().IsMatch(text) && !Keywords.Contains(text, StringComparer.Ordinal);

    [GeneratedRegex(@"\A[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*\z")]
    private static partial Regex Identifier();
}
