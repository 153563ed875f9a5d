using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Evaluation.Tests;

/// <summary>What a plan cannot do, does not know, or leaves open, seen in its figures.</summary>
public sealed class PlanLimitsTests
{
    private static readonly EvaluationSettings Settings = new(2017, 3, Seed: 1, Threads: 1);
    private static readonly RecurringHours Evening = new(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(23, 0));
    private static readonly RecurringHours ToEight = new(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(8, 0));

    /// <summary>The mean was above the median, the 90 % and the 95 % response time, all three of which stood at 1,440 minutes.</summary>
    [Fact]
    public void PlanThatCannotKeepUp_IsKnown_AndItsQuantilesAreOnlyKnownToLieBeyondADay()
    {
        var comparison = Compare(Plan(1.3, SmallPlans.AroundTheClock), Plan(1.3, SmallPlans.AroundTheClock, cars: 3));
        var (jammed, relieved) = (comparison.Baseline.Evaluation, comparison.Scenarios[0].Evaluation);

        Assert.True(jammed.CannotKeepUp);
        Assert.False(relieved.CannotKeepUp);
        Assert.True(jammed.ResponseMinutes.Mean > ResponseLimit.Minutes);
        Assert.True(ResponseLimit.Cuts(jammed.ResponseMinutes.P90));
        Assert.False(ResponseLimit.Cuts(relieved.ResponseMinutes.P90));
        Assert.Null(jammed.Intervals);
        Assert.Null(jammed.Districts[0].Intervals);
        Assert.NotNull(relieved.Intervals);
        Assert.True(double.IsNaN(comparison.Scenarios[0].Delta.P90ResponseMinutes.Mean));
        Assert.True(double.IsNaN(comparison.Scenarios[0].Districts[0].Delta!.P90ResponseMinutes.Low));
        Assert.True(comparison.Scenarios[0].Delta.MeanResponseMinutes.High < -1000);
    }

    /// <summary>Visits around the clock and cars from 16 to 08 gave no hint that nobody is on duty for eight hours.</summary>
    [Fact]
    public void HoursInWhichVisitsAriseAndNobodyIsOnDuty_AreCounted()
    {
        var comparison = Compare(Plan(0.5, SmallPlans.AroundTheClock), Plan(0.5, ToEight));

        Assert.Equal(UncoveredHours.None, comparison.Baseline.Evaluation.Uncovered);
        var uncovered = comparison.Scenarios[0].Evaluation.Uncovered;
        Assert.Equal(365 * 8, uncovered.HoursPerYear);
        Assert.Equal(365 * 8 * 0.5, uncovered.VisitsPerYear, precision: 6);
        Assert.Equal(Enumerable.Range(8, 8), uncovered.ClockHours);
    }

    [Fact]
    public void HalfAnHourUncovered_CountsHalf()
    {
        var untilHalfPast = Evening with { To = new LocalTime(22, 30) };
        var plan = SmallPlans.Of([2.0], (untilHalfPast, 1), (new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(16, 0)), 1));

        var uncovered = Compare(Loaded(plan)).Baseline.Evaluation.Uncovered;

