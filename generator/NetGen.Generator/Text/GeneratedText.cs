using NetGen.Generator.Model;

namespace NetGen.Generator.Text;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, without its ending.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Notes">What there is to tell of it; null where there is nothing.</param>
internal sealed record GeneratedText(string HintName, string Content, NetworkNotes? Notes = null);
