using System;
using System.Text;

namespace NetGen.Generator.Infrastructure;

/// <summary>Writes C# text: lines with <c>\n</c>, four spaces a level, blocks as scopes.</summary>
internal sealed class IndentedWriter
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _blankLinePending;
    private bool _isAtBlockStart = true;

    /// <summary>Writes a line; several, where the text holds line breaks.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (_blankLinePending)
            {
                _text.Append('\n');
                _blankLinePending = false;
            }

            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _level).Append(line);
            }

            _text.Append('\n');
        }

        _isAtBlockStart = false;
    }

    /// <summary>Writes a line with a text in it that keeps its own line breaks, without indentation: a verbatim string.</summary>
    public void Verbatim(string head, string text, string tail)
    {
        Line(head);
        _text.Length--;
        _text.Append(text).Append(tail).Append('\n');
    }

    /// <summary>Sets the next line off from the last, unless a block opens or closes between them.</summary>
    public void Blank() => _blankLinePending = !_isAtBlockStart;

    /// <summary>Writes the head and an opening brace; the closing one follows when the scope is disposed.</summary>
    public Scope Block(string head)
    {
        Line(head);
        return Block();
    }

    /// <summary>Writes an opening brace; the closing one follows when the scope is disposed.</summary>
    public Scope Block()
    {
        Line("{");
        _level++;
        _isAtBlockStart = true;
        return new Scope(this);
    }

    /// <summary>Indents what follows until the scope is disposed, without braces.</summary>
    public Scope Indent()
    {
        _level++;
        return new Scope(this, braces: false);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Close(bool braces)
    {
        _blankLinePending = false;
        _level--;
        if (braces)
        {
            Line("}");
        }
    }

    /// <summary>A block that is open until it is disposed.</summary>
    public readonly struct Scope(IndentedWriter writer, bool braces = true) : IDisposable
    {
        public void Dispose() => writer.Close(braces);
    }
}
