namespace NetGen.Tests.Networks.Subjects;

/// <summary>The first layer's depth falls into parts of 87 and 86 inputs, the third's into parts of 100.</summary>
[Network(260, 32, 300, 16, 2, Activations = "tanh,relu,relu,identity")]
public partial class UnevenPartsNet;
