using Korevagt.Demand.Fitting;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Backtesting;

/// <summary>
/// A rolling-origin back-test: for each calendar year of a log that has a year or more before it, the demand is fitted to
/// what lies before and its predictions are held against what came.
/// </summary>
public sealed record Backtest
{
    /// <summary>Days at either end that a log may lack of whole years for the missing ones to be a quiet start or end.</summary>
    private const int MostDaysLacking = 31;

    /// <summary>The held-out years in order; at least one.</summary>
    public required IReadOnlyList<BacktestYear> Years { get; init; }

    /// <summary>The groups of one kind over all held-out years.</summary>
    public IReadOnlyList<HeldOutCell> Cells(BacktestCells kind) => [.. Years.SelectMany(year => year.Cells[kind])];

    /// <summary>The score of one kind of group over all held-out years.</summary>
    public BacktestScore Score(BacktestCells kind) => BacktestScore.Of(Cells(kind));

    /// <summary>Tests a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="plan">The plan whose areas it has.</param>
    /// <param name="predictFrom">The first year to predict, or null for the first that can be.</param>
    /// <param name="settings">How each demand is fitted, or null for the defaults.</param>
    /// <returns>
    /// The test, or why there is none: a log too short, a first year out of range, and all that keeps a fit from being made.
    /// </returns>
    public static Outcome<Backtest> Of(VisitLog log, Plan plan, int? predictFrom = null, DemandFitSettings? settings = null)
    {
        var chosen = settings ?? new DemandFitSettings();
        int[] possible = [.. Enumerable.Range(log.From.Year, Math.Max(0, log.To.Year - log.From.Year))
            .Where(year => log.From.PlusYears(1) <= new LocalDate(year, 1, 1) && new LocalDate(year + 1, 1, 1) <= log.To)];
        if (possible.Length == 0)
        {
            return new Fault(
                chosen.LogName, "", BacktestTexts.NothingToTest(log.From, log.To), BacktestTexts.AWholeYear(PeriodThatWould(log)));
        }

        var first = predictFrom ?? possible[0];
        if (first < possible[0] || first > possible[^1])
        {
            return Fault.OfSetting(
                nameof(predictFrom),
                BacktestTexts.NotPredicted(first), BacktestTexts.AYear(possible[0], possible[^1]));
        }

        var years = new List<BacktestYear>();
        foreach (var year in possible.Where(year => year >= first))
        {
            var before = DemandFit.Of(LogYears.Between(log, log.From, new LocalDate(year, 1, 1)), plan, chosen);
            if (!before.Succeeded)
            {
                return Outcome<Backtest>.Failure(
                    [.. before.Faults.Select(fault => fault with { Message = BacktestTexts.ToPredict(fault.Message, year) })]);
            }

            var heldOut = LogYears.Between(log, new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1));
            if (LogYears.UnknownArea(heldOut, plan) is { } unknown)
            {
                return new Fault(chosen.LogName, unknown, FitFaultTexts.OtherArea, FitFaultTexts.AnAreaOfThePlan);
            }

            years.Add(
                new BacktestYear(
                    year,
                    before.Value.Demand,
                    HeldOutYear.Predict(before.Value.Demand, plan, log, heldOut, DutyYear.Of(year, plan.Calendar))));
        }

        return new Backtest { Years = years };
    }

    /// <summary>
    /// The period that would give a year to test against, where the log lacks a few days of it at either end: the days without a
    /// visit before the first and after the last one belong to what a log covers, but it cannot know them.
    /// </summary>
    private static (LocalDate? From, LocalDate? To) PeriodThatWould(VisitLog log)
    {
        var begins = new LocalDate(log.From.Year, 1, 1);
        var ends = new LocalDate(log.To.Year + 1, 1, 1);
        var lateStart = log.From > begins && Period.DaysBetween(begins, log.From) <= MostDaysLacking;
        var earlyEnd = log.To < ends && Period.DaysBetween(log.To, ends) <= MostDaysLacking;
        var (from, to) = (lateStart ? begins : log.From, earlyEnd ? ends : log.To);
        var would = Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year))
            .Any(year => from.PlusYears(1) <= new LocalDate(year, 1, 1) && new LocalDate(year + 1, 1, 1) <= to);
        return would ? (lateStart ? from : null, earlyEnd ? to : null) : (null, null);
    }
}
