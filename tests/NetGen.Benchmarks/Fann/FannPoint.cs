namespace NetGen.Benchmarks.Fann;

/// <summary>What a network had reached at some time of its training.</summary>
/// <param name="Epoch">The epochs done.</param>
/// <param name="Seconds">The time of training until then, what was only looked at left out.</param>
/// <param name="Cost">J of the training set.</param>
/// <param name="TestScore">Accuracy with the test set, or R² where it is no classification.</param>
internal readonly record struct FannPoint(int Epoch, double Seconds, double Cost, double TestScore);
