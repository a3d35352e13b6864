using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.OnnxRuntime;

/// <summary>ONNX Runtime on one thread, its inputs and outputs bound to arrays beforehand. It does not train.</summary>
internal sealed class OnnxPeer(Subject<float> subject) : IPeer
{
    private readonly Stack<IDisposable> _resources = new();

    public string Name => "ONNX Runtime";

    public IEnumerable<Work> ForwardEach(int points)
    {
        (Action run, float[] inputs, float[] outputs) = Bind(1);
        float[] allInputs = subject.Inputs(points);
        float[] allOutputs = new float[points * outputs.Length];
        return [new Work(Each, () => [Numbers.ToDoubles<float>(allOutputs)])];

        void Each()
        {
            for (int n = 0; n < points; n++)
            {
                allInputs.AsSpan(n * inputs.Length, inputs.Length).CopyTo(inputs);
                run();
                outputs.CopyTo(allOutputs.AsSpan(n * outputs.Length));
            }
        }
    }

    public IEnumerable<Work> ForwardBatch(int points)
    {
        (Action run, float[] inputs, float[] outputs) = Bind(points);
        subject.Inputs(points).CopyTo(inputs, 0);
        return [new Work(run, () => [Numbers.ToDoubles<float>(outputs)])];
    }

    public IEnumerable<Work> Gradient(int points) => [];

    public IEnumerable<Work> Train(int points, int steps, double rate) => [];

    public void Dispose()
    {
        while (_resources.TryPop(out IDisposable? resource))
        {
            resource.Dispose();
        }
    }

    private (Action Run, float[] Inputs, float[] Outputs) Bind(int points)
    {
        SessionOptions options = Own(new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        });
        InferenceSession session = Own(new InferenceSession(OnnxModel.Write(subject, points), options));
        float[] inputs = new float[points * subject.Network.InputSize];
        float[] outputs = new float[points * subject.Network.OutputSize];
        OrtIoBinding binding = Own(session.CreateIoBinding());
        binding.BindInput(OnnxModel.Input, Own(OrtValue.CreateTensorValueFromMemory(inputs, [points, subject.Network.InputSize])));
        binding.BindOutput(OnnxModel.Output, Own(OrtValue.CreateTensorValueFromMemory(outputs, [points, subject.Network.OutputSize])));
        RunOptions runOptions = Own(new RunOptions());
        return (() => session.RunWithBinding(runOptions, binding), inputs, outputs);
    }

    private TResource Own<TResource>(TResource resource)
        where TResource : IDisposable
    {
        _resources.Push(resource);
        return resource;
    }
}
