using System.Collections.Immutable;
using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the cost function.</summary>
internal sealed class CostParser(AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes)
{
    public const string Property = "Cost";

    private const string Default = "MeanSquaredError";

    /// <summary>The cost's name and arguments as written; the default where there are none.</summary>
    public CatalogName Name { get; private set; } = new(Default, 0);

    /// <summary>The cost that is meant, as far as one can guess.</summary>
    public Cost Meant { get; private set; } = Costs.Find(Default)!;

    public CostModel? Parse(string? text)
    {
        if (text is not null)
        {
            Name = CatalogName.Trimmed(text, 0, text.Length);
        }

        if (Costs.Find(Name.Name) is not { } cost)
        {
            string? suggestion = Suggestion(Name.Name);
            Meant = Costs.Find(suggestion ?? Default)!;
            mistakes.Add(new Mistake(
                Mistakes.UnknownCost,
                places.Within(Property, Name),
                MessageText.Show(Name.Text),
                MessageText.Nearest(suggestion),
                MessageText.List(Costs.All.Select(known => known.Name)))
                .With(MistakeProperties.Name, Name.Name)
                .With(MistakeProperties.Suggestion, suggestion));
            return null;
        }

        Meant = cost;
        if (Name.Arguments(cost.Parameters, out string problem) is not { } arguments)
        {
            mistakes.Add(new Mistake(Mistakes.Arguments, places.Within(Property, Name), cost.Name, problem));
            return null;
        }

        return new CostModel(cost.Name, arguments);
    }

    private static string? Suggestion(string name)
    {
        string? elsewhere = NearestName.Exactly(name, Costs.All.SelectMany(cost => cost.NamesElsewhere));
        return elsewhere is null
            ? NearestName.Find(name, Costs.Names)
            : Costs.All.First(cost => cost.NamesElsewhere.Contains(elsewhere)).Name;
    }
}
