using Korevagt.Demand.Fitting;

namespace Korevagt.Demand.Backtesting;

/// <summary>What came beside what was predicted, over a number of groups.</summary>
public sealed record BacktestScore
{
    /// <summary>The probabilities for which intervals are checked.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.5, 0.8, 0.95];

    /// <summary>Number of groups.</summary>
    public required int Cells { get; init; }

    /// <summary>Expected visits.</summary>
    public required double Expected { get; init; }

    /// <summary>Visits that came.</summary>
    public required int Came { get; init; }

    /// <summary>The model.</summary>
    public required PredictionScore Model { get; init; }

    /// <summary>Last year's counts, with chance as Poisson about them.</summary>
    public required PredictionScore LastYear { get; init; }

    /// <summary>Average counts of all years before, with chance as Poisson about them.</summary>
    public required PredictionScore RawRate { get; init; }

    /// <summary>One for each of <see cref="Probabilities"/>.</summary>
    public required IReadOnlyList<Calibration> Intervals { get; init; }

    /// <summary>The share of counts inside the 95 % intervals.</summary>
    public double InsideWidest => Intervals[^1].Inside;

    /// <summary>Sums up groups; at least one.</summary>
    public static BacktestScore Of(IReadOnlyCollection<HeldOutCell> cells)
    {
        PredictionScore Score(Func<HeldOutCell, CountDistribution> predicted) => new(
            cells.Average(cell => predicted(cell).LogProbability(cell.Came)),
            cells.Sum(cell => Math.Abs(cell.Came - predicted(cell).Mean)) / cells.Sum(cell => cell.Came));

        return new BacktestScore
        {
            Cells = cells.Count,
            Expected = cells.Sum(cell => cell.Predicted.Mean),
            Came = cells.Sum(cell => cell.Came),
            Model = Score(cell => cell.Predicted),
            LastYear = Score(cell => Poisson(cell.LastYear)),
            RawRate = Score(cell => Poisson(cell.RawRate)),
            Intervals = [.. Probabilities.Select(probability => CalibrationOf(cells, probability))],
        };
    }

    private static CountDistribution Poisson(double mean) => new(mean, double.PositiveInfinity);

    private static Calibration CalibrationOf(IReadOnlyCollection<HeldOutCell> cells, double probability)
    {
        var (promised, inside) = (0.0, 0);
        foreach (var cell in cells)
        {
            var (low, high) = (cell.Predicted.Quantile((1 - probability) / 2), cell.Predicted.Quantile((1 + probability) / 2));
            promised += cell.Predicted.Cumulative(high) - cell.Predicted.Cumulative(low - 1);
            inside += cell.Came >= low && cell.Came <= high ? 1 : 0;
        }

        return new Calibration(probability, promised / cells.Count, (double)inside / cells.Count);
    }
}
