using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using NetGen.Tool.Commands;
using NetGen.Tool.Output;

namespace NetGen.Tool;

/// <summary>The <c>netgen</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, ToolConsole console)
    {
        RootCommand root = new("Brings neural networks into C# and out of it.")
        {
            ImportCommand.Create(console),
            ExportCommand.Create(console),
            TextCommand.Create(console),
            InspectCommand.Create(console),
            DiffCommand.Create(console),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                console.Error.WriteLine($"netgen: {error.Message}");
            }

            string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            console.Error.WriteLine($"'netgen{command} --help' tells more.");
            return ExitCode.Error;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception exception)
        {
            console.Error.WriteLine($"netgen: {Message(exception)}");
            return ExitCode.Error;
        }
    }

    private static string Message(Exception exception) => exception switch
    {
        FileNotFoundException { FileName: { } name } => $"There is no file '{name}'.",
        DirectoryNotFoundException => exception.Message,
        UnauthorizedAccessException => $"{exception.Message} Is it a folder, or somebody else's?",
        ToolException or IOException or InvalidDataException or NotSupportedException or ArgumentException => exception.Message,
        _ => $"This should not happen: {exception.GetType().Name}: {exception.Message}",
    };
}
