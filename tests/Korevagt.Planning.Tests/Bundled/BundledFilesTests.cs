using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files.Scenarios;
using NodaTime;

namespace Korevagt.Planning.Tests.Bundled;

/// <summary>What the committed baseline and scenarios are.</summary>
public sealed class BundledFilesTests
{
    private static readonly string Scenarios = Path.Combine(Repository.Root, "scenarios");

    private static readonly Plan Baseline = Load("midtjylland-2016.json");

    public static TheoryData<string> ScenarioFiles =>
    [
        .. new DirectoryInfo(Scenarios).EnumerateFiles("*.json").Select(file => file.Name)
            .Where(file => !file.StartsWith("spoergsmaal-", StringComparison.Ordinal)).Except(["midtjylland-2016.json", "midtjylland-2016-areas.json"]).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void TheBaseline_HasAreasInAllEighteenMainlandMunicipalities()
    {
        Assert.True(Baseline.Areas.Count >= 90);
        Assert.Equal(18, Baseline.Municipalities.Count);
        Assert.All(Baseline.Municipalities, municipality => Assert.Equal(
            municipality.Population,
            Baseline.Areas.Where(area => area.Municipality == municipality.Code).Sum(area => area.Population)));
        Assert.Equal(12, Baseline.Stations.Count);
    }

    [Fact]
    public void TheShifts_AreEveningsOfWorkingDaysAndOfWeekends_WeekendDaysAndNights()
    {
        var (evening, night) = ((new LocalTime(16, 0), new LocalTime(23, 0)), (new LocalTime(23, 0), new LocalTime(8, 0)));
        RecurringHours Of(DaySelection days, (LocalTime From, LocalTime To) hours) => new(days, hours.From, hours.To);
        var hours = new Dictionary<string, RecurringHours>(StringComparer.Ordinal)
        {
            ["aften"] = Of(DaySelection.WorkingDays, evening),
            ["weekendaften"] = Of(DaySelection.NonWorkingDays, evening),
            ["dag"] = Of(DaySelection.NonWorkingDays, (new LocalTime(8, 0), new LocalTime(16, 0))),
            ["nat"] = Of(DaySelection.EveryDay, night),
        };

        Assert.Equal(Of(DaySelection.EveryDay, evening), Baseline.Shifts.Single(shift => shift.Id == "aften-tarm").Hours);
        Assert.All(
            Baseline.Shifts.Where(shift => shift.Id != "aften-tarm"),
            shift => Assert.Equal(hours[shift.Id[..shift.Id.IndexOf('-', StringComparison.Ordinal)]], shift.Hours));
    }

    [Fact]
    public void TheYear_CostsAboutWhatSyddanmarkStated_ForLikeManyPeople() =>
        Assert.InRange(ContractedCost.Of(Baseline, new DutyYear(2017, Baseline.Calendar)).TotalDkk!.Value, 18_000_000m, 23_000_000m);

    [Fact]
    public void AtNight_EightCarsAreOut_AndSixWithoutTheTwoOfTheMemo()
    {
        static int AtNight(Plan plan) => plan.Shifts.Count(shift => shift.Hours.From == new LocalTime(23, 0));

        Assert.Equal((8, 6), (AtNight(Baseline), AtNight(Load("uden-to-nattevagter.json"))));
    }

    [Theory]
    [MemberData(nameof(ScenarioFiles))]
    public void EveryCommittedScenario_Resolves(string file)
    {
        var scenario = PlanLoader.LoadScenario(Path.Combine(Scenarios, file));
        Assert.Empty(scenario.Faults);
        Assert.NotEmpty(scenario.Value.ChangesDescribed);
    }

    [Fact]
    public void TheThreeShifts_CostTwoPointFourMillionAYear_InTheMemosFirstReading() =>
        AssertSaves(2_400_000m, 9_125, Baseline, Load("uden-tre-vagter.json"));

    [Fact]
    public void TheTwoNightShifts_CostTwoPointFourMillionAYear_InTheMemosSecondReading()
    {
        var readingB = PlanLoader.Load(Path.Combine(Scenarios, "midtjylland-2016-laesning-b.json")).Value;
        var scenario = PlanLoader.LoadScenarioAgainst(readingB, Path.Combine(Scenarios, "uden-to-nattevagter.json")).Value;

        AssertSaves(2_400_000m, 6_570, readingB.Plan, scenario.Plan);
    }

    /// <summary>The baseline declares the second reading itself, at the very prices of the committed variant.</summary>
    [Fact]
    public void TheMemosSecondReading_IsDeclaredByTheBaseline()
    {
        var (read, variant) = (Baseline.Under(Baseline.OtherPriceReadings().First()), Load("midtjylland-2016-laesning-b.json"));

        Assert.StartsWith("læsning B", Baseline.OtherPriceReadings().First(), StringComparison.Ordinal);
        Assert.Equal(
            ContractedCost.Of(variant, new DutyYear(2017, variant.Calendar)).TotalDkk,
            ContractedCost.Of(read, new DutyYear(2017, read.Calendar)).TotalDkk);
        Assert.Equal(variant.Contracts[0].DkkPerOvertimeHour, read.Contracts[0].DkkPerOvertimeHour);
        Assert.Empty(variant.OtherPriceReadings());
    }

    [Fact]
    public void BothReadings_SayThatTheirPriceIsACalibration()
    {
        var readingB = Load("midtjylland-2016-laesning-b.json");
        Assert.Contains(Baseline.Assumptions, assumption => assumption.Text.Contains("kalibreret", StringComparison.Ordinal));
        Assert.Contains(readingB.Assumptions, assumption => assumption.Text.Contains("365,30", StringComparison.Ordinal));
    }

    [Fact]
    public void TheBaseline_NamesEveryStandardCost_AndHasAFigureForNone()
    {
        Assert.Equal(StandardCosts.Drivers.Select(driver => driver.Id), Baseline.CostDrivers.Select(driver => driver.Id));
        Assert.All(Baseline.CostDrivers, driver => Assert.Null(driver.DkkPerUnit));
    }

    [Fact]
    public void TheExampleOfDoctorsFees_SaysOfEachFigureThatItIsAssumed()
    {
        var example = Load("midtjylland-2016-med-laegehonorar.json");

        var counted = example.CostDrivers.Where(driver => driver.IsCounted).ToList();
        Assert.Equal(["besøgshonorar", "egen-læge"], counted.Select(driver => driver.Id));
        Assert.All(counted, driver => Assert.StartsWith("Regneeksempel: ", driver.Assumption, StringComparison.Ordinal));
        Assert.All(counted, driver => Assert.Null(driver.Source));
        Assert.Contains("regneeksempel", example.Name, StringComparison.Ordinal);
    }

    private static void AssertSaves(decimal dkk, double hours, Plan before, Plan after)
    {
        var year = new DutyYear(2017, before.Calendar);
        var (was, @is) = (ContractedCost.Of(before, year), ContractedCost.Of(after, year));
        Assert.Equal(hours, was.CarHours - @is.CarHours);
        Assert.InRange((was.TotalDkk - @is.TotalDkk)!.Value, dkk - 1, dkk + 1);
    }

    private static Plan Load(string file)
    {
        var loaded = PlanLoader.Load(Path.Combine(Scenarios, file));
        Assert.Empty(loaded.Faults);
        return loaded.Value.Plan;
    }
}
