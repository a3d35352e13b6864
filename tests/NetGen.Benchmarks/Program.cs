using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Accuracy;

if (args is ["accuracy", .. string[] functions])
{
    return AccuracyCommand.Run(functions);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
