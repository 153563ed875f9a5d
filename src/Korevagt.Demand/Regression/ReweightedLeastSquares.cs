using Korevagt.Domain.Faults;

namespace Korevagt.Demand.Regression;

/// <summary>
/// Maximum likelihood of a log-linear model by iteratively reweighted least squares (McCullagh and Nelder, "Generalized
/// Linear Models", 2nd ed., section 2.5), each step by Householder reflections and halved while the deviance rises.
/// </summary>
internal sealed class ReweightedLeastSquares
{
    private const int MostHalvings = 30;
    // A predictor that still moves so far when the deviance stands still is on its way to minus infinity.
    private const double MovesForEver = 1e-2;

    private readonly RegressionData data;
    private readonly CountFamily family;
    private readonly RegressionSettings settings;
    private readonly double[] offset;
    private readonly double[] weights;
    private readonly double[] predictor;
    private readonly double[] means;

    public ReweightedLeastSquares(RegressionData data, CountFamily family, RegressionSettings settings, IReadOnlyList<double>? start)
    {
        (this.data, this.family, this.settings) = (data, family, settings);
        var rows = data.Design.Rows;
        offset = data.Offset?.ToArray() ?? new double[rows];
        weights = data.Weights?.ToArray() ?? [.. Enumerable.Repeat(1.0, rows)];
        means = start?.ToArray() ?? [.. data.Counts.Select(count => count + 0.1)];
        predictor = Array.ConvertAll(means, Math.Log);
    }

    public Outcome<RegressionFit> Fit()
    {
        double[]? coefficients = null;
        var deviance = double.PositiveInfinity;
        for (var iteration = 1; iteration <= settings.MostIterations; iteration++)
        {
            var qr = WeightedStep();
            if (qr.Aliased.Count > 0)
            {
                return coefficients is null ? RankFault(qr.Aliased) : SeparationFault();
            }

            var (next, before) = (qr.Solve(), deviance);
            var moved = MoveTo(next, coefficients, ref deviance);
            if (moved <= settings.Tolerance)
            {
                return Result(next, deviance, iteration);
            }

            if (Math.Abs(deviance - before) <= 1e-13 * (Math.Abs(deviance) + 0.1) && moved > MovesForEver)
            {
                return SeparationFault();
            }

            coefficients = next;
        }

        return new Fault(data.Name, "", $"the regression has not settled after {settings.MostIterations} steps");
    }

    /// <summary>Faults of the data themselves, before any fitting.</summary>
    public static List<Fault> Check(RegressionData data)
    {
        var rows = data.Design.Rows;
        List<Fault> faults = [];
        void Need(bool holds, string place, string message, string expected)
        {
            if (!holds)
            {
                faults.Add(new Fault(data.Name, place, message, expected));
            }
        }

        Need(data.Counts.Count == rows, "counts", $"{data.Counts.Count} counts", $"{rows}, one per row");
        Need(data.Counts.All(count => count >= 0 && double.IsFinite(count)), "counts", "a count is negative or no number", "counts of 0 or more");
        Need(data.Counts.Any(count => count > 0), "counts", "every count is 0", "at least one count above 0");
        Need(data.Offset is null || (data.Offset.Count == rows && data.Offset.All(double.IsFinite)), "offset", "an offset is missing or no number", $"{rows} finite numbers");
        Need(data.Weights is null || (data.Weights.Count == rows && data.Weights.All(weight => weight >= 0 && double.IsFinite(weight))), "weights", "a weight is missing, negative or no number", $"{rows} numbers of 0 or more");
        Need(data.Design.Columns.All(column => Array.TrueForAll(column, double.IsFinite)), "design", "a covariate is no number", "finite numbers");
        Need(rows >= data.Design.Names.Count, "design", $"{rows} rows for {data.Design.Names.Count} coefficients", "at least as many rows as coefficients");
        return faults;
    }

    private HouseholderQr WeightedStep()
    {
        var rows = means.Length;
        var root = new double[rows];
        var response = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            // Log link: the working weight is mean^2 / variance, the working response predictor + (count - mean) / mean.
            root[i] = Math.Sqrt(weights[i] * means[i] * (means[i] / family.Variance(means[i])));
            response[i] = root[i] == 0 ? 0 : root[i] * (predictor[i] - offset[i] + (data.Counts[i] - means[i]) / means[i]);
        }

        return HouseholderQr.Of(
            [.. data.Design.Columns.Select(column => column.Select((value, i) => value * root[i]).ToArray())], response);
    }

    /// <summary>Moves to new coefficients, halving the way while the deviance rises; returns how far the predictors moved.</summary>
    private double MoveTo(double[] next, double[]? from, ref double deviance)
    {
        var old = (double[])predictor.Clone();
        for (var halving = 0; ; halving++)
        {
            SetPredictor(next);
            var reached = Deviance();
            if (from is null || halving == MostHalvings || reached <= deviance + 1e-9 * (Math.Abs(deviance) + 1))
            {
                deviance = reached;
                break;
            }

            for (var j = 0; j < next.Length; j++)
            {
                next[j] = (next[j] + from[j]) / 2;
            }
        }

        return from is null ? double.PositiveInfinity : Enumerable.Range(0, old.Length).Max(i => weights[i] > 0 ? Math.Abs(predictor[i] - old[i]) : 0);
    }

    private void SetPredictor(double[] coefficients)
    {
        offset.CopyTo(predictor, 0);
        for (var j = 0; j < coefficients.Length; j++)
        {
            var column = data.Design.Columns[j];
            for (var i = 0; i < predictor.Length; i++)
            {
                predictor[i] += coefficients[j] * column[i];
            }
        }

        for (var i = 0; i < means.Length; i++)
        {
            means[i] = Math.Exp(predictor[i]);
        }
    }

    private double Deviance()
    {
        var sum = 0.0;
        for (var i = 0; i < means.Length; i++)
        {
            sum += weights[i] == 0 ? 0 : weights[i] * family.Deviance(data.Counts[i], means[i]);
        }

        return double.IsNaN(sum) ? double.PositiveInfinity : sum;
    }

    private RegressionFit Result(double[] coefficients, double deviance, int iterations) => new()
    {
        Names = data.Design.Names,
        Coefficients = coefficients,
        Covariance = WeightedStep().InverseOfNormal(),
        Means = means,
        Deviance = deviance,
        LogLikelihood = Enumerable.Range(0, means.Length).Sum(i => weights[i] * family.LogLikelihood(data.Counts[i], means[i])),
        PearsonChiSquare = Enumerable.Range(0, means.Length).Sum(i =>
            weights[i] * (data.Counts[i] - means[i]) * (data.Counts[i] - means[i]) / family.Variance(means[i])),
        Iterations = iterations,
    };

    private Outcome<RegressionFit> RankFault(List<int> aliased) => Outcome<RegressionFit>.Failure(
    [
        .. aliased.Select(column => new Fault(
            data.Name, data.Design.Names[column], "the column is a combination of the columns before it", "columns that each say something new")),
    ]);

    private Fault SeparationFault() => new(
        data.Name, "", "a coefficient runs off to infinity: some combination of covariates has no count at all",
        "a count above 0 at every level, or a design without that level");
}
