using System;
using System.CommandLine;
using NetGen.Tool.Commands;
using NetGen.Tool.Output;

namespace NetGen.Tool;

/// <summary>The <c>netgen</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command. Whatever goes wrong is one line on the standard error.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, ToolConsole console)
    {
        try
        {
            RootCommand root = new("Imports, exports, inspects and compares neural networks for C#.")
            {
                ImportCommand.Create(console),
                ExportCommand.Create(console),
                TextCommand.Create(console),
                InspectCommand.Create(console),
                DiffCommand.Create(console),
            };

            // A name that starts with @ is that of a file, not of a list of arguments.
            ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0
                ? Fail(console, $"{Mistake(parsed)}. Run '{Name(parsed)} --help' for usage.")
                : parsed.Invoke(new InvocationConfiguration
                {
                    Output = console.Out,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                });
        }
        catch (Exception failure)
        {
            return Fail(console, FailureText.Message(failure));
        }
    }

    // That an argument is missing is often only because another was not recognised.
    private static string Mistake(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"'{Printable.Name(parsed.UnmatchedTokens[0])}' is not a command, option or argument of {Name(parsed)}"
        : Printable.Name(parsed.Errors[0].Message.TrimEnd('.'));

    private static string Name(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "netgen" : $"netgen {parsed.CommandResult.Command.Name}";

    private static int Fail(ToolConsole console, string message)
    {
        console.Error.WriteLine($"netgen: {Printable.Message(message)}");
        return ExitCode.Error;
    }
}
