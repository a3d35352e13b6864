using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Accuracy;
using NetGen.Benchmarks.Files;
using NetGen.Benchmarks.Generator;
using NetGen.Benchmarks.Table;

switch (args)
{
    case ["table", .. string[] rest]:
        return TableCommand.Run(rest);
    case ["accuracy", .. string[] functions]:
        return AccuracyCommand.Run(functions);
    case ["freeze"]:
        return FreezeCommand.Run();
    case ["mutate", .. string[] count]:
        return MutateCommand.Run(count);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
