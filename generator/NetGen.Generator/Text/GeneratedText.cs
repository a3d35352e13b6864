namespace NetGen.Generator.Text;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, without its ending.</param>
/// <param name="Content">What stands in it.</param>
internal sealed record GeneratedText(string HintName, string Content);
