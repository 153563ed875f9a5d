using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;

namespace Korevagt.Planning.Tests.Bundled;

/// <summary>What the committed baseline does on the bundled map, before and without the memo's three shifts.</summary>
public sealed class BundledComparisonTests(BundledComparisonTests.Compared compared) : IClassFixture<BundledComparisonTests.Compared>
{
    private readonly Comparison comparison = compared.Comparison;

    private PlanEvaluation Before => comparison.Baseline.Evaluation;

    private ScenarioComparison Without => comparison.Scenarios[0];

    [Fact]
    public void TheBaseline_ReachesNinetyPercentWithinThreeHours()
    {
        Assert.Equal((0.9, 180.0), (Before.Targets[0].WantedShare, Before.Targets[0].WithinMinutes));
        Assert.True(Before.WithinTargetShare.Low >= 0.9);
    }

    [Fact]
    public void EveryDistrict_ReachesIt_WithRoom() => Assert.All(
        Before.Districts, district => Assert.True(district.WithinTargetShare >= 0.95, district.Id));

    [Fact]
    public void EveryShift_IsBusyAQuarterToThreeQuartersOfItsTime_ButTheNightOfDjurslandLess() => Assert.All(
        Before.Shifts, shift => Assert.InRange(shift.Utilization, shift.Shift == "nat-djursland" ? 0.15 : 0.245, 0.755));

    [Fact]
    public void TheYear_CostsEighteenToTwentyThreeMillion() => Assert.InRange(Before.AnnualCostDkk!.Mean, 18_000_000, 23_000_000);

    [Fact]
    public void ExpectedVisits_AreTheYearsTotal() => Assert.InRange(Before.VisitsPerYear, 49_500, 50_500);

    [Fact]
    public void TheNights_HaveAboutTwentyVisits() =>
        Assert.InRange(Before.Hours.Where(hour => hour.Hour is 23 or < 8).Sum(hour => hour.VisitsPerYear) / 365, 19, 22);

    [Theory]
    [InlineData(3, "tarm")]
    [InlineData(4, "silkeborg")]
    [InlineData(5, "djursland")]
    public void ADistrictThatLosesItsCar_WaitsLongerForIt_AndMostOfAll(int scenario, string district)
    {
        var districts = comparison.Scenarios[scenario].Districts;
        var own = districts.Single(of => of.District == district).Delta!;

        Assert.True(own.MeanResponseMinutes.Low > 0 && own.P90ResponseMinutes.Low > 0);
        Assert.Equal(district, districts.MaxBy(of => of.Delta!.MeanResponseMinutes.Mean)!.District);
    }

    [Fact]
    public void ClosingTarm_CostsAarhusAHundredAndTwentyKilometersAway_TwoMinutesAtMost()
    {
        var aarhus = comparison.Scenarios[3].Districts.Single(of => of.District == "aarhus").Delta!;
        Assert.InRange(aarhus.P90ResponseMinutes.Mean, 0, 2);
    }

    [Fact]
    public void NoVisitIsLost() => Assert.All(
        new[] { Before, Without.Evaluation },
        plan => Assert.Equal(
            plan.VisitsPerYear,
            plan.VisitedPerYear + plan.HandedToDaytimePerYear + plan.HeldForPracticePerYear + plan.StillOpenAtYearEnd,
            tolerance: 1e-6));

    [Fact]
    public void RemovingShifts_ChangesNoVisit()
    {
        Assert.Equal(Before.VisitsPerYear, Without.Evaluation.VisitsPerYear);
        Assert.Equal(Before.Areas.Select(area => area.VisitsPerYear), Without.Evaluation.Areas.Select(area => area.VisitsPerYear));
        Assert.Equal(Before.Hours.Select(hour => hour.VisitsPerYear), Without.Evaluation.Hours.Select(hour => hour.VisitsPerYear));
    }

