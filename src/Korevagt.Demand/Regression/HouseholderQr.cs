namespace Korevagt.Demand.Regression;

/// <summary>
/// Least squares by Householder reflections (Golub and Van Loan, "Matrix Computations", 4th ed., section 5.2), without
/// forming the normal equations: the condition of the design counts once, not squared.
/// </summary>
internal sealed class HouseholderQr
{
    // A column of which less than this is left beside the earlier ones is a combination of them; as in R's lm and glm.
    private const double RankTolerance = 1e-11;

    private readonly double[][] columns;
    private readonly double[] diagonal;

    private HouseholderQr(double[][] columns, double[] diagonal, double[] rotated)
    {
        this.columns = columns;
        this.diagonal = diagonal;
        Rotated = rotated;
    }

    /// <summary>The right-hand side times Q transposed.</summary>
    private double[] Rotated { get; }

    /// <summary>Indices of the columns that are combinations of earlier ones; empty when the rank is full.</summary>
    public List<int> Aliased { get; } = [];

    /// <summary>Factorises; both arguments are overwritten.</summary>
    /// <param name="columns">The matrix by columns, at least as many rows as columns.</param>
    /// <param name="right">The right-hand side.</param>
    public static HouseholderQr Of(double[][] columns, double[] right)
    {
        var qr = new HouseholderQr(columns, new double[columns.Length], right);
        qr.Factorise();
        return qr;
    }

    /// <summary>The coefficients of the least squares fit.</summary>
    public double[] Solve()
    {
        var solution = new double[columns.Length];
        for (var i = columns.Length - 1; i >= 0; i--)
        {
            var sum = Rotated[i];
            for (var j = i + 1; j < columns.Length; j++)
            {
                sum -= columns[j][i] * solution[j];
            }

            solution[i] = sum / diagonal[i];
        }

        return solution;
    }

    /// <summary>The inverse of the matrix transposed times itself: inverse of R times its transpose.</summary>
    public double[][] InverseOfNormal()
    {
        var count = columns.Length;
        var inverse = Enumerable.Range(0, count).Select(_ => new double[count]).ToArray();
        for (var j = 0; j < count; j++)
        {
            inverse[j][j] = 1 / diagonal[j];
            for (var i = j - 1; i >= 0; i--)
            {
                var sum = 0.0;
                for (var k = i + 1; k <= j; k++)
                {
                    sum -= columns[k][i] * inverse[k][j];
                }

                inverse[i][j] = sum / diagonal[i];
            }
        }

        return [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count)
            .Select(j => Enumerable.Range(Math.Max(i, j), count - Math.Max(i, j)).Sum(k => inverse[i][k] * inverse[j][k])).ToArray())];
    }

    private void Factorise()
    {
        for (var k = 0; k < columns.Length; k++)
        {
            var column = columns[k];
            var whole = Norm(column, 0);
            var left = Norm(column, k);
            if (!(left > RankTolerance * whole))
            {
                Aliased.Add(k);
                diagonal[k] = double.NaN;
                continue;
            }

            var alpha = column[k] > 0 ? -left : left;
            column[k] -= alpha;
            var scale = -alpha * column[k];
            for (var j = k + 1; j < columns.Length; j++)
            {
                Reflect(column, columns[j], k, scale);
            }

            Reflect(column, Rotated, k, scale);
            diagonal[k] = alpha;
        }
    }

    private static void Reflect(double[] mirror, double[] column, int from, double scale)
    {
        var product = 0.0;
        for (var i = from; i < column.Length; i++)
        {
            product += mirror[i] * column[i];
        }

        product /= scale;
        for (var i = from; i < column.Length; i++)
        {
            column[i] -= product * mirror[i];
        }
    }

    private static double Norm(double[] column, int from)
    {
        var largest = 0.0;
        for (var i = from; i < column.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(column[i]));
        }

        if (largest == 0 || !double.IsFinite(largest))
        {
            return 0;
        }

        var sum = 0.0;
        for (var i = from; i < column.Length; i++)
        {
            sum += column[i] / largest * (column[i] / largest);
        }

        return largest * Math.Sqrt(sum);
    }
}
