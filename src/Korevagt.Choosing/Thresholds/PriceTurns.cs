using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;

namespace Korevagt.Choosing.Thresholds;

/// <summary>At which prices the choice between two simulated plans turns.</summary>
internal static class PriceTurns
{
    private const double PointsOfShare = 100;

    /// <summary>Finds them.</summary>
    /// <param name="first">The first plan, which has a price.</param>
    /// <param name="second">The second plan, of the same years, which has one too.</param>
    /// <param name="figure">What a price is sought for beside the hour; the cost itself for none.</param>
    public static PriceThresholds Of(SimulatedPlan first, SimulatedPlan second, PrecisionFigure figure)
    {
        var saved = Saved(first, second);
        var twice = Saved(AtTwiceTheHourlyPrice(first), AtTwiceTheHourlyPrice(second));
        var start = Doubles(saved);
        var hourly = LinearTurn.Of(start, Doubles([.. twice.Zip(saved, (high, low) => high - low)]), least: -1);
        return new PriceThresholds(
            first.IntervalOfMoney(saved),
            hourly is null ? null : new PriceTurn(1 + hourly.At, 1 + hourly.Low, 1 + hourly.High),
            figure == PrecisionFigure.AnnualCost ? null : LinearTurn.Of(start, Advantage(first, second, figure), least: 0));
    }

    /// <summary>By how much the first plan is ahead, in minutes or percentage points, year by year.</summary>
    private static List<double> Advantage(SimulatedPlan first, SimulatedPlan second, PrecisionFigure figure) =>
    [
        .. YearFigures.Difference(first, second, figure)
            .Select(difference => figure == PrecisionFigure.WithinTarget ? -difference * PointsOfShare : difference),
    ];

    /// <summary>What the first plan costs less, year by year, in so far as both have a figure for it.</summary>
    private static List<decimal> Saved(SimulatedPlan first, SimulatedPlan second) =>
        ComparableCosts.Of(first, second) is var (one, other)
            ? [.. other.Zip(one, (dear, cheap) => dear - cheap)]
            : throw new ArgumentException("Prices were asked of plans without a price.");

    private static SimulatedPlan AtTwiceTheHourlyPrice(SimulatedPlan simulated) => new(
        WithHourlyPricesTimes(simulated.Plan, 2), simulated.Year, simulated.Result, simulated.Antithetic);

    private static Plan WithHourlyPricesTimes(Plan plan, decimal factor) => plan with
    {
        Contracts =
        [
            .. plan.Contracts.Select(contract => contract with
            {
                HourlyPrices = [.. contract.HourlyPrices.Select(band => band with { DkkPerHour = band.DkkPerHour * factor })],
                DkkPerOvertimeHour = contract.DkkPerOvertimeHour * factor,
            }),
        ],
    };

    private static List<double> Doubles(IReadOnlyList<decimal> values) => [.. values.Select(value => (double)value)];
}
