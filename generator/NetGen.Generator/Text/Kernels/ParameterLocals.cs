using System.Collections.Generic;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>Declares a layer's weights and biases as local variables under their letters.</summary>
internal sealed class ParameterLocals(IndentedWriter writer, Dialect dialect)
{
    private readonly Letters _letters = new(dialect.Plan);

    public void Write(LayerPlan layer, bool weights, bool biases)
    {
        for (int i = 0; i < layer.Size; i++)
        {
            var row = new List<string>();
            for (int j = 0; weights && j < layer.PreviousSize; j++)
            {
                row.Add($"{_letters.Weight(layer.Number, i, j)} = {dialect.Parameter(layer.WeightPlace(i, j).ToString())}");
            }

            if (biases)
            {
                row.Add($"{Letters.Bias(layer.Number, i)} = {dialect.Parameter((layer.BiasOffset + i).ToString())}");
            }

            writer.Line($"{dialect.Value} {string.Join(", ", row)};");
        }
    }
}
