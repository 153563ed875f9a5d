using System.Diagnostics;
using Korevagt.Demand.Fitting;
using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Forecasting;

/// <summary>The visits of a coming year, how they come about from those of the base year, and how sure they are.</summary>
public sealed class DemandForecast
{
    private readonly ForecastUncertainty? uncertainty;

    private DemandForecast(
        VisitRates baseRates, VisitRates rates, IReadOnlyList<ForecastStep> steps, ForecastUncertainty? uncertainty)
    {
        (BaseRates, Rates, Steps, this.uncertainty) = (baseRates, rates, steps, uncertainty);
        AllAreas = [.. Enumerable.Range(0, rates.AreaCount)];
        AllHours = [.. Enumerable.Range(0, rates.Year.Hours.Count)];
    }

    /// <summary>Expected visits of the base year: the last that the log reaches, or the year of the assembled total.</summary>
    public VisitRates BaseRates { get; }

    /// <summary>Expected visits of the forecast.</summary>
    public VisitRates Rates { get; }

    /// <summary>The steps from the base year to the forecast; each begins where the one before it ended.</summary>
    public IReadOnlyList<ForecastStep> Steps { get; }

    /// <summary>
    /// Whether intervals include what the log leaves open. They do not where the demand was assembled: nothing says how sure
    /// that is, and intervals then have chance alone.
    /// </summary>
    public bool KnowsItsUncertainty => uncertainty is not null;

    /// <summary>Every area of the plan.</summary>
    public IReadOnlyList<int> AllAreas { get; }

    /// <summary>Every real hour of the year.</summary>
    public IReadOnlyList<int> AllHours { get; }

    /// <summary>How many visits will come: what the log leaves open, days that vary, and chance together.</summary>
    /// <param name="areas">Indices among the plan's areas, each once.</param>
    /// <param name="realHours">Real hours of the year, each once.</param>
    public CountDistribution Visits(IReadOnlyList<int> areas, IReadOnlyList<int> realHours) => uncertainty is not null
        ? uncertainty.Of(areas, realHours).Coming
        : new CountDistribution(Total(areas, realHours), double.PositiveInfinity);

    /// <summary>Expected visits with what the log leaves open of them, without chance.</summary>
    /// <param name="areas">Indices among the plan's areas, each once.</param>
    /// <param name="realHours">Real hours of the year, each once.</param>
    /// <param name="probability">Probability inside, between 0 and 1.</param>
    public RateInterval Expected(IReadOnlyList<int> areas, IReadOnlyList<int> realHours, double probability = 0.95)
    {
        var expected = uncertainty?.Of(areas, realHours).Expected
            ?? new CountDistribution(Total(areas, realHours), double.PositiveInfinity);
        double End(double p) =>
            double.IsFinite(expected.Shape) ? expected.Mean * GammaQuantile.Of(expected.Shape, p) : expected.Mean;
        return new RateInterval(End((1 - probability) / 2), expected.Mean, End((1 + probability) / 2));
    }

