using System;

namespace NetGen;

/// <summary>A tensor's name, taken apart: <c>body.0.weight</c> is the weight of <c>body.0</c>.</summary>
internal sealed class TensorName
{
    private const string KerasVariable = "/vars/";

    private static readonly (string Word, TensorRole Role)[] Words =
    {
        ("weights", TensorRole.Weight),
        ("weight", TensorRole.Weight),
        ("w", TensorRole.Weight),
        ("kernel", TensorRole.Kernel),
        ("biases", TensorRole.Bias),
        ("bias", TensorRole.Bias),
        ("b", TensorRole.Bias),
    };

    /// <summary>Takes a name apart.</summary>
    public TensorName(string name)
    {
        Full = name;
        string text = Text = WithoutOutputNumber(name);

        if (IsKerasVariable(text))
        {
            Role = text[text.Length - 1] == '0' ? TensorRole.Kernel : TensorRole.Bias;
            Stem = text.Remove(text.Length - KerasVariable.Length - 1);
            Layer = Stem + "*";
            return;
        }

        // Numbers may follow the word: w1, weights.0.
        int end = text.Length;
        while (end > 0 && (IsDigit(text[end - 1]) || IsSeparator(text[end - 1])))
        {
            end--;
        }

        foreach ((string word, TensorRole role) in Words)
        {
            int start = end - word.Length;
            if (start >= 0 && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && StartsWord(text, start))
            {
                bool isLast = end == text.Length && start > 0;
                int stemEnd = isLast && IsSeparator(text[start - 1]) ? start - 1 : start;
                Role = role == TensorRole.Weight && IsHaiku(text) ? TensorRole.Kernel : role;
                Stem = isLast && stemEnd > 0 ? text.Substring(0, stemEnd) : name;
                Layer = text.Remove(start, word.Length).Insert(start, "*");
                return;
            }
        }

        Stem = name;
        Layer = name;
    }

    /// <summary>The whole name.</summary>
    public string Full { get; }

    /// <summary>What the tensor is to its layer.</summary>
    public TensorRole Role { get; }

    /// <summary>The name without the word for its role: what callers and messages call the layer.</summary>
    public string Stem { get; }

    /// <summary>The same for all tensors of a layer: the name with <c>*</c> in place of the word.</summary>
    public string Layer { get; }

    /// <summary>The name without TensorFlow's number of an output, <c>:0</c>.</summary>
    public string Text { get; }

    /// <summary>Whether a character is one of the digits that numbers in names have.</summary>
    public static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsSeparator(char letter) => letter is '.' or '/' or '_' or '-' or ':';

    // After a separator or a digit, or the capital of fc1Weight.
    private static bool StartsWord(string text, int start) =>
        start == 0 || !char.IsLetter(text[start - 1]) || (char.IsLower(text[start - 1]) && char.IsUpper(text[start]));

    // Keras 3 stores the weights of a layer as vars/0 and its biases as vars/1.
    private static bool IsKerasVariable(string text)
    {
        int start = text.Length - KerasVariable.Length - 1;
        return start > 0 && text[text.Length - 1] is ('0' or '1') && text.Replace('.', '/').LastIndexOf(KerasVariable, StringComparison.Ordinal) == start;
    }

    // Haiku calls its transposed weights w, in modules whose path has a step ~.
    private static bool IsHaiku(string text) => text.Contains("/~/");

    // TensorFlow's names end with the number of an operation's output: dense/kernel:0.
    private static string WithoutOutputNumber(string name)
    {
        int end = name.Length;
        while (end > 0 && IsDigit(name[end - 1]))
        {
            end--;
        }

        return end > 0 && end < name.Length && name[end - 1] == ':' ? name.Substring(0, end - 1) : name;
    }
}
