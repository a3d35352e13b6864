namespace NetGen.Tests.Networks.Subjects;

/// <summary>Many layers, and a softmax whose Jacobian does not cancel.</summary>
[Network(3, 17, 1, 8, 31, 2, Activations = "elu(0.5),leakyrelu(0.2),hardswish,tanh,softmax", Cost = "CrossEntropy")]
public partial class DeepNet;
