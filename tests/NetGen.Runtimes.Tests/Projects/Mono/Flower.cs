using System;
using NetGen.Runtime;

namespace OnMono
{
    /// <summary>Two classes of points around the origin that no line divides.</summary>
    internal static class Flower
    {
        public const int Points = 200;

        public static float[] Inputs { get; } = new float[2 * Points];

        public static float[] Targets { get; } = new float[Points];

        static Flower()
        {
            SeededRandom random = new SeededRandom(1);
            for (int i = 0; i < Points; i++)
            {
                double angle = 2 * Math.PI * random.NextDouble();
                double radius = 4 * Math.Abs(Math.Cos(2 * angle));
                Inputs[2 * i] = (float)(radius * Math.Cos(angle));
                Inputs[(2 * i) + 1] = (float)(radius * Math.Sin(angle));
                Targets[i] = Math.Abs(Inputs[2 * i]) > Math.Abs(Inputs[(2 * i) + 1]) ? 1 : 0;
            }
        }
    }
}
