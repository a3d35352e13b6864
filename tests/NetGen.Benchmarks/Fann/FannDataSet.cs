using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen.Benchmarks.Fann;

/// <summary>A set of FANN's benchmarks, with the network and the epochs that it is trained with unless others are asked for.</summary>
/// <param name="Name">The files' name.</param>
/// <param name="Train">What is trained with.</param>
/// <param name="Test">What only judges.</param>
/// <param name="Hidden">Units of the hidden layer.</param>
/// <param name="Epochs">Epochs, each the whole set at once.</param>
internal sealed record FannDataSet(string Name, FannFile Train, FannFile Test, int Hidden, int Epochs)
{
    private static readonly Dictionary<string, (int Hidden, int Epochs)> Usual = new()
    {
        ["mushroom"] = (32, 300),
        ["robot"] = (96, 500),
        ["diabetes"] = (8, 1000),
        ["two-spiral"] = (40, 5000),
        ["parity8"] = (16, 2000),
        ["pumadyn-32fm"] = (20, 200),
    };

    /// <summary>The sets in a folder, <c>name.train</c> with <c>name.test</c>, whose name is one of those wanted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">Names; none for all.</param>
    public static IEnumerable<FannDataSet> In(string folder, IReadOnlyCollection<string> names) =>
        from path in Directory.GetFiles(folder, "*.train").Order()
        let name = Path.GetFileNameWithoutExtension(path)
        where names.Count == 0 || names.Contains(name)
        let usual = Usual.GetValueOrDefault(name, (16, 500))
        select new FannDataSet(name, FannFile.Read(path), FannFile.Read(Path.ChangeExtension(path, ".test")), usual.Item1, usual.Item2);
}
