using System;
using System.Globalization;
using System.Text;

namespace NetGen.Generator.Tests.Mutations;

/// <summary>
/// A use of the attribute, put together at random of what is right, what is wrong and what nobody would write; some are then cut
/// off, as while typing, or have letters changed.
/// </summary>
internal sealed class MutatedUse
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private MutatedUse(Random random) => _random = random;

    /// <summary>Writes a use in a namespace of its own.</summary>
    public static string Write(int seed, string space)
    {
        MutatedUse use = new(new Random(seed));
        use.Write(space);
        return use._random.Next(5) == 0 ? use.Damage() : use._text.ToString();
    }

    /// <summary>A tenth of them.</summary>
    private bool Rarely => _random.Next(10) == 0;

    private void Write(string space)
    {
        _text.Append(Rarely ? "using System;\nusing N = NetGen.NetworkAttribute;\n" : "using System;\n").Append("using NetGen;\n");
        _text.Append(CultureInfo.InvariantCulture, $"namespace {space}{(Rarely ? Of(Parts.Namespaces) : "")}\n{{\n");
        _text.Append(Parts.Helpers);
        int outer = Rarely ? 1 + _random.Next(3) : 0;
        for (int i = 0; i < outer; i++)
        {
            _text.Append(Of(Parts.Outers)).Append('\n').Append("{\n");
        }

        string name = Rarely ? Of(Parts.Names) : "Net";
        _text.Append(Attribute()).Append('\n');
        string modifiers = Rarely ? Of(Parts.Modifiers) : "internal partial";
        string kind = _random.Next(30) == 0 ? Of(Parts.Kinds) : "class";
        string typeParameters = Rarely ? Of(Parts.TypeParameters) : "";
        string body = _random.Next(4) == 0 ? Of(Parts.Bodies) : "{ }";
        _text.Append(CultureInfo.InvariantCulture, $"{modifiers} {kind} {name}{typeParameters}{body.Replace("Net", name, StringComparison.Ordinal)}\n");
        if (_random.Next(30) == 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{Attribute()} partial class {name} {{ }}\n");
        }

        _text.Append('}', outer + 1).Append('\n');
    }

    private string Attribute()
    {
        string name = Rarely ? Of(Parts.AttributeNames) : "Network";
        StringBuilder arguments = new(_random.Next(2) == 0 ? Of(Parts.Sizes) : "2, 3, 1");
        Argument("Activations", Parts.Activations, 2);
        Argument("Cost", Parts.Costs, 3);
        Argument("Precision", Parts.Precisions, 8);
        Argument(Of(Parts.Properties), Parts.Activations, 40);
        return $"[{name}({arguments})]";

        void Argument(string property, string[] values, int oneOf)
        {
            if (_random.Next(oneOf) == 0)
            {
                arguments.Append(CultureInfo.InvariantCulture, $", {property} = {Of(values)}");
            }
        }
    }

    // As while typing, or after it.
    private string Damage()
    {
        int start = _text.ToString().IndexOf('[');
        int times = 1 + _random.Next(3);
        for (int i = 0; i < times && start >= 0 && start < _text.Length; i++)
        {
            int place = _random.Next(start, _text.Length);
            switch (_random.Next(4))
            {
                case 0:
                    _text.Length = place;
                    break;
                case 1:
                    _text.Remove(place, Math.Min(1 + _random.Next(4), _text.Length - place));
                    break;
                case 2:
                    _text.Insert(place, Of(Parts.Insertions));
                    break;
                default:
                    _text[place] = (char)_random.Next(' ', '~');
                    break;
            }
        }

        return _text.ToString();
    }

    private string Of(string[] choices) => choices[_random.Next(choices.Length)];
}
