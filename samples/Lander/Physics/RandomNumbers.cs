namespace Lander.Physics;

/// <summary>SplitMix64: the same numbers for a seed on every machine and with every version of .NET.</summary>
internal struct RandomNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but without, 1.</summary>
    public float NextUnit() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>A number between two others.</summary>
    public float Between(float low, float high) => low + ((high - low) * NextUnit());

    /// <summary>Nearly normal, mean 0 and deviation 1: a sum of twelve, which needs no function that differs from machine to machine.</summary>
    public float NextNormal()
    {
        float sum = -6;
        for (int i = 0; i < 4; i++)
        {
            ulong bits = NextBits();
            sum += ((bits & 0x1FFFFF) + ((bits >> 21) & 0x1FFFFF) + ((bits >> 42) & 0x1FFFFF)) * (1f / (1 << 21));
        }

        return sum;
    }

    /// <summary>64 bits.</summary>
    public ulong NextBits()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
