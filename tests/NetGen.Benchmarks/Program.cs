using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Accuracy;
using NetGen.Benchmarks.Charts;
using NetGen.Benchmarks.Fann;
using NetGen.Benchmarks.Files;
using NetGen.Benchmarks.Frozen;
using NetGen.Benchmarks.Generator;
using NetGen.Benchmarks.Native;
using NetGen.Benchmarks.Startup;
using NetGen.Benchmarks.Table;
using NetGen.Benchmarks.Training;

switch (args)
{
    case ["table", .. string[] rest]:
        return TableCommand.Run(rest);
    case ["accuracy", .. string[] functions]:
        return AccuracyCommand.Run(functions);
    case ["chart", .. string[] files]:
        return ChartCommand.Run(files);
    case ["frozen"]:
        return FrozenCommand.Run();
    case ["edge"]:
        return EdgeCommand.Run();
    case ["startup"]:
        return StartupCommand.Run();
    case ["freeze"]:
        return FreezeCommand.Run();
    case ["mutate", .. string[] count]:
        return MutateCommand.Run(count);
    case ["training", .. string[] options]:
        return TrainingCommand.Run(options);
    case ["fann", .. string[] options]:
        return FannCommand.Run(options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
