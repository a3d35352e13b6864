using System;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text;

/// <summary>
/// How the statements of a kernel are spelled: in scalar code for one data point, or in vectors for one in each lane. The
/// kernels themselves are written once, in terms of this.
/// </summary>
internal abstract class Dialect(NetworkPlan plan, KernelPlan kernel)
{
    public NetworkPlan Plan { get; } = plan;

    public KernelPlan Kernel { get; } = kernel;

    public string Real { get; } = Names.Real(plan.Model);

    /// <summary>The type that holds one number of each data point in hand.</summary>
    public abstract string Value { get; }

    /// <summary>The type parameters of a kernel and of a call to one.</summary>
    public abstract string TypeArguments { get; }

    /// <summary>The type of loop variables.</summary>
    public abstract string Index { get; }

    /// <summary>The argument that says how many lanes are in use, as a call passes it on, with the comma before it.</summary>
    public abstract string WidthArgument { get; }

    /// <summary>The parameters as a call passes them on, with the comma behind; nothing where they are literals in the kernels.</summary>
    public string ParametersArgument => Plan.HasLiterals ? "" : "parameters, ";

    /// <summary>Opens a kernel: its head, and what it needs before its first statement.</summary>
    public IndentedWriter.Scope Method(IndentedWriter writer, string name, bool usesParameters, bool usesRows = true, string furtherParameters = "")
    {
        IndentedWriter.Scope body = Head(writer, name, usesParameters, furtherParameters);
        Prologue(writer, usesParameters, usesRows);
        return body;
    }

    /// <summary>Opens a method that calls kernels one after another.</summary>
    public IndentedWriter.Scope Sequence(IndentedWriter writer, string name) => Head(writer, name, takesParameters: true, "");

    protected abstract IndentedWriter.Scope Head(IndentedWriter writer, string name, bool takesParameters, string furtherParameters);

    protected abstract void Prologue(IndentedWriter writer, bool usesParameters, bool usesRows);

    /// <summary>Opens the loop over the data points of a block, where there is one.</summary>
    public abstract IDisposable? Points(IndentedWriter writer);

    /// <summary>The numbers in a row of a matrix of the block.</summary>
    public abstract string Load(string matrix, string row);

    /// <summary>Writes the numbers of a row of a matrix of the block.</summary>
    public abstract string Store(string matrix, string row, string value);

    /// <summary>A weight or bias.</summary>
    public abstract string Parameter(string index);

    /// <summary>left · right + addend, in the one way that all kernels of the network agree on.</summary>
    public abstract string MultiplyAdd(string left, string right, string addend);

    /// <summary>z of one unit: its bias and the products of all inputs, in the parts that the plan says.</summary>
    public string WeightedSum(LayerPlan layer, string bias, Func<int, string> weight, Func<int, string> input) =>
        WeightedSum(layer, bias, weight, input, MultiplyAdd);

    /// <summary>As the other, for kernels that spell a product and sum in their own way.</summary>
    public static string WeightedSum(
        LayerPlan layer, string bias, Func<int, string> weight, Func<int, string> input, Func<string, string, string, string> multiplyAdd)
    {
        string[] parts = new string[layer.Chains];
        for (int j = 0; j < layer.PreviousSize; j++)
        {
            ref string part = ref parts[j % layer.Chains];
            part = j > 0 && part is null ? $"{weight(j)} * {input(j)}" : multiplyAdd(weight(j), input(j), part ?? bias);
        }

        return Kernels.Tile.Total(parts);
    }

    /// <summary>Adds left · right to a local variable.</summary>
    public abstract string Accumulate(string target, string left, string right);

    /// <summary>A number.</summary>
    public abstract string Constant(double value);

    /// <summary>A loop variable as a number.</summary>
    public abstract string Number(string index);

    /// <summary>A formula, with a text for each of its letters.</summary>
    public abstract string Print(Expression expression, Func<string, string> letters);

    /// <summary>Whether a kernel of vectors is written.</summary>
    public bool IsVector => this is VectorDialect;

    /// <summary>A place in a loop: the loop variable and a constant.</summary>
    public static string Offset(string variable, int constant) => constant == 0 ? variable : $"{variable} + {constant}";
}
