using NetGen;

namespace Flower;

// The exercise compares seven numbers of hidden units. Each class is complete: the generator writes the rest.

[Network(2, 1, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet1;

[Network(2, 2, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet2;

[Network(2, 3, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet3;

[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet4;

[Network(2, 5, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet5;

[Network(2, 20, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet20;

[Network(2, 50, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet50;
