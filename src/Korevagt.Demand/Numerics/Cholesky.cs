namespace Korevagt.Demand.Numerics;

/// <summary>
/// The Cholesky factor of a symmetric matrix that is positive definite or, where a row is a combination of earlier ones,
/// semidefinite: such rows get a column of zeros (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., section
/// 10.3). Square matrices as flat arrays, row after row.
/// </summary>
internal static class Cholesky
{
    // What is left of a diagonal element below this share of it is rounding.
    private const double RankTolerance = 1e-11;

    /// <summary>The lower triangular factor.</summary>
    public static double[] Factor(double[] matrix, int size)
    {
        var lower = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            var row = lower.AsSpan(i * size, size);
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i * size + j] - Dot(row[..j], lower.AsSpan(j * size, j));
                if (i == j)
                {
                    row[i] = rest > RankTolerance * matrix[i * size + i] ? Math.Sqrt(rest) : 0;
                }
                else
                {
                    var pivot = lower[j * size + j];
                    row[j] = pivot > 0 ? rest / pivot : 0;
                }
            }
        }

        return lower;
    }

    /// <summary>Solves factor x factor transposed x solution = right, in place; the factor must be of full rank.</summary>
    public static void Solve(double[] lower, int size, double[] right)
    {
        for (var i = 0; i < size; i++)
        {
            right[i] = (right[i] - Dot(lower.AsSpan(i * size, i), right.AsSpan(0, i))) / lower[i * size + i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            right[i] /= lower[i * size + i];
            var row = lower.AsSpan(i * size, i);
            for (var j = 0; j < i; j++)
            {
                right[j] -= row[j] * right[i];
            }
        }
    }

    /// <summary>The inverse of factor x factor transposed; the factor must be of full rank.</summary>
    public static double[] Inverse(double[] lower, int size)
    {
        // Rows of the upper triangular transpose of the factor's inverse, so that the products below run along rows.
        var columns = new double[size * size];
        for (var j = 0; j < size; j++)
        {
            columns[j * size + j] = 1 / lower[j * size + j];
            for (var i = j + 1; i < size; i++)
            {
                var sum = Dot(lower.AsSpan(i * size + j, i - j), columns.AsSpan(j * size + j, i - j));
                columns[j * size + i] = -sum / lower[i * size + i];
            }
        }

        var inverse = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = Dot(columns.AsSpan(i * size + i, size - i), columns.AsSpan(j * size + i, size - i));
                inverse[i * size + j] = value;
                inverse[j * size + i] = value;
            }
        }

        return inverse;
    }

    // Four sums at once in a fixed order: the same bits on every machine, whatever its vectors.
    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 3 < left.Length; i += 4)
        {
            a += left[i] * right[i];
            b += left[i + 1] * right[i + 1];
            c += left[i + 2] * right[i + 2];
            d += left[i + 3] * right[i + 3];
        }

        for (; i < left.Length; i++)
        {
            a += left[i] * right[i];
        }

        return a + b + (c + d);
    }
}
