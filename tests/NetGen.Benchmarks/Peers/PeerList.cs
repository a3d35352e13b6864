using System.Collections.Generic;
using System.Numerics;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.C;
using NetGen.Benchmarks.Peers.OnnxRuntime;
using NetGen.Benchmarks.Peers.Plain;
using NetGen.Benchmarks.Peers.Tensors;

namespace NetGen.Benchmarks.Peers;

/// <summary>The peers that this machine can run.</summary>
internal static class PeerList
{
    /// <summary>Every peer's name, in the order of a table's columns.</summary>
    public static readonly string[] Names = ["plain C#", "TensorPrimitives", "ONNX Runtime", "C"];

    public static IEnumerable<IPeer> Of<T>(Subject<T> subject)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        yield return new PlainPeer<T>(subject);
        yield return new TensorPeer<T>(subject);
        if (subject is Subject<float> single)
        {
            yield return new OnnxPeer(single);
        }

        if (CCompiler.IsPresent)
        {
            yield return new CPeer<T>(subject);
        }
    }
}
