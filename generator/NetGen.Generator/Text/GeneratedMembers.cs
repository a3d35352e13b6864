using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;
using NetGen.Generator.Text.Kernels;

namespace NetGen.Generator.Text;

/// <summary>The members that the text stage adds to a class, for those who look for collisions.</summary>
internal static class GeneratedMembers
{
    /// <summary>The name of the nested class for parameters that live anywhere.</summary>
    public const string Functional = "Functional";

    /// <summary>The name of the field with the parameters.</summary>
    public const string ParameterField = "_parameters";

    // All that any plan has.
    private static readonly GeneratedMember[] Nested =
    [
        new("nested class", Functional),
        new("nested class", KernelClassText.Name(isVector: true)),
        new("nested class", KernelClassText.Name(isVector: false)),
        new("nested class", RowClassText.Name),
        new("nested class", Tiles.ClassName, Arity: 1),
    ];

    private static readonly GeneratedMember[] FileMethods =
    [
        new("method", "Save", "string"),
        new("method", "Save", "global::System.IO.Stream"),
        new("method", "Load", "string"),
        new("method", "Load", "global::System.IO.Stream"),
    ];

    /// <summary>The members that users call, which every network of that shape has.</summary>
    public static IEnumerable<GeneratedMember> Public(NetworkShape shape, bool isFrozen = false)
    {
        var signatures = new Signatures(shape);
        IEnumerable<GeneratedMember> told = signatures.Constants.Select(constant => new GeneratedMember("constant", constant.Name))
            .Append(new GeneratedMember("property", "Description"));
        if (isFrozen)
        {
            return told.Concat(signatures.Indices.Take(1).Concat(signatures.Frozen).Select(Method));
        }

        return told
            .Append(new GeneratedMember("property", "Parameters"))
            .Append(new GeneratedMember("constructor", ".ctor", "int"))
            .Concat(signatures.Indices.Concat(signatures.All).Select(Method))
            .Concat(FileMethods)
            .Append(Nested[0]);
    }

    private static GeneratedMember Method(Signature signature) => new("method", signature.Name, signature.Types);

    /// <summary>All members of a network, private ones too.</summary>
    public static IEnumerable<GeneratedMember> All(NetworkPlan plan) => Public(plan.Model.Shape, plan.IsFrozen)
        .Append(plan.IsFrozen ? new GeneratedMember("nested class", ConstantsText.ClassName) : new GeneratedMember("field", ParameterField))
        .Concat(Nested.Skip(1).Where(member => Has(plan, member.Name)));

    /// <summary>The key of a member of the interface that is implemented explicitly: its name behind that of the interface.</summary>
    public static string ExplicitKey(string declaration) => "INetwork." + declaration.Split('(')[0];

    private static bool Has(NetworkPlan plan, string nested) => nested switch
    {
        RowClassText.Name => plan.Rows is not null,
        Tiles.ClassName => plan.HasVectors,
        PointText.Name => plan.Rows is not { IsRented: true },
        _ => plan.Blocks is not null,
    };
}
