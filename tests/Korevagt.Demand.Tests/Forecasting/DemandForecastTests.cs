using Korevagt.Demand.Fitting;
using Korevagt.Demand.Forecasting;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Tests.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Tests.Forecasting;

public sealed class DemandForecastTests
{
    private static readonly Lazy<Plan> Fitted = new(() =>
    {
        var known = new KnownDemand(51, areas: 16, visitsPerYear: 8_000) { DayShape = 40 };
        return known.Plan with { Demand = DemandFit.Of(known.Log(2012, 3), known.Plan).Value.Demand };
    });

    [Fact]
    public void WithoutMultipliers_TheForecastIsTheFittedDemandOfTheYear_WithItsUncertainty()
    {
        var plan = Fitted.Value;
        var forecast = Forecast(plan, new ForecastSettings { Year = 2016 });
        var year = new DutyYear(2016, plan.Calendar);
        var sure = new RateUncertainty((FittedDemand)plan.Demand, plan, year);
        int[] evenings = [.. sure.AllHours.Where(hour => year.Hours[hour].Hour == 18)];

        Assert.Equal(2014, forecast.BaseRates.Year.Year);
        (IReadOnlyList<int>, IReadOnlyList<int>)[] groups =
            [(sure.AllAreas, sure.AllHours), ([3], sure.AllHours), ([0, 5], evenings)];
        foreach (var (areas, hours) in groups)
        {
            var (expected, found) = (sure.Visits(areas, hours), forecast.Visits(areas, hours));
            Assert.Equal(expected.Mean, found.Mean, expected.Mean * 1e-9);
            Assert.Equal(expected.Shape, found.Shape, expected.Shape * 1e-6);
        }
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void Intervals_HoldTheTruthAndTheVisitsThatCome_AsOftenAsTheySay()
    {
        var (truths, comings, areaTruths) = (new List<bool>(), new List<bool>(), new List<bool>());
        for (var seed = 0UL; seed < 120; seed++)
        {
            var known = new KnownDemand(1_000 + seed, areas: 8, visitsPerYear: 2_500);
            var plan = known.Plan with { Demand = DemandFit.Of(known.Log(2012, 2), known.Plan).Value.Demand };
            var forecast = Forecast(plan, new ForecastSettings { Year = 2015 });
            var truth = known.Rates(2015);
            truths.Add(forecast.Expected(forecast.AllAreas, forecast.AllHours).Contains(truth.Total));
            comings.Add(
                forecast.Visits(forecast.AllAreas, forecast.AllHours).Interval().Contains(known.Log(2015, 1).Visits.Count));
            areaTruths.AddRange(
                forecast.AllAreas.Select(area => forecast.Expected([area], forecast.AllHours).Contains(truth.AreaTotal(area))));
        }

        static double Share(List<bool> inside) => inside.Count(one => one) / (double)inside.Count;

        // 120 logs: a standard error of 2 percentage points; the areas of one log share the doubt about its trend.
        Assert.InRange(Share(truths), 0.89, 0.99);
        Assert.InRange(Share(comings), 0.89, 0.995);
        Assert.InRange(Share(areaTruths), 0.92, 0.98);
    }

    [Fact]
    public void Levers_MultiplyAsStated_OneAfterTheOther()
    {
        var plan = Fitted.Value;
        var evening = new RecurringHours(DaySelection.WorkingDays, new LocalTime(16, 0), new LocalTime(23, 0));
        var urgent = plan.Urgencies[0];
        ForecastLever[] levers =
        [
            new("triage", new DemandAdjustment { Factor = 0.8, Urgency = urgent.Id }),
            new("daytime", new DemandAdjustment { Factor = 0.5, Hours = evening, MovesToDaytime = true }),
        ];
        var plain = Forecast(plan, new ForecastSettings { Year = 2016 });
        var levered = Forecast(plan, new ForecastSettings { Year = 2016, Levers = levers });
        var triage = 1 - 0.2 * urgent.Share;

        Assert.Equal(triage, levered.Steps[^2].Factor, 1e-12);
        var hours = plain.Rates.Year.Hours;
        for (var hour = 0; hour < hours.Count; hour++)
        {
            var factor = triage * (evening.Contains(plan.Calendar, hours[hour].Date, hours[hour].Time) ? 0.5 : 1);
            Assert.Equal(plain.Rates[2, hour] * factor, levered.Rates[2, hour], 1e-12);
        }

        Assert.Equal(
            AdjustedRates.Of(plan with { DemandAdjustments = [.. levers.Select(lever => lever.Adjustment)] }, plain.Rates).Total,
            levered.Rates.Total,
            1e-6);
        Assert.Equal(
            ["triage", "daytime"], levered.Steps.Where(step => step.Kind == ForecastStepKind.Lever).Select(step => step.Name));
    }

    [Fact]
    public void Steps_LeadFromTheBaseYearToTheForecast()
    {
        var plan = Fitted.Value;
        var forecast = Forecast(plan, new ForecastSettings
        {
            Year = 2018,
            PopulationGrowth = [.. plan.Areas.Select((_, area) => 1 + area / 100.0)],
            Levers = [new("fewer", new DemandAdjustment { Factor = 0.9 })],
        });

        Assert.Equal(
            [
                ForecastStepKind.BaseYear,
                ForecastStepKind.Trend,
                ForecastStepKind.Population,
                ForecastStepKind.Calendar,
                ForecastStepKind.Lever,
            ],
            forecast.Steps.Select(step => step.Kind));
        Assert.All(forecast.Steps.Zip(forecast.Steps.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        Assert.Equal(forecast.BaseRates.Total, forecast.Steps[0].After, 1e-6);
        Assert.Equal(forecast.Rates.Total, forecast.Steps[^1].After, 1e-6);
        Assert.InRange(forecast.Steps[3].Factor, 0.98, 1.02);
        Assert.Equal(0.9, forecast.Steps[4].Factor, 1e-12);
    }

    [Fact]
    public void PopulationGrowth_MovesVisitsToWherePeopleMove()
    {
        var plan = Fitted.Value;
        var growth = plan.Areas.Select((_, area) => area == 4 ? 1.3 : 0.98).ToArray();
        var (plain, grown) = (
            Forecast(plan, new ForecastSettings { Year = 2016 }),
            Forecast(plan, new ForecastSettings { Year = 2016, PopulationGrowth = growth }));

        Assert.All(
            plain.AllAreas, area => Assert.Equal(growth[area], grown.Rates.AreaTotal(area) / plain.Rates.AreaTotal(area), 1e-12));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.9375)]
    public void ADampedTrend_CountsFewerYears(double damping, double years)
    {
        var plan = Fitted.Value;
        var forecast = Forecast(plan, new ForecastSettings { Year = 2018, Trend = new ForecastTrend { Damping = damping } });

        Assert.Equal(Math.Exp(((FittedDemand)plan.Demand).TrendPerYear * years), forecast.Steps[1].Factor, 1e-12);
    }

    [Fact]
    public void AReplacedTrend_IsTakenAsSure_AndTheFittedOneWidensWithTheYears()
    {
        var plan = Fitted.Value;
        double Width(int year, ForecastTrend trend)
        {
            var forecast = Forecast(plan, new ForecastSettings { Year = year, Trend = trend });
            var interval = forecast.Expected(forecast.AllAreas, forecast.AllHours);
            return (interval.Upper - interval.Lower) / interval.Expected;
        }

        var replaced = new ForecastTrend { Replacement = -0.02 };
        Assert.Equal(
            Math.Pow(0.98, 4), Forecast(plan, new ForecastSettings { Year = 2018, Trend = replaced }).Steps[1].Factor, 1e-12);
        Assert.Equal(Width(2015, replaced), Width(2024, replaced), 0.001);
        Assert.True(Width(2024, new ForecastTrend()) > 2 * Width(2015, new ForecastTrend()));
    }

    [Fact]
    public void AnAssembledDemand_IsForecastWithChanceOnly()
    {
        var plan = TestPlans.Region();
        var demand = (AssembledDemand)plan.Demand;
        var forecast = Forecast(plan, new ForecastSettings { Year = demand.ReferenceYear + 3 });
        var visits = forecast.Visits(forecast.AllAreas, forecast.AllHours);

        Assert.False(forecast.KnowsItsUncertainty);
        Assert.Equal(demand.AnnualVisitsIn(demand.ReferenceYear + 3), visits.Mean, 1e-6);
        Assert.Equal(Math.Sqrt(visits.Mean), visits.StandardDeviation, 1e-6);
        Assert.Equal(visits.Mean, forecast.Expected(forecast.AllAreas, forecast.AllHours).Lower);
    }

    [Theory]
    [InlineData(2014)]
    [InlineData(2051)]
    public void AYearThatIsNotAhead_IsAFault(int year)
    {
        var fault = Assert.Single(DemandForecast.Of(Fitted.Value, new ForecastSettings { Year = year }).Faults);

        Assert.Equal(("year", new Text("et år fra 2015 til 2050", "a year from 2015 to 2050")), (fault.File, fault.Expected!.Value));
    }

    [Fact]
    public void ConstantRates_HaveNoYearToStartFrom() => Assert.Contains(
        "belong to no year",
        Assert.Single(DemandForecast.Of(
            Fitted.Value with { Demand = new ConstantDemand { VisitsPerHour = [1] } },
            new ForecastSettings { Year = 2020 }).Faults).Message.English,
        StringComparison.Ordinal);

    private static DemandForecast Forecast(Plan plan, ForecastSettings settings) => DemandForecast.Of(plan, settings).Value;
}
