using NetGen;

namespace Mistakes;

/// <summary>One activation for two layers.</summary>
[Network(2, 4, 1, Activations = "tanh")]
public partial class ShortNet { }

/// <summary>Not partial.</summary>
[Network(2, 1)]
public class WholeNet { }

/// <summary>Nothing is wrong with it.</summary>
[Network(2, 1)]
public partial class RightNet { }
