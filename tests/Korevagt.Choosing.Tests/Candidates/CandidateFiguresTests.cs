using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using NodaTime;
using Interval = Korevagt.Evaluation.Interval;

namespace Korevagt.Choosing.Tests.Candidates;

/// <summary>The fast road for many plans of the same kind gives what the ordinary one gives for each.</summary>
public sealed class CandidateFiguresTests(CandidateFiguresTests.Region region) : IClassFixture<CandidateFiguresTests.Region>
{
    private const int Years = 2;

    private static readonly EvaluationSettings Settings = new(2017, Years, Seed: 7, Threads: 2);

    public static TheoryData<string> Candidates => [.. Lists.Keys];

    private static Dictionary<string, PlanChange[]> Lists { get; } = new(StringComparer.Ordinal)
    {
        ["the memo's three shifts"] =
        [
            PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("nat-djursland"), PlanChange.RemoveShift("aften-tarm"),
        ],
        ["an heir is named, and a car moves"] =
        [
            PlanChange.RemoveShift("nat-silkeborg", inheritedBy: "nat-herning"), PlanChange.SetShiftStation("nat-viborg", "skive"),
        ],
        ["fewer and more cars"] =
        [
            PlanChange.SetShiftCars("dag-aarhus", 3), PlanChange.SetShiftCars("dag-ringkøbing", 2),
            PlanChange.SetShiftCars("aften-herning", 1, inheritedBy: "aften-holstebro"),
        ],
        ["other hours and days"] =
        [
            PlanChange.RetimeShift("aften-skive", Hours(DaySelection.WorkingDays, 17, 22)),
            PlanChange.RetimeShift("nat-horsens", Hours(DaySelection.NonWorkingDays, 23, 8)),
            PlanChange.RetimeShift("nat-randers", Hours(DaySelection.EveryDay, 22, 7)),
        ],
        ["other districts"] = [PlanChange.SetShiftDistricts("nat-holstebro", ["holstebro"])],
        ["a night shift for two"] =
        [
            PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("nat-viborg"),
            PlanChange.AddShift(new Shift
            {
                Id = "nat-midt",
                Name = "Nattevagt Midt",
                Station = "viborg",
                Districts = ["viborg", "silkeborg"],
                Hours = Hours(DaySelection.EveryDay, 22, 8),
                Cars = 1,
                Contract = "vognmænd",
            }),
        ],
        ["another rule"] =
        [
            PlanChange.SetDispatch(DispatchRule.DistrictFirst, helpLeadMinutes: 90), PlanChange.RemoveShift("nat-djursland"),
        ],
        ["a preference list by driving times"] =
        [
            PlanChange.SetDispatch(DispatchRule.PreferenceList), PlanChange.RemoveShift("dag-djursland"),
        ],
        ["cars wait where one lacks most"] = [PlanChange.SetDispatch(afterVisit: AfterVisitRule.BestUncoveredStation)],
    };

    [Theory]
    [MemberData(nameof(Candidates))]
    public void ACandidate_HasTheFiguresOfTheScenarioThatHasItsChanges(string name)
    {
        var changes = Lists[name];
        var scenario = NewScenario.Check(DiskFiles.Instance, region.Baseline, "Et scenarie", "Et scenarie.", changes);
        Assert.Empty(scenario.Faults);
        var comparison = new Comparer(region.Tables, Settings).Compare(region.Baseline, [scenario.Value]).Value;

        var run = new CandidateRun(region.Plans, 2);
        var (known, figures) = run.Simulate(region.Plans.Baseline, [region.Plans.Of(changes)], 0, Years);

        AssertSame(comparison.Baseline.Evaluation, region.Plans.Baseline, known);
        AssertSame(comparison.Scenarios[0].Evaluation, region.Plans.Of(changes), figures[0]);
    }

    [Fact]
    public void RandomCandidates_HaveTheFiguresOfTheirScenarios()
    {
        var random = new SplitMix64(20170416);
        var lists = Enumerable.Range(0, 6).Select(_ => RandomChanges(random)).ToList();
        var scenarios = lists.ConvertAll(changes =>
            NewScenario.Check(DiskFiles.Instance, region.Baseline, "Et scenarie", "Et scenarie.", changes));
        Assert.All(scenarios, scenario => Assert.Empty(scenario.Faults));
        var comparison = new Comparer(region.Tables, Settings)
            .Compare(region.Baseline, [.. scenarios.Select(scenario => scenario.Value)]).Value;

        var candidates = lists.ConvertAll(region.Plans.Of);

        // Whichever plan the others are compared with, the figures are the same.
        foreach (var reference in new[] { region.Plans.Baseline, candidates[0] })
        {
            var (_, figures) = new CandidateRun(region.Plans, 2).Simulate(reference, candidates, 0, Years);
            for (var i = 0; i < candidates.Count; i++)
            {
                AssertSame(comparison.Scenarios[i].Evaluation, candidates[i], figures[i]);
            }
        }
    }

    [Fact]
    public void FiguresDependNeitherOnThreadsNorOnWhereTheYearsBegin()
    {
        var candidates = Lists.Values.Select(region.Plans.Of).Take(4).ToList();
        var (_, one) = new CandidateRun(region.Plans, 1).Simulate(region.Plans.Baseline, candidates, 0, 3);
        var (_, two) = new CandidateRun(region.Plans, 2).Simulate(region.Plans.Baseline, candidates, 0, 3);
        var (_, last) = new CandidateRun(region.Plans, 2).Simulate(region.Plans.Baseline, candidates, 2, 1);
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var year = 0; year < 3; year++)
            {
                AssertSameYear(one[i], year, two[i], year);
            }

