using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;
using static NetGen.Onnx.Operators.Elementwise;

namespace NetGen.Onnx.Operators;

/// <summary>Functions of the elements of constants, which exporters leave in a model if they do not fold them.</summary>
internal static class ConstantFunctions
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Abs"] = Unary(Math.Abs, (type, x) => !type.IsUnsigned() && x < 0 ? unchecked(-x) : x),
        ["Acos"] = Unary(Math.Acos),
        ["Acosh"] = Unary(Math.Acosh),
        ["Add"] = Binary((a, b) => a + b, (_, a, b) => unchecked(a + b)),
        ["And"] = Binary(booleans: (a, b) => a & b),
        ["Asin"] = Unary(Math.Asin),
        ["Asinh"] = Unary(Math.Asinh),
        ["Atan"] = Unary(Math.Atan),
        ["Atanh"] = Unary(Math.Atanh),
        ["BitShift"] = BitShift,
        ["BitwiseAnd"] = Binary(integers: (_, a, b) => a & b),
        ["BitwiseNot"] = Unary(integers: (_, x) => ~x),
        ["BitwiseOr"] = Binary(integers: (_, a, b) => a | b),
        ["BitwiseXor"] = Binary(integers: (_, a, b) => a ^ b),
        ["Ceil"] = Unary(Math.Ceiling),
        ["Clip"] = Clip,
        ["Cos"] = Unary(Math.Cos),
        ["Cosh"] = Unary(Math.Cosh),
        ["Div"] = Binary((a, b) => a / b, IntegerMath.Divide),
        ["Equal"] = Compare((a, b) => a == b, order => order == 0, hasBooleans: true),
        ["Exp"] = Unary(Math.Exp),
        ["Floor"] = Unary(Math.Floor),
        ["Greater"] = Compare((a, b) => a > b, order => order > 0),
        ["GreaterOrEqual"] = Compare((a, b) => a >= b, order => order >= 0),
        ["IsInf"] = IsInfinite,
        ["IsNaN"] = call => Test(call, double.IsNaN),
        ["Less"] = Compare((a, b) => a < b, order => order < 0),
        ["LessOrEqual"] = Compare((a, b) => a <= b, order => order <= 0),
        ["Log"] = Unary(Math.Log),
        ["Max"] = Variadic(Math.Max, IntegerMath.Max),
        ["Mean"] = Mean,
        ["Min"] = Variadic(Math.Min, IntegerMath.Min),
        ["Mod"] = Modulo,
        ["Mul"] = Binary((a, b) => a * b, (_, a, b) => unchecked(a * b)),
        ["Neg"] = Unary(x => -x, (type, x) => type.IsUnsigned() ? throw Undefined(type) : unchecked(-x)),
        ["Not"] = Unary(booleans: x => 1 - x),
        ["Or"] = Binary(booleans: (a, b) => a | b),
        ["Pow"] = Power,
        ["Reciprocal"] = Unary(x => 1 / x),
        ["Relu"] = Unary(x => x < 0 ? 0 : x, (type, x) => type.IsUnsigned() ? throw Undefined(type) : Math.Max(x, 0)),
        ["Round"] = Unary(Math.Round),
        ["Sigmoid"] = Unary(x => 1 / (1 + Math.Exp(-x))),
        ["Sign"] = Unary(x => double.IsNaN(x) ? throw new RefusedException("it takes the sign of NaN") : Math.Sign(x), IntegerMath.Sign),
        ["Sin"] = Unary(Math.Sin),
        ["Sinh"] = Unary(Math.Sinh),
        ["Sqrt"] = Unary(Math.Sqrt),
        ["Sub"] = Binary((a, b) => a - b, (_, a, b) => unchecked(a - b)),
        ["Sum"] = Variadic((a, b) => a + b),
        ["Tan"] = Unary(Math.Tan),
        ["Tanh"] = Unary(Math.Tanh),
        ["Where"] = Where,
        ["Xor"] = Binary(booleans: (a, b) => a ^ b),
    };

    private static Value BitShift(OperatorCall call)
    {
        string direction = call.Node.Text("direction", "");
        return direction is "LEFT" or "RIGHT"
            ? Binary(integers: (type, a, b) => IntegerMath.Shift(type, a, b, direction == "LEFT"))(call)
            : throw new InvalidDataException($"The node {call.Node} shifts neither LEFT nor RIGHT.");
    }

    // The limits were attributes up to version 10. Where there is none, the largest number of the type is one, so that infinity is limited.
    private static Value Clip(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        ElementType type = tensor.Type;
        bool hasAttributes = call.Opset < 11;
        Tensor? least = hasAttributes ? Attribute("min", -float.MaxValue) : call.Optional(1);
        Tensor? most = hasAttributes ? Attribute("max", float.MaxValue) : call.Optional(2);
        foreach (Tensor limit in new[] { least, most }.OfType<Tensor>())
        {
            RequireSameType(call, tensor, limit);
            if (!limit.IsScalar)
            {
                throw new InvalidDataException($"The node {call.Node} has a limit of the shape {limit.ShapeText}, not a single number.");
            }
        }

        if (type.IsFloat())
        {
            double low = least?.Values[0] ?? -type.Largest();
            double high = most?.Values[0] ?? type.Largest();
            return Unary(x => Math.Min(Math.Max(x, low), high))(call);
        }

        return Unary(integers: (_, x) => AtMost(AtLeast(x)))(call);

        Tensor Attribute(string name, double otherwise) => type.IsFloat()
            ? new Tensor(type, Array.Empty<int>(), new[] { type.Round(call.Node.Float(name, otherwise)) })
            : throw Undefined(type);

        long AtLeast(long x) => least is null ? x : IntegerMath.Max(type, x, least.Integers[0]);

        long AtMost(long x) => most is null ? x : IntegerMath.Min(type, x, most.Integers[0]);
    }

    private static Tensor IsInfinite(OperatorCall call)
    {
        bool isPositive = call.Node.Int("detect_positive", 1) != 0;
        bool isNegative = call.Node.Int("detect_negative", 1) != 0;
        return Test(call, x => (isPositive && double.IsPositiveInfinity(x)) || (isNegative && double.IsNegativeInfinity(x)));
    }

    private static Tensor Test(OperatorCall call, Func<double, bool> isTrue)
    {
        Tensor tensor = call.Tensor(0);
        call.Budget.Spend(tensor.Length);
        return tensor.Type.IsFloat()
            ? new Tensor(ElementType.Bool, tensor.Dimensions.ToArray(), Array.ConvertAll(tensor.Values, x => isTrue(x) ? 1L : 0L))
            : throw Undefined(tensor.Type);
    }

    private static Tensor Mean(OperatorCall call)
    {
        var sum = (Tensor)Variadic((a, b) => a + b)(call);
        return new Tensor(sum.Type, sum.Dimensions.ToArray(), Array.ConvertAll(sum.Values, value => sum.Type.Round(value / call.InputCount)));
    }

    private static Value Modulo(OperatorCall call)
    {
        bool isLikeC = call.Node.Int("fmod", 0) != 0;
        return isLikeC ? Binary((a, b) => a % b, IntegerMath.Remainder)(call) : Binary(integers: IntegerMath.Modulo)(call);
    }

    // The exponent may be of another type than the number and the result.
    private static Tensor Power(OperatorCall call)
    {
        Tensor number = call.Tensor(0);
        Tensor exponent = call.Tensor(1);
        ElementType type = number.Type;
        if (type == ElementType.Bool || exponent.Type == ElementType.Bool)
        {
            throw Undefined(ElementType.Bool);
        }

        int[] shape = CommonShape(call, number, exponent);
        call.Budget.Spend(6L * Tensor.Count(shape));
        Tensor numbers = Broadcast.To(number, shape)!;
        Tensor exponents = Broadcast.To(exponent, shape)!;
        return type.IsFloat()
            ? new Tensor(type, shape, numbers.Values.Zip(exponents.Values, (a, b) => type.Round(Math.Pow(a, b))).ToArray())
            : new Tensor(type, shape, numbers.Integers.Zip(Whole(exponents), (a, b) => IntegerMath.Power(type, a, b)).ToArray());
    }

    private static long[] Whole(Tensor exponents) => exponents.Type.IsFloat()
        ? Array.ConvertAll(exponents.Values, value => value == Math.Floor(value) && Math.Abs(value) < int.MaxValue
            ? (long)value
            : throw new RefusedException($"it raises an integer to the power {value}"))
        : Array.ConvertAll(exponents.Integers, value => exponents.Type == ElementType.UInt64 && value < 0 ? long.MaxValue : value);

    private static Tensor Where(OperatorCall call)
    {
        Tensor condition = call.Tensor(0);
        Tensor yes = call.Tensor(1);
        Tensor no = call.Tensor(2);
        RequireSameType(call, yes, no);
        if (condition.Type != ElementType.Bool)
        {
            throw new InvalidDataException($"The node {call.Node} has a condition of type {condition.Type.Name()}.");
        }

        int[] shape = CommonShape(call, condition, yes, no);
        int count = Tensor.Count(shape);
        call.Budget.Spend(9L * count);
        long[] truth = Broadcast.To(condition, shape)!.Integers;
        Tensor both = Tensor.Join(new[] { Broadcast.To(yes, shape)!, Broadcast.To(no, shape)! });
        return both.Pick(shape, truth.Select((isTrue, i) => isTrue != 0 ? i : count + i).ToArray());
    }
}