    /// <summary>Forecasts the demand of a year.</summary>
    /// <param name="plan">The plan; changes that it makes to its demand hold in the base year too.</param>
    /// <param name="settings">Year, trend, population and levers.</param>
    /// <returns>The forecast, or why there is none: a year that is not after the base year, rates without a year.</returns>
    public static Outcome<DemandForecast> Of(Plan plan, ForecastSettings settings)
    {
        if (BaseYearOf(plan.Demand) is not { } from)
        {
            return new Fault(
                "demand", "", ForecastFaultTexts.NoYear, ForecastFaultTexts.DemandOfAYear);
        }

        if (settings.Year <= from || settings.Year > DutyYear.LatestYear)
        {
            return Fault.OfSetting<ForecastSettings>(
                nameof(ForecastSettings.Year),
                ForecastFaultTexts.NotAfter(settings.Year, from),
                ForecastFaultTexts.AYear(from + 1, DutyYear.LatestYear));
        }

        var (baseYear, year) = (DutyYear.Of(from, plan.Calendar), DutyYear.Of(settings.Year, plan.Calendar));
        var growth = settings.PopulationGrowth ?? [.. plan.Areas.Select(_ => 1.0)];
        var trend = TrendFactor(plan.Demand, settings, from);
        var baseRates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, baseYear), []);
        var steps = new List<ForecastStep> { new(ForecastStepKind.BaseYear, "", 0, baseRates.Total) };
        Add(ForecastStepKind.Trend, "", baseRates.Total * trend);
        Add(ForecastStepKind.Population, "", trend
            * plan.Areas.Select((_, area) => growth[area] * baseRates.AreaTotal(area)).Sum());

        var before = Grown(RatesOf(plan, settings, from, year, trend), growth);
        var rates = AdjustedRates.Of(plan, before, []);
        Add(ForecastStepKind.Calendar, "", rates.Total);
        for (var lever = 0; lever < settings.Levers.Count; lever++)
        {
            rates = AdjustedRates.Of(plan, before, [.. settings.Levers.Take(lever + 1).Select(one => one.Adjustment)]);
            Add(ForecastStepKind.Lever, settings.Levers[lever].Name, rates.Total);
        }

        var sure = plan.Demand is FittedDemand fitted
            ? new ForecastUncertainty(fitted, plan, new FittedHours(fitted, year, YearsOfTrend(fitted, settings, from)), rates)
            : null;
        return new DemandForecast(baseRates, rates, steps, sure);

        void Add(ForecastStepKind kind, string name, double after) =>
            steps.Add(new ForecastStep(kind, name, steps[^1].After, after));
    }

    /// <summary>The year that forecasts of a demand begin with; null where it has none.</summary>
    public static int? BaseYearOf(DemandModel demand) => demand switch
    {
        FittedDemand fitted => fitted.To.PlusDays(-1).Year,
        AssembledDemand assembled => assembled.ReferenceYear,
        _ => null,
    };

    private double Total(IReadOnlyList<int> areas, IReadOnlyList<int> realHours) =>
        areas.Sum(area => realHours.Sum(hour => Rates[area, hour]));

    private static double TrendFactor(DemandModel demand, ForecastSettings settings, int from)
    {
        var years = settings.Year - from;
        var yearly = settings.Trend.Replacement is { } replacement ? Math.Log(1 + replacement) : demand switch
        {
            FittedDemand fitted => fitted.TrendPerYear,
            AssembledDemand assembled => Math.Log(1 + assembled.TrendPerYear),
            _ => throw new UnreachableException($"Demand of type {demand.GetType().Name} has no trend."),
        };
        return Math.Exp(yearly * settings.Trend.YearsAhead(years));
    }

    /// <summary>How much of the fitted trend counts in the forecast; a replaced one ends with the base year.</summary>
    private static double YearsOfTrend(FittedDemand demand, ForecastSettings settings, int from) =>
        from - demand.ReferenceYear + (settings.Trend.Replacement is null ? settings.Trend.YearsAhead(settings.Year - from) : 0);

    /// <summary>Rates of the year with the trend, before population, the plan's own adjustments and levers.</summary>
    private static VisitRates RatesOf(Plan plan, ForecastSettings settings, int from, DutyYear year, double trend)
    {
        if (plan.Demand is not FittedDemand fitted)
        {
            var assembled = (AssembledDemand)plan.Demand;
            return AssembledRates.Of(
                assembled with { AnnualVisits = assembled.AnnualVisitsIn(from) * trend, ReferenceYear = year.Year }, plan, year);
        }

        var hours = new FittedHours(fitted, year, YearsOfTrend(fitted, settings, from));
        var replaced = settings.Trend.Replacement is null ? 1 : trend;
        return FittedRates.Spread(
            Array.ConvertAll(hours.Visits(hours.Effects), visits => visits * replaced),
            [.. FittedHours.PlacesOf(fitted, plan).Select(place => fitted.Areas[place].Share)], year);
    }

    private static VisitRates Grown(VisitRates rates, IReadOnlyList<double> growth) =>
        new(
            rates.Year,
            [.. growth.Select((factor, area) => Array.ConvertAll(rates.Hours(area).ToArray(), visits => visits * factor))]);
}