    [Fact]
    public void TheContractedSaving_IsTheMemosFigure_AndTheNeighboursOvertimeTakesSomeOfIt()
    {
        var saving = Without.SavingDkkPerYear!;
        Assert.InRange(saving.Contracted, 2_388_000m, 2_412_000m);
        Assert.True(saving.Simulated < 0);
        Assert.Equal(saving.Mean, saving.Contracted + saving.Simulated);
        Assert.InRange(saving.Mean, saving.Low, saving.High);
    }

    [Fact]
    public void WithoutTheThreeShifts_PatientsWaitLonger_AndTheIntervalsSaySo()
    {
        Assert.True(Without.Delta.MeanResponseMinutes.Low > 0);
        Assert.True(Without.Delta.P90ResponseMinutes.Low > 0);
        Assert.True(Without.Delta.WithinTargetShare.High < 0);
    }

    [Fact]
    public void FewerVisits_AreAnsweredSooner_AndNoContractedHourIsSaved()
    {
        var triage = comparison.Scenarios[1];
        Assert.True(triage.Delta.MeanResponseMinutes.High < 0);
        Assert.Equal(0, triage.ContractedHoursSaved);
        Assert.Equal(0, triage.SavingDkkPerYear!.Contracted);
        Assert.InRange(triage.Evaluation.VisitsPerYear / Before.VisitsPerYear, 0.89, 0.91);
    }

    [Fact]
    public void EveningVisitsMovedToDaytime_AreCounted()
    {
        var moved = comparison.Scenarios[2].Evaluation;
        Assert.Equal(Before.VisitsPerYear, moved.VisitsPerYear + moved.MovedToDaytimePerYear, tolerance: 1e-6);
        Assert.InRange(moved.MovedToDaytimePerYear, 50_000 * 0.34 * 0.19, 50_000 * 0.34 * 0.21);
    }

    [Fact]
    public void WithDoctorsFeesPutIn_FewerVisitsSaveThem_AndMovedOnesCostTheGeneralPractitioners()
    {
        var (triage, moved) = (compared.WithFees.Scenarios[0], compared.WithFees.Scenarios[1]);
        var before = compared.WithFees.Baseline.Evaluation;

        var fees = 400 * (before.VisitedPerYear - triage.Evaluation.VisitedPerYear);
        Assert.Equal(fees, (double)SavingOf(triage, "besøgshonorar"), tolerance: 1);
        Assert.True(triage.SavingDkkPerYear!.Low > comparison.Scenarios[1].SavingDkkPerYear!.High + 0.95m * (decimal)fees);
        Assert.True(SavingOf(moved, "besøgshonorar") > 0);
        Assert.True(SavingOf(moved, "egen-læge") < 0);
        Assert.True(moved.SavingDkkPerYear!.Low > comparison.Scenarios[2].SavingDkkPerYear!.High);

        static decimal SavingOf(ScenarioComparison scenario, string id) =>
            scenario.Savings.Drivers.Single(driver => driver.Driver.Id == id).Dkk!.Mean;
    }

    /// <summary>The comparison, made once for all tests.</summary>
    public sealed class Compared
    {
        public Comparison Comparison { get; } =
            Compare(
                "midtjylland-2016.json", "uden-tre-vagter.json", "bedre-visitation.json", "aftenbesoeg-til-dagtid.json",
                "uden-aftenvagt-tarm.json", "uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json");

        /// <summary>The same years, with figures for what the doctors are paid.</summary>
        public Comparison WithFees { get; } =
            Compare("midtjylland-2016-med-laegehonorar.json", "bedre-visitation.json", "aftenbesoeg-til-dagtid.json");

        private static Comparison Compare(string baseline, params string[] scenarios)
        {
            static string Scenario(string name) => Path.Combine(Repository.Root, "scenarios", name);
            var outcome = CompareScenarios.Run(
                DiskFiles.Instance, Scenario(baseline),
                [.. scenarios.Select(Scenario)],
                new EvaluationSettings(2017, Replications: 8, Seed: 1, Threads: 2));
            Assert.Empty(outcome.Faults);
            return outcome.Value.Comparison;
        }
    }
}
