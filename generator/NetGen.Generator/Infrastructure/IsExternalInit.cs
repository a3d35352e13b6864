namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept records and init-only properties, which .NET Standard 2.0 does not know.</summary>
internal static class IsExternalInit;
