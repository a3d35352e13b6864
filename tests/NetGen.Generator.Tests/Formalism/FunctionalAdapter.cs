namespace NetGen.Generator.Tests.Formalism;

/// <summary>The source of a class that offers a network's <c>Functional</c> methods as an <see cref="INetwork{T}"/>.</summary>
internal static class FunctionalAdapter
{
    private const string Options =
        "NetGen.BatchLayout layout = NetGen.BatchLayout.SampleRows, System.ReadOnlySpan<real> sampleWeights = default";

    /// <summary>The name of the adapter of a network.</summary>
    public static string NameOf(NetworkSpec spec) => spec.Name + "Adapter";

    public static string Source(NetworkSpec spec)
    {
        string text = Shape
            .Replace("METHODS", Methods("System.ReadOnlySpan<real> targets", "targets") + (spec.IsClassifier ? Methods("System.ReadOnlySpan<int> labels", "labels") : ""))
            .Replace("INTERFACE", spec.IsClassifier ? "IClassifier" : "INetwork");
        return text.Replace("ADAPTER", NameOf(spec)).Replace("NETWORK", spec.Name).Replace("real", spec.Real);
    }

    private const string Shape =
        """
        public sealed class ADAPTER : NetGen.INTERFACE<real>
        {
            private readonly real[] _parameters = new real[NETWORK.ParameterCount];

            public int InputSize => NETWORK.InputSize;

            public int OutputSize => NETWORK.OutputSize;

            public int LayerCount => NETWORK.LayerCount;

            public int ParameterCount => NETWORK.ParameterCount;

            public System.Span<real> Parameters => _parameters;

            public int LayerSize(int layer) => NETWORK.LayerSize(layer);

            public int WeightIndex(int layer, int row, int column) => NETWORK.WeightIndex(layer, row, column);

            public int BiasIndex(int layer, int row) => NETWORK.BiasIndex(layer, row);

            public void Forward(System.ReadOnlySpan<real> inputs, System.Span<real> outputs, NetGen.BatchLayout layout = NetGen.BatchLayout.SampleRows) =>
                NETWORK.Functional.Forward(_parameters, inputs, outputs, layout);

            public void Backward(System.ReadOnlySpan<real> inputs, System.ReadOnlySpan<real> outputGradient, System.Span<real> gradient, System.Span<real> inputGradient, NetGen.BatchLayout layout = NetGen.BatchLayout.SampleRows) =>
                NETWORK.Functional.Backward(_parameters, inputs, outputGradient, gradient, inputGradient, layout);
            METHODS
        }
        """;

    private static string Methods(string parameter, string argument) =>
        $"""


            public real Cost(System.ReadOnlySpan<real> inputs, {parameter}, {Options}) =>
                NETWORK.Functional.Cost(_parameters, inputs, {argument}, layout, sampleWeights);

            public real Gradient(System.ReadOnlySpan<real> inputs, {parameter}, System.Span<real> gradient, {Options}) =>
                NETWORK.Functional.Gradient(_parameters, inputs, {argument}, gradient, layout, sampleWeights);

            public real Gradient(System.ReadOnlySpan<real> inputs, {parameter}, System.Span<real> gradient, System.Span<real> inputGradient, {Options}) =>
                NETWORK.Functional.Gradient(_parameters, inputs, {argument}, gradient, inputGradient, layout, sampleWeights);
        """;
}
