namespace NetGen;

/// <summary>Something that the bits of a training run follow from.</summary>
internal readonly struct RunSetting(string name, string value)
{
    /// <summary>What it is called: an option's name, mostly.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public string Value { get; } = value;
}
