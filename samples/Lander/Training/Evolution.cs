using System;
using Lander.Physics;

namespace Lander.Training;

/// <summary>
/// Evolution of the network's parameters: a cloud of pilots around a mean, from which each generation moves mean and width of the
/// cloud to where the better ones are (a separable natural evolution strategy). All pilots lie in one array.
/// </summary>
internal sealed class Evolution
{
    public const int PopulationSize = 64;
    private const int ScenesAGeneration = 8;
    private const float FirstWidth = 0.6f;
    private const float WidthRate = 0.18f;
    private const float LeastWidth = 0.02f;

    private readonly float[] _population = new float[PopulationSize * PilotNet.ParameterCount];
    private readonly float[] _noise = new float[PopulationSize * PilotNet.ParameterCount];
    private readonly float[] _mean = new float[PilotNet.ParameterCount];
    private readonly float[] _width = new float[PilotNet.ParameterCount];
    private readonly float[] _scores = new float[PopulationSize];
    private readonly int[] _order = new int[PopulationSize];
    private readonly float[] _shares = new float[PopulationSize];
    private readonly Flights _flights = new(ScenesAGeneration);
    private RandomNumbers _random;
    private int _next;

    public Evolution(int seed)
    {
        _random = new RandomNumbers((ulong)seed);
        new PilotNet(seed).Parameters.CopyTo(_mean);
        _width.AsSpan().Fill(FirstWidth);
        FillShares();
        BeginGeneration();
    }

    /// <summary>Whole generations so far.</summary>
    public int Generation { get; private set; }

    /// <summary>The share of landings of the mean pilot, over the last generations.</summary>
    public float LandingShare { get; private set; }

    /// <summary>Evaluations of a network so far.</summary>
    public long EvaluationCount => _flights.EvaluationCount;

    /// <summary>The mean of the cloud: the pilot that flies best in scenes it has not seen.</summary>
    public ReadOnlySpan<float> Best => _mean;

    /// <summary>One pilot of this generation. The first is the mean itself.</summary>
    public ReadOnlySpan<float> Pilot(int index) => _population.AsSpan(index * PilotNet.ParameterCount, PilotNet.ParameterCount);

    /// <summary>Flies the next pilot, and ends the generation after the last.</summary>
    public void FlyNext()
    {
        _scores[_next] = _flights.Fly(Pilot(_next));
        if (_next == 0)
        {
            LandingShare += 0.1f * (((float)_flights.Landings / ScenesAGeneration) - LandingShare);
        }

        _next++;
        if (_next == PopulationSize)
        {
            EndGeneration();
            BeginGeneration();
        }
    }

    /// <summary>A hash (FNV-1a) of the best pilot's bits: the same for the same seed and generation.</summary>
    public ulong Fingerprint()
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (float parameter in _mean)
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(parameter)) * 0x100000001B3;
        }

        return hash;
    }

    /// <summary>What each rank counts for: the better half in proportion to the square of the rank, and a sum of 0.</summary>
    private void FillShares()
    {
        float sum = 0;
        for (int rank = 0; rank < PopulationSize; rank++)
        {
            _shares[rank] = Math.Max(0, (PopulationSize / 2) - rank);
            _shares[rank] *= _shares[rank];
            sum += _shares[rank];
        }

        for (int rank = 0; rank < PopulationSize; rank++)
        {
            _shares[rank] = (_shares[rank] / sum) - (1f / PopulationSize);
        }
    }

    private void BeginGeneration()
    {
        _next = 0;
        _flights.Randomize(ref _random);
        for (int pilot = 0; pilot < PopulationSize; pilot++)
        {
            int first = pilot * PilotNet.ParameterCount;
            for (int i = 0; i < PilotNet.ParameterCount; i++)
            {
                float noise = pilot == 0 ? 0 : _random.NextNormal();
                _noise[first + i] = noise;
                _population[first + i] = _mean[i] + (_width[i] * noise);
            }
        }
    }

    private void EndGeneration()
    {
        for (int pilot = 0; pilot < PopulationSize; pilot++)
        {
            _order[pilot] = pilot;
        }

        // Ascending by score, and so the best comes last.
        Array.Sort(_scores, _order);
        for (int i = 0; i < PilotNet.ParameterCount; i++)
        {
            float step = 0;
            float spread = 0;
            for (int rank = 0; rank < PopulationSize; rank++)
            {
                float noise = _noise[(_order[PopulationSize - 1 - rank] * PilotNet.ParameterCount) + i];
                step += _shares[rank] * noise;
                spread += _shares[rank] * ((noise * noise) - 1);
            }

            _mean[i] += _width[i] * step;
            _width[i] = MathF.Max(LeastWidth, _width[i] * (1 + Math.Clamp(0.5f * WidthRate * spread, -0.3f, 0.3f)));
        }

        Generation++;
    }
}
