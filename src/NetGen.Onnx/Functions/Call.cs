using System;
using System.Globalization;

namespace NetGen.Onnx.Functions;

/// <summary>A function with a name, applied to a function of z.</summary>
internal sealed class Call : Factor
{
    public Call(FunctionName name, double parameter, ScalarFunction argument)
    {
        Name = name;
        Parameter = parameter;
        Argument = argument;
        Key = $"{name}({argument.Key})";
        Size = argument.Size + 1;
    }

    /// <summary>Which function.</summary>
    public FunctionName Name { get; }

    /// <summary>The slope of leakyrelu, α of elu; of others 0.</summary>
    public double Parameter { get; }

    /// <summary>What it is applied to.</summary>
    public ScalarFunction Argument { get; }

    public override string Key { get; }

    public override int Size { get; }

    public override int Calls => (1 << (int)Name) | Argument.Calls;

    /// <summary>The same function of something else.</summary>
    public ScalarFunction Of(ScalarFunction x) => ScalarFunction.Apply(Name, x, Parameter);

    public override ScalarFunction Substitute(ScalarFunction z) => Of(Argument.Substitute(z));

    public override bool IsNear(Factor other, double tolerance) =>
        other is Call call
        && Name == call.Name
        && Math.Abs(Parameter - call.Parameter) <= tolerance * Math.Max(1, Math.Abs(Parameter))
        && Argument.IsNear(call.Argument, tolerance);

    public override string ToString()
    {
        string parameter = Name is FunctionName.LeakyRelu or FunctionName.Elu
            ? "; " + Parameter.ToString("G4", CultureInfo.InvariantCulture)
            : "";
        return $"{Name.ToString().ToLowerInvariant()}({Argument}{parameter})";
    }
}
