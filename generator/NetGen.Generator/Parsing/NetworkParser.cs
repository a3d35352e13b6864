using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>
/// The first stage: from the attribute on a class to a model, or to the mistakes that stand against one. A pure function, called
/// by the generator for the model and by the analyzer for the mistakes.
/// </summary>
internal static class NetworkParser
{
    public const string AttributeName = "NetGen.NetworkAttribute";

    // What generated code cannot do without, and .NET Framework and .NET Standard 2.0 do not have.
    private static readonly string[] RequiredTypes = ["System.ReadOnlySpan`1", "System.Span`1", "NetGen.INetwork`1"];

    /// <summary>The attribute of a class that counts: the first, where it has several.</summary>
    public static AttributeData? Attribute(INamedTypeSymbol type, INamedTypeSymbol? attributeType) => Attributes(type, attributeType).FirstOrDefault();

    /// <summary>Parses the attribute that counts.</summary>
    public static ParseResult Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        var places = new AttributePlaces(attribute, compilation, cancellationToken);
        LanguageVersion version = (attribute.ApplicationSyntaxReference?.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.CSharp9;
        FindOldPlatform(version, compilation, places, mistakes);
        FindSecondAttributes(type, attribute, mistakes, cancellationToken);
        ClassModel classModel = ClassParser.Parse(type, attribute, places, mistakes, cancellationToken);

        var sizeParser = new LayerSizeParser(attribute, places, mistakes);
        bool isOpen = FrozenParser.IsOpen(attribute);
        int[]? sizes = isOpen ? null : sizeParser.Parse();
        bool isDouble = IsDouble(attribute, places, mistakes);
        var costParser = new CostParser(places, mistakes);
        CostModel? cost = costParser.Parse(Named(attribute, CostParser.Property) as string);
        var own = new OwnActivations(type, isDouble ? SpecialType.System_Double : SpecialType.System_Single);
        classModel = classModel with { HasObsoleteActivations = own.HasObsolete };
        FrozenModel? frozen = FrozenParser.Parse(type, attribute, places, own, mistakes);
        NetworkModel? model = null;
        if (isOpen && cost is not null && !mistakes.Any(mistake => mistake.IsError))
        {
            // The file has the rest.
            model = new NetworkModel(classModel, default, default, cost, isDouble, CompilationFeaturesParser.Parse(compilation, version)) { Frozen = frozen };
        }

        if (sizes is not null)
        {
            var activationParser = new ActivationParser(own, places, mistakes);
            IReadOnlyList<ActivationModel?>? activations = activationParser.Parse(Named(attribute, ActivationParser.Property) as string, sizes);
            if (cost is not null && activations?[activations.Count - 1] is { } output)
            {
                new OutputParser(places, activationParser.Names, costParser.Name, sizes[sizes.Length - 1], isTrained: frozen is null, mistakes).Parse(output, cost);
            }

            if (cost is not null && activations is not null && !mistakes.Any(mistake => mistake.IsError))
            {
                model = new NetworkModel(classModel, new(sizes), new(activations.Select(activation => activation!)), cost, isDouble, CompilationFeaturesParser.Parse(compilation, version)) { Frozen = frozen };
            }
        }

        NetworkShape shape = isOpen ? Shape([], cost?.Name ?? costParser.Meant.Name, isDouble) : model?.Shape ?? Shape(sizeParser.Known, costParser.Meant.Name, isDouble);
        var collisions = new MemberCollisions(type, places, mistakes, cancellationToken);
        if (type.TypeKind == TypeKind.Class)
        {
            collisions.Find(shape, isOpen ? null : model, FrozenParser.IsFrozen(attribute));
        }

        Mistake[] errors = [.. mistakes.Where(mistake => mistake.IsError)];
        return errors.Length == 0
            ? new ParseResult(model, null, mistakes.ToImmutable())
            : new ParseResult(null, Stub(classModel, shape, errors, collisions.Omitted, version, frozen), mistakes.ToImmutable());
    }

    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type, INamedTypeSymbol? attributeType) =>
        type.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType));

    private static void FindOldPlatform(LanguageVersion version, Compilation compilation, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
    {
        if (version < LanguageVersion.CSharp9)
        {
            mistakes.Add(new Mistake(Mistakes.LanguageVersion, places.Whole, version.ToDisplayString()));
        }

        if (RequiredTypes.FirstOrDefault(name => compilation.GetTypesByMetadataName(name).IsEmpty) is { } missing)
        {
            mistakes.Add(new Mistake(Mistakes.TargetFramework, places.Whole, missing.Split('`')[0]));
        }
    }

    private static void FindSecondAttributes(INamedTypeSymbol type, AttributeData first, ImmutableArray<Mistake>.Builder mistakes, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in Attributes(type, first.AttributeClass).Where(other => !IsSame(other, first)))
        {
            Location? there = first.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
            FileLinePositionSpan? line = there?.GetLineSpan();
            string file = line?.Path.Split('/', '\\').Last() ?? "";
            mistakes.Add(new Mistake(
                Mistakes.SecondAttribute,
                attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? Location.None,
                type.Name,
                MessageText.Show($"{file}({line?.StartLinePosition.Line + 1})"))
                .At(there));
        }
    }

    /// <summary>Whether two attributes are the same piece of source.</summary>
    public static bool IsSame(AttributeData one, AttributeData other) =>
        one.ApplicationSyntaxReference is { } place
        && other.ApplicationSyntaxReference is { } otherPlace
        && place.SyntaxTree == otherPlace.SyntaxTree
        && place.Span == otherPlace.Span;

    private static object? Named(AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: var value } ? value : null;

    private static bool IsDouble(AttributeData attribute, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
    {
        object? precision = Named(attribute, "Precision");
        if (precision is int number and not (0 or 1))
        {
            mistakes.Add(new Mistake(Mistakes.Precision, places.Value("Precision") ?? places.Whole, number.ToString(CultureInfo.InvariantCulture))
                .With(MistakeProperties.Suggestion, "Precision.Single"));
        }

        return precision is 1;
    }

    private static NetworkShape Shape(int[] sizes, string cost, bool isDouble)
    {
        decimal parameters = Enumerable.Range(1, System.Math.Max(0, sizes.Length - 1)).Sum(l => sizes[l] * (sizes[l - 1] + 1m));
        return new NetworkShape(
            sizes.FirstOrDefault(),
            sizes.Length > 1 ? sizes[sizes.Length - 1] : 0,
            System.Math.Max(0, sizes.Length - 1),
            parameters <= int.MaxValue ? (long)parameters : 0,
            cost,
            isDouble);
    }

    // Nothing can be added to a class that is not partial, or is none; nor where the language or the framework is too old to read it.
    private static StubModel? Stub(ClassModel classModel, NetworkShape shape, IEnumerable<Mistake> errors, IEnumerable<string> omitted, LanguageVersion version, FrozenModel? frozen)
    {
        bool isHopeless = version < LanguageVersion.CSharp7_3 || errors.Any(error =>
            error.Descriptor == Mistakes.NotPartial || error.Descriptor == Mistakes.UnsupportedClass || error.Descriptor == Mistakes.TargetFramework);
        return isHopeless
            ? null
            : new StubModel(classModel, shape, string.Join(" ", errors.Select(error => error.Text)), new(omitted), version >= LanguageVersion.CSharp8, frozen);
    }
}
