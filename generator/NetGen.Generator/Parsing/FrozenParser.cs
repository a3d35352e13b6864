using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Freezing;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads what the attribute says of a frozen network; its file it does not know.</summary>
internal static class FrozenParser
{
    /// <summary>Whether it is one.</summary>
    public static bool IsFrozen(AttributeData attribute) => Named(attribute, "Weights") is string;

    /// <summary>Whether the attribute leaves the layer sizes to the file.</summary>
    public static bool IsOpen(AttributeData attribute) => IsFrozen(attribute)
        && attribute.ConstructorArguments.Length == 1
        && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: true };

    /// <summary>Null for a network with an instance.</summary>
    public static FrozenModel? Parse(INamedTypeSymbol type, AttributeData attribute, AttributePlaces places, OwnActivations own, ImmutableArray<Mistake>.Builder mistakes)
    {
        var storage = (StorageKind)(Named(attribute, "Storage") as int? ?? 0);
        if (Named(attribute, "Weights") is not string weights)
        {
            if (storage != StorageKind.Full)
            {
                mistakes.Add(new Mistake(FreezingMistakes.StorageAlone, places.Value("Storage") ?? places.Whole));
            }

            return null;
        }

        OpenShape? open = IsOpen(attribute)
            ? new OpenShape(Named(attribute, "Activations") as string, Named(attribute, "Cost") is string, new(own.Names.Distinct().Where(name => own.Problem(name, Location.None) is null)))
            : null;
        return new FrozenModel(weights, storage, type.IsStatic, open);
    }

    private static object? Named(AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value.Value;
}
