using System;

namespace NetGen.Tests.Networks.Subjects;

/// <summary>A generic type around a network.</summary>
public static partial class Outer<T>
    where T : IDisposable
{
    /// <summary>A struct between them.</summary>
    public partial struct Middle
    {
        /// <summary>A network in a generic type.</summary>
        [Network(2, 3, 2, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
        public partial class Inner;

        /// <summary>What the type argument is for.</summary>
        public T Resource { get; set; }
    }
}
