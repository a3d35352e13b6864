using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Freezing;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads what the attribute says of a frozen network; its file it does not know.</summary>
internal static class FrozenParser
{
    /// <summary>Null for a network with an instance.</summary>
    public static FrozenModel? Parse(INamedTypeSymbol type, AttributeData attribute, AttributePlaces places, bool isDouble, ImmutableArray<Mistake>.Builder mistakes)
    {
        var storage = (StorageKind)(Named(attribute, "Storage") as int? ?? 0);
        if (Named(attribute, "Weights") is not string weights)
        {
            if (storage != StorageKind.Full)
            {
                mistakes.Add(new Mistake(FreezingMistakes.StorageAlone, places.Within("Storage", new CatalogName("", 0))));
            }

            return null;
        }

        bool isOpen = attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: true };
        OpenShape? open = isOpen
            ? new OpenShape(Named(attribute, "Activations") as string, Named(attribute, "Cost") is string, new(ActivationParser.OwnFunctions(type, isDouble)))
            : null;
        return new FrozenModel(weights, storage, type.IsStatic, open);
    }

    private static object? Named(AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value.Value;
}
