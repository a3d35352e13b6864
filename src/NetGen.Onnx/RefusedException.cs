using System;

namespace NetGen.Onnx;

/// <summary>Says within an operator why NetGen cannot express the node; the reader adds which node it is.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(string reason)
        : base(reason)
    {
    }
}
