namespace NetGen.Onnx.Functions;

/// <summary>The functions that the operators of ONNX are expressed by.</summary>
internal enum FunctionName
{
    /// <summary>|x|.</summary>
    Abs,

    /// <summary>x limited to 0 … 1: every other pair of limits is scaled to these.</summary>
    Clip01,

    /// <summary>x where x > 0, else α (eˣ − 1).</summary>
    Elu,

    /// <summary>The error function.</summary>
    Erf,

    /// <summary>eˣ.</summary>
    Exp,

    /// <summary>x where x > 0, else the slope times x.</summary>
    LeakyRelu,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>1 / x.</summary>
    Reciprocal,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>The sine.</summary>
    Sin,

    /// <summary>Over the units of a layer, not of one.</summary>
    Softmax,

    /// <summary>log(1 + eˣ).</summary>
    Softplus,

    /// <summary>The square root.</summary>
    Sqrt,

    /// <summary>1 where x > 0, else 0: what comparisons make.</summary>
    Step,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,
}