            AssertSameYear(one[i], 2, last[i], 0);
        }
    }

    [Fact]
    public void CertainCosts_AreThoseOfTheWholePlan()
    {
        var candidate = region.Plans.Of(Lists["fewer and more cars"]);
        var whole = Economics.ContractedCost.Of(candidate.Plan, region.Plans.Year);
        Assert.Equal(whole.TotalDkk, candidate.Certain.ContractedDkk);
        Assert.Equal(whole.CarHours, candidate.Certain.CarHours);
    }

    [Fact]
    public void AChangeThatChangesNothing_IsRefused()
    {
        var fault = Assert.Throws<ArgumentException>(() => region.Plans.Of([PlanChange.SetShiftCars("dag-aarhus", 5)]));
        Assert.Contains("changes nothing", fault.Message, StringComparison.Ordinal);
    }

    private static void AssertSame(PlanEvaluation expected, Candidate candidate, CandidateFigures actual)
    {
        var years = Enumerable.Range(0, actual.Years).ToList();
        Assert.Equal(expected.ResponseMinutes.Mean, years.Average(year => actual.Region(year).MeanResponseSeconds) / 60);
        Assert.Equal(expected.ResponseMinutes.P90, years.Average(year => actual.Quantiles(year).P90) / 60);
        Assert.Equal(
            expected.WithinTargetShare,
            Interval.Of([.. years.Select(year => actual.Region(year).WithinTargetShare)]));
        Assert.Equal(expected.HandedToDaytimePerYear, years.Average(year => actual.Region(year).HandedToDaytime));
        Assert.Equal(expected.ContractedCostDkk, candidate.Certain.ContractedDkk);
        var contractors = expected.Costs.Contractors!;
        Assert.Equal(contractors.KilometersDkk, Interval.OfMoney([.. years.Select(year => actual.Cost(year).KilometersDkk!.Value)]));
        Assert.Equal(contractors.OvertimeDkk, Interval.OfMoney([.. years.Select(year => actual.Cost(year).OvertimeDkk!.Value)]));
        Assert.Equal(
            expected.AnnualCostDkk, Interval.OfMoney([.. years.Select(year => actual.Cost(year).TotalDkk(candidate.Certain)!.Value)]));
        for (var shift = 0; shift < expected.Shifts.Count; shift++)
        {
            Assert.Equal(
                expected.Shifts[shift].VisitsPerYear, years.Average(year => actual.VisitsOfShifts(year)[candidate.PlaceOfShift[shift]]));
        }

        for (var district = 0; district < expected.Districts.Count; district++)
        {
            Assert.Equal(
                expected.Districts[district].Intervals!.P90,
                Interval.Of([.. years.Select(year => actual.DistrictP90(year, district) / 60)]));
        }
    }

    private static void AssertSameYear(CandidateFigures one, int year, CandidateFigures other, int otherYear)
    {
        Assert.Equal(one.Region(year), other.Region(otherYear));
        Assert.Equal(one.Quantiles(year), other.Quantiles(otherYear));
        Assert.Equal(one.UrgentP90(year), other.UrgentP90(otherYear));
        Assert.Equal(one.Cost(year), other.Cost(otherYear));
        Assert.True(one.MetersOfShifts(year).SequenceEqual(other.MetersOfShifts(otherYear)));
        foreach (var part in Enum.GetValues<DutyPart>())
        {
            Assert.True(one.ResponseSteps(year, part).SequenceEqual(other.ResponseSteps(otherYear, part)));
            Assert.Equal(one.Part(year, 3, part), other.Part(otherYear, 3, part));
        }
    }

    /// <summary>One to six shifts removed, with another number of cars, at another station or at other hours.</summary>
    private PlanChange[] RandomChanges(SplitMix64 random)
    {
        var shifts = region.Baseline.Plan.Shifts.OrderBy(_ => random.Next()).ToList();
        var stations = region.Baseline.Plan.Stations;
        return
        [
            .. shifts.Take(1 + random.Below(6)).Select(shift => random.Below(4) switch
            {
                0 => PlanChange.SetShiftCars(shift.Id, shift.Cars + 1),
                1 => PlanChange.SetShiftStation(
                    shift.Id, stations.Where(station => station.Id != shift.Station).ElementAt(random.Below(stations.Count - 1)).Id),
                2 => PlanChange.RetimeShift(
                    shift.Id, new RecurringHours(shift.Hours.Days, shift.Hours.From.PlusMinutes(30), shift.Hours.To.PlusMinutes(-90))),
                _ => PlanChange.RemoveShift(shift.Id),
            }),
        ];
    }

    private static RecurringHours Hours(DaySelection days, int from, int to) => new(days, new LocalTime(from, 0), new LocalTime(to, 0));

    /// <summary>The bundled baseline, ready.</summary>
    public sealed class Region
    {
        public Region()
        {
            Baseline = PlanLoader.Load(Repository.Baseline).Value;
            Tables = new DrivingTables(DiskFiles.Instance.LoadMap(Repository.Map).Value, 2);
            Plans = CandidatePlans.Of(Baseline, Tables, Settings, addedShifts: 2).Value;
        }

        public LoadedPlan Baseline { get; }

        public DrivingTables Tables { get; }

        public CandidatePlans Plans { get; }
    }
}
