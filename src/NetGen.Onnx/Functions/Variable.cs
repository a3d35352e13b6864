namespace NetGen.Onnx.Functions;

/// <summary>z, the weighted sum of a unit.</summary>
internal sealed class Variable : Factor
{
    public static readonly Variable Instance = new();

    private Variable()
    {
    }

    public override string Key => "z";

    public override int Size => 1;

    public override int Calls => 0;

    public override ScalarFunction Substitute(ScalarFunction z) => z;

    public override bool IsNear(Factor other, double tolerance) => other is Variable;

    public override string ToString() => "z";
}
