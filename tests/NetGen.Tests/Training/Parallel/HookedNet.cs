using System;
using System.Threading;

namespace NetGen.Tests.Training.Parallel;

/// <summary>A network whose activation calls a test, on whatever thread computes it.</summary>
[Network(10, 60, 2, Activations = "Hooked,identity")]
public partial class HookedNet
{
    private static readonly AsyncLocal<Action<float>?> Hook = new();

    /// <summary>Sets what is called with every z of the tests that run in this context.</summary>
    public static void Call(Action<float>? hook) => Hook.Value = hook;

    private static float Hooked(float z)
    {
        Hook.Value?.Invoke(z);
        return z / (1 + Math.Abs(z));
    }

    private static float HookedDerivative(float z) => 1 / ((1 + Math.Abs(z)) * (1 + Math.Abs(z)));
}
