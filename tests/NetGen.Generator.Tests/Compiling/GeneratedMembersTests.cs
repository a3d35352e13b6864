using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Planning;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Text;
using Xunit;

namespace NetGen.Generator.Tests.Compiling;

/// <summary>The list of members that collisions are looked for in is that of the members that are written.</summary>
public class GeneratedMembersTests
{
    public static TheoryData<string, bool> Samples
    {
        get
        {
            TheoryData<string, bool> samples = new();
            foreach (string name in SampleNetworks.All.Keys)
            {
                samples.Add(name, true);
                samples.Add(name, false);
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_the_members_of_the_text(string sample, bool isModern)
    {
        GeneratorRun run = GeneratorHarness.Run(SampleNetworks.All[sample], isModern ? CompilationSettings.Modern : CompilationSettings.Plain);

        NetworkPlan[] plans = [.. run.Values("Plan").Cast<NetworkPlan>()];
        Assert.Equal(run.Sources.Length, plans.Length);
        foreach ((NetworkPlan plan, GeneratedSourceResult source) in plans.Zip(run.Sources))
        {
            string[] listed = Listed(plan);
            string[] written = Written(run.Compilation, source, plan);

            // The class of tiles is kept free in every network with vectors, so that more units do not make a name a mistake.
            Assert.True(
                written.Except(listed).Concat(listed.Except(written)).All(member => member == "Tiles, 1 type parameters" && !written.Contains(member)),
                $"{source.HintName}: listed alone {string.Join("; ", listed.Except(written))}, written alone {string.Join("; ", written.Except(listed))}");
        }
    }

    private static string[] Listed(NetworkPlan plan) =>
        [.. GeneratedMembers.All(plan).Select(member => $"{member.Key}, {member.Arity} type parameters")];

    // Explicit members of the interface are found by keys of their own.
    private static string[] Written(Compilation compilation, GeneratedSourceResult source, NetworkPlan plan)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == source.SyntaxTree.FilePath);
        TypeDeclarationSyntax type = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().First(type => type.Identifier.ValueText == plan.Model.Class.Name);
        INamedTypeSymbol symbol = (INamedTypeSymbol)compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)!;
        return
        [
            .. symbol.GetMembers()
                .Where(member => !member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree))
                .Where(member => member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.ExplicitInterfaceImplementation }
                    and not IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 })
                .Select(member => $"{member.Name}{Types(member)}, {(member as INamedTypeSymbol)?.Arity ?? 0} type parameters"),
        ];
    }

    private static string Types(ISymbol member) =>
        member is IMethodSymbol method ? $"({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)))})" : "";
}
