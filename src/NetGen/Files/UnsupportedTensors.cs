using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>Recognises the tensors of what a network of dense layers does not have, so that none is taken for weights or biases.</summary>
internal static class UnsupportedTensors
{
    private const string Normalization =
        "belongs to a normalisation. A weights file contains neither its epsilon nor whether it comes before or after the activation function: export the model to ONNX and import that";

    private const string Recurrent = "belongs to a recurrent layer; NetGen supports only dense layers";
    private const string Attention = "belongs to an attention layer; NetGen supports only dense layers";
    private const string Embedding = "belongs to an embedding; NetGen supports only dense layers";
    private const string Reparametrized = "belongs to weights that are stored in parts. Compute the weights before you save the file: remove the parametrisation, or merge the adapter";

    private static readonly char[] Separators = { '.', '/' };

    // Last steps of names.
    private static readonly Dictionary<string, string> LastSteps = new(StringComparer.OrdinalIgnoreCase)
    {
        ["running_mean"] = Normalization,
        ["running_var"] = Normalization,
        ["num_batches_tracked"] = Normalization,
        ["moving_mean"] = Normalization,
        ["moving_variance"] = Normalization,
        ["gamma"] = Normalization,
        ["beta"] = Normalization,
        ["scale"] = Normalization,
        ["mean"] = Normalization,
        ["var"] = Normalization,
        ["recurrent_kernel"] = Recurrent,
        ["in_proj_weight"] = Attention,
        ["in_proj_bias"] = Attention,
        ["embedding"] = Embedding,
        ["embeddings"] = Embedding,
        ["weight_g"] = Reparametrized,
        ["weight_v"] = Reparametrized,
        ["weight_u"] = Reparametrized,
        ["weight_orig"] = Reparametrized,
        ["weight_mask"] = Reparametrized,
        ["original0"] = Reparametrized,
        ["original1"] = Reparametrized,
    };

    // Starts of last steps: weight_ih_l0, bias_hh_l0_reverse, weight_hr_l1.
    private static readonly string[] RecurrentStarts = { "weight_ih", "weight_hh", "weight_hr", "bias_ih", "bias_hh" };

    // Any step of a name.
    private static readonly Dictionary<string, string> Steps = new(StringComparer.OrdinalIgnoreCase)
    {
        ["q_proj"] = Attention,
        ["k_proj"] = Attention,
        ["v_proj"] = Attention,
        ["qkv"] = Attention,
        ["query"] = Attention,
        ["attn"] = Attention,
        ["self_attn"] = Attention,
        ["self_attention"] = Attention,
        ["parametrizations"] = Reparametrized,
        ["lora_A"] = Reparametrized,
        ["lora_B"] = Reparametrized,
        ["batch_stats"] = Normalization,
    };

    // Last steps of layers' names: embedding.weight.
    private static readonly string[] EmbeddingStems = { "embed", "embedding", "embeddings", "word_embeddings", "position_embeddings" };

    // Flax' gates have layers of their own, in a cell: GRUCell_0/hn/kernel.
    private static readonly string[] StepStarts = { "LSTMCell", "GRUCell", "OptimizedLSTMCell", "SimpleCell", "MGUCell" };

    /// <summary>Throws if there is such a tensor.</summary>
    /// <exception cref="InvalidDataException">There is one.</exception>
    public static void Check(IReadOnlyList<NetworkTensor> tensors)
    {
        foreach (NetworkTensor tensor in tensors)
        {
            if (Problem(new TensorName(tensor.Name)) is { } problem)
            {
                throw new InvalidDataException($"Tensor {Shown.Tensor(tensor)} {problem}.");
            }
        }
    }

    /// <summary>The problem with a tensor of one dimension that is called a weight.</summary>
    public static InvalidDataException Scale(NetworkTensor tensor) => new($"Tensor {Shown.Tensor(tensor)} {Normalization}.");

    private static string? Problem(TensorName name)
    {
        string last = LastStep(name.Text);
        if (LastSteps.TryGetValue(last, out string? problem))
        {
            return problem;
        }

        if (Starts(last, RecurrentStarts))
        {
            return Recurrent;
        }

        if (name.Role == TensorRole.Weight && EmbeddingStems.Contains(LastStep(name.Stem), StringComparer.OrdinalIgnoreCase))
        {
            return Embedding;
        }

        foreach (string step in name.Text.Split(Separators))
        {
            if (Steps.TryGetValue(step, out problem))
            {
                return problem;
            }

            if (Starts(step, StepStarts))
            {
                return Recurrent;
            }
        }

        return null;
    }

    private static string LastStep(string name) => name.Substring(name.LastIndexOfAny(Separators) + 1);

    private static bool Starts(string step, string[] starts) => starts.Any(start => step.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
