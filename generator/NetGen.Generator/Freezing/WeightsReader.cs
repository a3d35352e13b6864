using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Freezing;

/// <summary>Reads the text form of a network's file, which the package's build task and the tool write: docs/weights-format.md.</summary>
internal sealed class WeightsReader
{
    private const string FirstLine = "netgen-weights 1";

    // The endings of additional files that are looked at; the second is what Unity asks for.
    private static readonly string[] Endings = [".netgen", ".NetGen.Generator.additionalfile"];

    private readonly IEnumerator<TextLine> _lines;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private string _line = "";
    private int _number;

    private WeightsReader(SourceText text, CancellationToken cancellationToken)
    {
        _lines = ((IEnumerable<TextLine>)text.Lines).GetEnumerator();
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether an additional file is one, by its name.</summary>
    public static bool IsWeights(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one. What is wrong with it is in <see cref="WeightsFile.Problem"/>.</summary>
    public static WeightsFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        string name = NameOf(file.Path);
        if (file.GetText(cancellationToken) is not { } text)
        {
            return new WeightsFile(name, "") { Problem = "the text form cannot be opened" };
        }

        string checksum = string.Concat(text.GetChecksum().Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
        var reader = new WeightsReader(text, cancellationToken);
        try
        {
            return reader.Read(name, checksum);
        }
        catch (FormatException exception)
        {
            return new WeightsFile(reader.Field("file") ?? name, checksum) { Problem = $"line {reader._number} of its text form: {exception.Message}" };
        }
    }

    private static string NameOf(string path)
    {
        string ending = Array.Find(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
        return Normalized(path.Substring(0, path.Length - ending.Length));
    }

    /// <summary>A path with <c>/</c>, and without steps that lead nowhere or upwards: <c>../models/./a</c> is <c>models/a</c>.</summary>
    public static string Normalized(string path)
    {
        var steps = new List<string>();
        foreach (string step in path.Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join("/", steps);
    }

    private WeightsFile Read(string name, string checksum)
    {
        Next();
        if (_line != FirstLine)
        {
            throw new FormatException($"'{FirstLine}' is expected, not '{Shortened(_line)}'");
        }

        ReadFields();
        name = Field("file") ?? name;
        if (Field("error") is { } error)
        {
            return new WeightsFile(name, checksum) { Problem = error };
        }

        int[] sizes = Sizes();
        bool isDouble = Field("precision") switch
        {
            "single" => false,
            "double" => true,
            _ => throw new FormatException("the precision must be 'single' or 'double'"),
        };
        var weights = new List<double[]>();
        var biases = new List<double[]>();
        for (int l = 1; l < sizes.Length; l++)
        {
            weights.Add(Numbers($"weights {l}", sizes[l] * (long)sizes[l - 1], isDouble));
            biases.Add(Numbers($"biases {l}", sizes[l], isDouble));
        }

        return _line == "end"
            ? new WeightsFile(name, checksum) { LayerSizes = sizes, Activations = Field("activations"), Cost = Field("cost"), Weights = weights, Biases = biases }
            : throw new FormatException($"'end' is expected, not '{Shortened(_line)}'");
    }

    private string? Field(string key) => _fields.TryGetValue(key, out string? value) ? value : null;

    private void ReadFields()
    {
        for (Next(); !_line.StartsWith("weights ", StringComparison.Ordinal) && _line.Length > 0; Next())
        {
            int space = _line.IndexOf(' ');
            string key = space < 0 ? _line : _line.Substring(0, space);
            if (key is not ("file" or "layers" or "activations" or "cost" or "precision" or "error") || _fields.ContainsKey(key))
            {
                throw new FormatException($"'{Shortened(key)}' is unknown or appears twice");
            }

            _fields.Add(key, Unescaped(_line.Substring(key.Length).Trim()));
        }
    }

    // %0A is a line feed. Other percent signs stay, so that names written by hand need no escapes.
    private static string Unescaped(string value)
    {
        if (value.IndexOf('%') < 0)
        {
            return value;
        }

        byte[] text = Encoding.UTF8.GetBytes(value);
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Digit(text[i + 1]) is { } high && Digit(text[i + 2]) is { } low)
            {
                bytes.Add((byte)((high * 16) + low));
                i += 2;
            }
            else
            {
                bytes.Add(text[i]);
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static int? Digit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        _ => null,
    };

    private int[] Sizes()
    {
        string text = Field("layers") ?? throw new FormatException("'layers' is missing");
        var sizes = new List<int>();
        foreach (string part in text.Split(','))
        {
            bool isSize = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0;
            sizes.Add(isSize ? size : throw new FormatException($"'{Shortened(text)}' is not a list of layer sizes"));
        }

        return sizes.Count > 1 ? sizes.ToArray() : throw new FormatException("a network has at least two layer sizes");
    }

    private double[] Numbers(string head, long count, bool isDouble)
    {
        if (_line != head)
        {
            throw new FormatException($"'{head}' is expected, not '{Shortened(_line)}'");
        }

        var bytes = new MemoryStream();
        for (Next(); _line.Length > 0 && _line.IndexOf(' ') < 0 && _line != "end"; Next())
        {
            byte[] some = Convert.FromBase64String(_line);
            bytes.Write(some, 0, some.Length);
        }

        int size = isDouble ? sizeof(double) : sizeof(float);
        if (bytes.Length != count * size)
        {
            throw new FormatException($"{bytes.Length} bytes follow '{head}'; {count} numbers take {count * size}");
        }

        byte[] buffer = bytes.ToArray();
        double[] numbers = new double[count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = isDouble ? BitConverter.ToDouble(buffer, i * size) : BitConverter.ToSingle(buffer, i * size);
        }

        return numbers;
    }

    // The next line that is not empty and no comment; empty after the last.
    private void Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _line = "";
        while (_line.Length == 0 && _lines.MoveNext())
        {
            _number++;
            string line = _lines.Current.ToString().Trim();
            _line = line.StartsWith("#", StringComparison.Ordinal) ? "" : line;
        }
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "…";
}
