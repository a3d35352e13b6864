using System;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

public class SettingTests
{
    [Fact]
    public void TextTellsAllSettings()
    {
        Assert.Equal("GradientDescent(learningRate: 0.1, momentum: 0.9, nesterov: 1)", new GradientDescent(0.1, 0.9, true).ToString());
        Assert.Equal("RmsProp(learningRate: 0.01, alpha: 0.99, epsilon: 1E-08, momentum: 0, centered: 0)", new RmsProp().ToString());
        Assert.Equal("Adam(learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1E-08)", new Adam().ToString());
        Assert.Equal("AdamW(learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1E-08, weightDecay: 0.01)", new AdamW().ToString());
        Assert.Equal("Rprop(initialStep: 0.1, decrease: 0.5, increase: 1.2, minimumStep: 1E-06, maximumStep: 50)", new Rprop().ToString());
        Assert.Equal("LBfgs(historySize: 10, maxEvaluations: 25, toleranceGradient: 1E-07, toleranceChange: 1E-09)", new LBfgs().ToString());
        Assert.Equal(
            "LevenbergMarquardt(initialDamping: 0.001, increase: 10, decrease: 10, maximumDamping: 10000000000, toleranceGradient: 1E-07)",
            new LevenbergMarquardt().ToString());
    }

    [Fact]
    public void SettingsOutOfRangeAreRefused()
    {
        AssertRefused("momentum", 1.0, () => new GradientDescent(0.1, momentum: 1));
        AssertRefused("alpha", -0.1, () => new RmsProp(alpha: -0.1));
        AssertRefused("epsilon", 0.0, () => new RmsProp(epsilon: 0));
        AssertRefused("beta1", double.NaN, () => new Adam(beta1: double.NaN));
        AssertRefused("beta2", 1.0, () => new AdamW(beta2: 1));
        AssertRefused("weightDecay", -1.0, () => new AdamW(weightDecay: -1));
        AssertRefused("learningRate", 0.0, () => new Adam(0));
        AssertRefused("initialStep", 0.0, () => new Rprop(initialStep: 0));
        AssertRefused("decrease", 1.0, () => new Rprop(decrease: 1));
        AssertRefused("increase", 1.0, () => new Rprop(increase: 1));
        AssertRefused("maximumStep", 0.05, () => new Rprop(maximumStep: 0.05));
        AssertRefused("historySize", 0, () => new LBfgs(historySize: 0));
        AssertRefused("maxEvaluations", 0, () => new LBfgs(maxEvaluations: 0));
        AssertRefused("toleranceChange", -1.0, () => new LBfgs(toleranceChange: -1));
        AssertRefused("initialDamping", 0.0, () => new LevenbergMarquardt(initialDamping: 0));
        AssertRefused("increase", 1.0, () => new LevenbergMarquardt(increase: 1));
        AssertRefused("maximumDamping", 1e-4, () => new LevenbergMarquardt(maximumDamping: 1e-4));
        AssertRefused("warmupEpochs", 6.0, () => new CosineSchedule(warmupEpochs: 6, epochs: 5));
        AssertRefused("L1Penalty", -1.0, () => new TrainingOptions { L1Penalty = -1 });
        AssertRefused("L2Penalty", double.NaN, () => new TrainingOptions { L2Penalty = double.NaN });
        AssertRefused("MaxGradientNorm", 0.0, () => new TrainingOptions { MaxGradientNorm = 0 });
        Assert.Equal("nesterov", Assert.Throws<ArgumentException>(() => new GradientDescent(0.1, nesterov: true)).ParamName);
    }

    private static void AssertRefused(string name, object value, Func<object> make)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Equal(name, exception.ParamName);
        Assert.Equal(value, exception.ActualValue);
    }
}
