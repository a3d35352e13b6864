using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>A source in which <c>[|…|]</c> stands around what is to be underlined.</summary>
internal sealed class MarkedSource
{
    public MarkedSource(string marked)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        int start = -1;
        for (int i = 0; i < marked.Length; i++)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                start = text.Length;
                i++;
            }
            else if (rest.StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Text = text.ToString();
        Spans = [.. spans];
    }

    /// <summary>The source without the marks.</summary>
    public string Text { get; }

    /// <summary>What is marked, in order.</summary>
    public ImmutableArray<TextSpan> Spans { get; }
}
