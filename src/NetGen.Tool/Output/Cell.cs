using Spectre.Console;

namespace NetGen.Tool.Output;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Color">Its colour in a terminal. Null: that of other text.</param>
internal readonly record struct Cell(string Text, Color? Color = null)
{
    /// <summary>A count, in a colour if there is anything to count.</summary>
    public static Cell Count(long? count, Color color) => new(Numbers.Whole(count), count > 0 ? color : null);

    public static implicit operator Cell(string text) => new(text);
}
