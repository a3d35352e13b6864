using System;
using NetGen.KernelRuns;

switch (args)
{
    case ["train"]:
        TrainCommand.Run();
        return 0;
    case ["call", .. string[] names]:
        CallCommand.Run(names);
        return 0;
    case ["checkpoint", string path]:
        CheckpointCommand.Run(path);
        return 0;
    default:
        Console.Error.WriteLine("train: trains networks and prints what came of it. call [network …]: calls every method of networks. checkpoint <file>: trains with checkpoints.");
        return 1;
}
