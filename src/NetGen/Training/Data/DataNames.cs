namespace NetGen;

/// <summary>What the caller of a method calls the parts of a set.</summary>
internal readonly struct DataNames
{
    private DataNames(string inputs, string targets, string sampleWeights)
    {
        Inputs = inputs;
        Targets = targets;
        SampleWeights = sampleWeights;
    }

    /// <summary>Of arguments that are spans.</summary>
    public static DataNames Spans { get; } = new("inputs", "targets", "sampleWeights");

    /// <summary>Of arguments that are spans, with class numbers.</summary>
    public static DataNames Labels { get; } = new("inputs", "labels", "sampleWeights");

    public string Inputs { get; }

    public string Targets { get; }

    public string SampleWeights { get; }

    /// <summary>Of an argument that is a <see cref="DataSet{T}"/>.</summary>
    public static DataNames Of(string argument, bool hasLabels) =>
        new($"{argument}.Inputs", hasLabels ? $"{argument}.Labels" : $"{argument}.Targets", $"{argument}.SampleWeights");
}
