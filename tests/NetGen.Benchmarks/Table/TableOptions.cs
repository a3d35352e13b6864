namespace NetGen.Benchmarks.Table;

/// <summary>What the table command is asked for.</summary>
/// <param name="Only">Only workloads whose name contains this.</param>
/// <param name="WithPeers">Whether the peers are timed as well.</param>
/// <param name="PeersFolder">A folder of further programs' output.</param>
/// <param name="DryRun">Whether to run everything only a few times, for a test of the command itself.</param>
internal sealed record TableOptions(string Only, bool WithPeers, string? PeersFolder, bool DryRun);
