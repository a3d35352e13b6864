using NetGen;

namespace Frozen;

// Sizes, activations and cost are in the files; so are the weights, which become constants.

/// <summary>2-4-1, every multiply-add a statement, its weights literals.</summary>
[Network(Weights = "flower.safetensors")]
public static partial class FlowerNet;

/// <summary>The same, its weights rounded to half precision.</summary>
[Network(Weights = "flower.safetensors", Storage = WeightStorage.Half)]
public static partial class FlowerNetHalf;

/// <summary>The same, its weights rounded to bytes.</summary>
[Network(Weights = "flower.safetensors", Storage = WeightStorage.Int8)]
public static partial class FlowerNetInt8;

/// <summary>2-50-1, its weights packed into strings.</summary>
[Network(Weights = "flower-50.safetensors")]
public static partial class WideNet;

/// <summary>The same in half precision.</summary>
[Network(Weights = "flower-50.safetensors", Storage = WeightStorage.Half)]
public static partial class WideNetHalf;

/// <summary>The same in bytes.</summary>
[Network(Weights = "flower-50.safetensors", Storage = WeightStorage.Int8)]
public static partial class WideNetInt8;
