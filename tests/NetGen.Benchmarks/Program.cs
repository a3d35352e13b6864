using BenchmarkDotNet.Running;
using NetGen.Benchmarks.Table;

switch (args)
{
    case ["table", .. string[] rest]:
        return TableCommand.Run(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
