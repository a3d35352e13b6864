namespace Lander.Display;

/// <summary>What stands in the corner of the picture.</summary>
/// <param name="Generation">Generations so far.</param>
/// <param name="LandingShare">Of the best pilot, in the scenes of the last generations.</param>
/// <param name="EvaluationsAFrame">Of networks in training, in a frame, lately.</param>
/// <param name="FramesASecond">Lately.</param>
internal readonly record struct Figures(int Generation, float LandingShare, float EvaluationsAFrame, float FramesASecond);