        Assert.Equal((365 * 0.5, 365.0), (uncovered.HoursPerYear, Math.Round(uncovered.VisitsPerYear, 6)));
        Assert.Equal([22], uncovered.ClockHours);
    }

    [Fact]
    public void Saving_IsToldAtEveryReadingOfThePrice()
    {
        PriceReading[] readings = [new() { Name = "B", DkkPerHour = 200 }, new() { Name = "C", DkkPerOvertimeHour = 0 }];
        var contract = new Contract
        {
            Id = "",
            Name = "k",
            HourlyPrices = [new PriceBand(SmallPlans.AroundTheClock, 100)],
            DkkPerOvertimeHour = 100,
            OtherReadings = readings,
        };
        var two = Plan(0.4, Evening, cars: 2) with { Contracts = [contract] };
        var one = two with { Shifts = [two.Shifts[0] with { Cars = 1 }] };

        var comparison = Compare(two, one).Scenarios[0];

        Assert.Equal(["B", "C"], comparison.OtherReadings.Select(reading => reading.Reading));
        Assert.Equal(365 * 7 * 100m, comparison.SavingDkkPerYear!.Contracted);
        Assert.Equal(365 * 7 * 200m, comparison.OtherReadings[0].Saving.Contracted);
        Assert.Equal(0, comparison.OtherReadings[1].Saving.Simulated);
        Assert.Equal(comparison.OtherReadings[0].Saving.Mean, comparison.SavingRange!.HighDkk);
        Assert.Equal(Math.Min(comparison.SavingDkkPerYear.Mean, comparison.OtherReadings[1].Saving.Mean), comparison.SavingRange.LowDkk);
        Assert.Equal(new DkkRange(365 * 7 * 100m, 365 * 7 * 200m), comparison.ContractedRange);
    }

    /// <summary>A baseline with readings beside a scenario that states its price: the scenario's price holds in each.</summary>
    [Fact]
    public void ReadingThatOnlyTheBaselineDeclares_IsHeldAgainstTheScenariosPrice()
    {
        var contract = new Contract
        {
            Id = "",
            Name = "k",
            HourlyPrices = [new PriceBand(SmallPlans.AroundTheClock, 100)],
            OtherReadings = [new PriceReading { Name = "B", DkkPerHour = 150 }],
        };
        var before = Plan(0.4, Evening) with { Contracts = [contract] };
        var after = before with { Contracts = [contract with { HourlyPrices = [new PriceBand(SmallPlans.AroundTheClock, 120)], OtherReadings = [] }] };

        var comparison = Compare(before, after).Scenarios[0];

        Assert.Equal(-365 * 7 * 20m, comparison.SavingDkkPerYear!.Mean);
        Assert.Equal(new DkkRange(-365 * 7 * 20m, 365 * 7 * 30m), comparison.SavingRange);
    }

    [Fact]
    public void PlanWithoutContracts_HasNoPrice()
    {
        var comparison = Compare(Plan(0.4, Evening));

        Assert.Null(comparison.Baseline.Evaluation.AnnualCostDkk);
    }

    /// <summary>Councils ask by municipality: the areas of one counted together are its visits.</summary>
    [Fact]
    public void Municipalities_AreTheirAreasTogether()
    {
        var plan = SmallPlans.Of([0.2, 0.4, 0.3], (SmallPlans.AroundTheClock, 1), (Evening, 1), (Evening, 1));
        plan = plan with
        {
            Municipalities = [new Municipality("0001", "Én", 1, 100), new Municipality("0002", "To", 1, 100), new Municipality("0003", "Tom", 1, 100)],
            Areas = [plan.Areas[0], plan.Areas[1] with { Municipality = "0002" }, plan.Areas[2]],
        };

        var evaluation = Compare(Loaded(plan)).Baseline.Evaluation;

        Assert.Equal(["0001", "0002"], evaluation.Municipalities.Select(municipality => municipality.Id));
        var (first, second) = (evaluation.Municipalities[0], evaluation.Municipalities[1]);
        Assert.Equal(evaluation.Areas[0].VisitsPerYear + evaluation.Areas[2].VisitsPerYear, first.VisitsPerYear, precision: 9);
        Assert.Equal(evaluation.Areas[1].ResponseMinutes, second.ResponseMinutes);
        Assert.InRange(
            first.ResponseMinutes!.P90,
            Math.Min(evaluation.Areas[0].ResponseMinutes!.P90, evaluation.Areas[2].ResponseMinutes!.P90),
            Math.Max(evaluation.Areas[0].ResponseMinutes!.P90, evaluation.Areas[2].ResponseMinutes!.P90));
        var mean = (evaluation.Areas[0].ResponseMinutes!.Mean * evaluation.Areas[0].VisitsPerYear + evaluation.Areas[2].ResponseMinutes!.Mean * evaluation.Areas[2].VisitsPerYear)
            / first.VisitsPerYear;
        Assert.Equal(mean, first.ResponseMinutes.Mean, 0.5);
    }

    [Fact]
    public void MeanOfADistrict_IsThatOfItsPartsOfTheDay()
    {
        var evaluation = Compare(Loaded(SmallPlans.Of([0.4], (SmallPlans.AroundTheClock, 1)))).Baseline.Evaluation;

        var parts = evaluation.DistrictParts;
        var mean = parts.Sum(part => part.MeanMinutes!.Value * part.VisitsPerYear) / parts.Sum(part => part.VisitsPerYear);
        Assert.Equal(evaluation.Districts[0].ResponseMinutes!.Mean, mean, 0.5);
    }

    private static Plan Plan(double visitsPerHour, RecurringHours hours, int cars = 1) =>
        SmallPlans.Of([visitsPerHour], (hours, cars)) with { DaytimeOpensHour = null };

    private static Comparison Compare(Plan baseline, Plan scenario) => Compare(Loaded(baseline), Loaded(scenario).Plan);

    private static Comparison Compare(Plan baseline) => Compare(Loaded(baseline));

    private static Comparison Compare(LoadedPlan baseline, params Plan[] scenarios) => new Comparer(null, Settings).Compare(
        baseline, [.. scenarios.Select(plan => new LoadedScenario("scenarie", "", PlanHash.Of(plan), plan, null, [], "s.json", "s.json", baseline))]).Value;

    /// <summary>The plan with driving times of its own, so that no road map is needed.</summary>
    private static LoadedPlan Loaded(Plan plan)
    {
        var places = TravelMatrix.PlacesOf(plan.Areas.Select(area => area.Id), plan.Stations.Select(station => station.Id));
        var whole = plan with
        {
            MapFile = null,
            TravelMatrix = new TravelMatrix(places, [.. Enumerable.Repeat(5.0, places.Count * places.Count)]),
            Driving = DrivingConditions.WithoutRoads,
            Shifts = plan.Contracts.Count > 0 ? plan.Shifts : [.. plan.Shifts.Select(shift => shift with { Contract = null })],
        };
        return new LoadedPlan(whole, PlanHash.Of(whole), "b.json", ["b.json"], "a.json");
    }
}
