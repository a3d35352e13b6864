using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Accuracy;
using NetGen.Benchmarks.Fann;
using NetGen.Benchmarks.Files;
using NetGen.Benchmarks.Generator;
using NetGen.Benchmarks.Table;
using NetGen.Benchmarks.Training;

switch (args)
{
    case ["table", .. string[] rest]:
        return TableCommand.Run(rest);
    case ["accuracy", .. string[] functions]:
        return AccuracyCommand.Run(functions);
    case ["training", .. string[] rest]:
        return TrainingCommand.Run(rest);
    case ["fann", .. string[] rest]:
        return FannCommand.Run(rest);
    case ["freeze"]:
        return FreezeCommand.Run();
    case ["mutate", .. string[] count]:
        return MutateCommand.Run(count);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
