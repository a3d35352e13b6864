using System;
using NetGen.Tool;
using NetGen.Tool.Output;

return CommandLine.Run(args, new ToolConsole(Console.Out, Console.Error, Console.OpenStandardInput, Console.OpenStandardOutput));
