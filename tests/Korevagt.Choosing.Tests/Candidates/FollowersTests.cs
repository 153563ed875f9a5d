using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Choosing.Tests.Candidates;

/// <summary>A plan that follows the baseline's kept years comes to the very result of its whole simulation.</summary>
public sealed class FollowersTests(CandidateFiguresTests.Region region) : IClassFixture<CandidateFiguresTests.Region>
{
    private const int Years = 2;

    private static readonly EvaluationSettings Settings = new(2017, Years, Seed: 7, Threads: 1);

    public static TheoryData<string> Following => [.. Duties.Keys];

    public static TheoryData<string> Whole => [.. Others.Keys];

    private static Dictionary<string, PlanChange[]> Duties { get; } = new(StringComparer.Ordinal)
    {
        ["a night and an evening less"] = [PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("aften-tarm")],
        ["an heir, another station and more cars"] =
        [
            PlanChange.RemoveShift("nat-djursland", inheritedBy: "nat-randers"), PlanChange.SetShiftStation("nat-viborg", "skive"),
            PlanChange.SetShiftCars("dag-ringkøbing", 2),
        ],
        ["other hours and districts"] =
        [
            PlanChange.RetimeShift("nat-randers", new RecurringHours(DaySelection.EveryDay, new LocalTime(22, 0), new LocalTime(7, 0))),
            PlanChange.SetShiftDistricts("nat-holstebro", ["holstebro"]),
        ],
        ["another shift"] =
        [
            PlanChange.RemoveShift("nat-viborg"),
            PlanChange.AddShift(new Shift
            {
                Id = "nat-midt",
                Name = "Nattevagt Midt",
                Station = "viborg",
                Districts = ["viborg", "silkeborg"],
                Hours = new RecurringHours(DaySelection.EveryDay, new LocalTime(22, 0), new LocalTime(8, 0)),
                Cars = 1,
                Contract = "vognmænd",
            }),
        ],
    };

    private static Dictionary<string, PlanChange[]> Others { get; } = new(StringComparer.Ordinal)
    {
        ["another rule"] = [PlanChange.SetDispatch(DispatchRule.DistrictFirst), PlanChange.RemoveShift("nat-djursland")],
        ["a preference list"] = [PlanChange.SetDispatch(DispatchRule.PreferenceList)],
        ["cars that wait elsewhere"] = [PlanChange.SetDispatch(afterVisit: AfterVisitRule.BestUncoveredStation)],
    };

    [Theory]
    [MemberData(nameof(Following))]
    public void ItsResult_IsThatOfTheWholeSimulation(string name)
    {
        var plan = Changed(Duties[name]);
        var baseline = PreparedPlan.Of(region.Baseline, region.Tables, Settings).Value;
        var kept = new TracedYears(long.MaxValue);
        baseline.NewSimulator(kept).Simulate(0, Years);

        var following = new Followers(baseline, kept).Of(plan.Plan)!.NewSimulator().Simulate(0, Years);

        var whole = PreparedPlan.Of(plan, region.Tables, Settings).Value.NewSimulator().Simulate(0, Years);
        Assert.Equal(Bytes(whole), Bytes(following));
        Assert.InRange(kept.Bytes, 1 << 20, 30 << 20);
    }

    [Fact]
    public void PlansThatFollowOneAnother_EachComeToTheResultOfTheWholeSimulation()
    {
        var baseline = PreparedPlan.Of(region.Baseline, region.Tables, Settings).Value;
        var kept = new TracedYears(long.MaxValue);
        baseline.NewSimulator(kept).Simulate(0, Years);
        var followers = new Followers(baseline, kept);
        Follower? earlier = null;
        List<PlanChange> changes = [];
        foreach (var change in Duties.Where(duties => duties.Key != "another shift").SelectMany(duties => duties.Value))
        {
            changes.Add(change);
            var plan = Changed([.. changes]);
            var follower = followers.Of(plan.Plan, earlier, long.MaxValue)!;

            var following = follower.NewSimulator().Simulate(0, Years);

            var whole = PreparedPlan.Of(plan, region.Tables, Settings).Value.NewSimulator().Simulate(0, Years);
            Assert.Equal(Bytes(whole), Bytes(following));
            Assert.InRange(follower.Years.Bytes, kept.Bytes / 4, kept.Bytes);
            earlier = follower;
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void APlanThatDiffersInMoreThanDuties_IsSimulatedWhole(string name) =>
        Assert.Null(new Followers(PreparedPlan.Of(region.Baseline, region.Tables, Settings).Value, new TracedYears(0)).Of(Changed(Others[name]).Plan));

    private LoadedScenario Changed(PlanChange[] changes) =>
        NewScenario.Check(DiskFiles.Instance, region.Baseline, "Et scenarie", "Et scenarie.", changes).Value;

    private static byte[] Bytes(CaseResult result) => BlockCodec.Encode(result);
}
