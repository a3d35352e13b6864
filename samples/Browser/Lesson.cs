using Flower;
using NetGen;

namespace Browser;

/// <summary>A network that learns which petal a point belongs to, some epochs at a time: a page has one thread, which also draws it.</summary>
internal sealed class Lesson
{
    /// <summary>The epochs of a whole lesson.</summary>
    public const int AllEpochs = 2000;

    private readonly TrainingOptions _options = new() { Optimizer = new GradientDescent(learningRate: 1.2) };

    /// <summary>The points.</summary>
    public FlowerData Data { get; } = FlowerData.Create(pointsPerClass: 100, seed: 1);

    /// <summary>The network.</summary>
    public FlowerNet Network { get; } = new(seed: 1);

    /// <summary>How often it has gone through the points.</summary>
    public int Epochs { get; private set; }

    /// <summary>J of the points.</summary>
    public double Cost { get; private set; }

    /// <summary>Trains. Plain gradient descent remembers nothing, so it goes on where it stopped.</summary>
    public void Train(int epochs)
    {
        _options.Epochs = epochs;
        Cost = Network.Train(Data.Inputs, Data.Targets, _options).Cost;
        Epochs += epochs;
    }
}
