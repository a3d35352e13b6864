using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>The equations (𝒥ᵀ𝒥 + λ I) x = −𝒥ᵀr of a least-squares problem, set up row by row.</summary>
internal sealed class NormalEquations
{
    // Rows that are added at once, so that the matrix is gone through once for four of them.
    private const int RowsAtOnce = 4;

    private readonly int _size;

    // Row by row, on and above the diagonal.
    private readonly double[] _matrix;
    private readonly double[] _factor;
    private readonly double[] _gradient;
    private readonly double[] _rows;

    private int _waiting;

    /// <summary>Makes equations, all zero.</summary>
    /// <param name="size">The number of unknowns.</param>
    public NormalEquations(int size)
    {
        _size = size;
        _matrix = new double[checked(size * size)];
        _factor = new double[size * size];
        _gradient = new double[size];
        _rows = new double[RowsAtOnce * size];
    }

    /// <summary>The greatest magnitude in 𝒥ᵀr.</summary>
    public double GreatestDerivative => Sums.GreatestMagnitude<double>(_gradient);

    /// <summary>Whether there is no NaN and no infinity.</summary>
    public bool IsFinite => SpanChecks.AreFinite<double>(_gradient) && SpanChecks.AreFinite<double>(_matrix);

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Array.Clear(_matrix, 0, _matrix.Length);
        Array.Clear(_gradient, 0, _gradient.Length);
        _waiting = 0;
    }

    /// <summary>Adds a row of 𝒥 and its residual.</summary>
    public void Add(ReadOnlySpan<double> row, double residual)
    {
        AddScaled(_gradient, row, residual);
        row.CopyTo(_rows.AsSpan(_waiting * _size));
        if (++_waiting == RowsAtOnce)
        {
            AddProducts();
        }
    }

    /// <summary>Adds what has waited for more rows.</summary>
    public void Complete()
    {
        if (_waiting > 0)
        {
            _rows.AsSpan(_waiting * _size).Clear();
            AddProducts();
        }
    }

    /// <summary>Adds ½ c x² of one unknown to what is lowered.</summary>
    /// <param name="index">Which.</param>
    /// <param name="factor">c.</param>
    /// <param name="value">Its present x.</param>
    public void AddSquare(int index, double factor, double value)
    {
        _matrix[(index * _size) + index] += factor;
        _gradient[index] += factor * value;
    }

    /// <summary>Solves the equations by Cholesky's factors.</summary>
    /// <param name="damping">λ.</param>
    /// <param name="solution">Receives x.</param>
    /// <returns>Whether the matrix is positive definite, as computed.</returns>
    public bool TrySolve(double damping, Span<double> solution)
    {
        if (!TryFactorize(damping))
        {
            return false;
        }

        // Uᵀ y = −g, then U x = y.
        for (int i = 0; i < _size; i++)
        {
            solution[i] = -_gradient[i];
        }

        for (int k = 0; k < _size; k++)
        {
            Span<double> row = _factor.AsSpan(k * _size, _size);
            solution[k] /= row[k];
            AddScaled(solution[(k + 1)..], row[(k + 1)..], -solution[k]);
        }

        for (int k = _size - 1; k >= 0; k--)
        {
            Span<double> row = _factor.AsSpan(k * _size, _size);
            solution[k] = (solution[k] - Sums.Dot<double, double>(row[(k + 1)..], solution[(k + 1)..])) / row[k];
        }

        return SpanChecks.AreFinite<double>(solution);
    }

    /// <summary>The matrix with λ on its diagonal = UᵀU.</summary>
    private bool TryFactorize(double damping)
    {
        _matrix.AsSpan().CopyTo(_factor);
        for (int k = 0; k < _size; k++)
        {
            _factor[(k * _size) + k] += damping;
        }

        for (int k = 0; k < _size; k++)
        {
            Span<double> row = _factor.AsSpan(k * _size, _size);
            double pivot = row[k];
            if (!(pivot > 0))
            {
                return false;
            }

            double root = Math.Sqrt(pivot);
            for (int j = k; j < _size; j++)
            {
                row[j] /= root;
            }

            for (int i = k + 1; i < _size; i++)
            {
                AddScaled(_factor.AsSpan((i * _size) + i, _size - i), row[i..], -row[i]);
            }
        }

        return true;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> values, double factor)
    {
        var rule = new AddScaledRule<double>(factor);
        ElementwiseLoop.Run(rule, target, values);
    }

    private void AddProducts()
    {
        _waiting = 0;
        for (int i = 0; i < _size; i++)
        {
            Span<double> target = _matrix.AsSpan((i * _size) + i, _size - i);
            Span<double> row0 = _rows.AsSpan(i, _size - i);
            Span<double> row1 = _rows.AsSpan(_size + i, _size - i);
            Span<double> row2 = _rows.AsSpan((2 * _size) + i, _size - i);
            Span<double> row3 = _rows.AsSpan((3 * _size) + i, _size - i);
            AddProducts(target, row0, row1, row2, row3);
        }
    }

    /// <summary>Adds the products of the rows with their own first numbers.</summary>
    private static void AddProducts(Span<double> target, Span<double> row0, Span<double> row1, Span<double> row2, Span<double> row3)
    {
        var factor0 = Pack<double>.Create(row0[0]);
        var factor1 = Pack<double>.Create(row1[0]);
        var factor2 = Pack<double>.Create(row2[0]);
        var factor3 = Pack<double>.Create(row3[0]);
        int j = 0;
        for (; j + Pack<double>.Count <= target.Length; j += Pack<double>.Count)
        {
            Pack<double> sum = Pack<double>.Load(target, j)
                + ((factor0 * Pack<double>.Load(row0, j)) + (factor1 * Pack<double>.Load(row1, j)))
                + ((factor2 * Pack<double>.Load(row2, j)) + (factor3 * Pack<double>.Load(row3, j)));
            sum.Store(target, j);
        }

        for (; j < target.Length; j++)
        {
            target[j] = target[j]
                + ((row0[0] * row0[j]) + (row1[0] * row1[j]))
                + ((row2[0] * row2[j]) + (row3[0] * row3[j]));
        }
    }
}
