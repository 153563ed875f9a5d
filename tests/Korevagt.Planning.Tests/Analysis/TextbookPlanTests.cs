using System.Text.Json;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Planning.Analysis;
using Korevagt.Simulation.Analysis;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Analysis;

/// <summary>Plans whose figures others have computed, or that formulas give.</summary>
public sealed class TextbookPlanTests
{
    private const string Solved = "shared/data/queueing/hypercube.json";

    [SharedDataFact(Solved)]
    public void PlansOfThreeCars_HaveTheFiguresOfTheSolvedHypercubes()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf(Solved)));
        foreach (var @case in file.RootElement.EnumerateObject().Select(property => property.Value))
        {
            var analysis = SmallPlans.Analysed(PlanOf(@case));

            var states = Numbers(@case, "p_states_bitmask_order");
            var tail = @case.GetProperty("p_queue_tail").GetDouble();
            var group = Assert.Single(Assert.Single(analysis.States).Groups);
            Assert.Equal(AnalysisMethod.ExactHypercube, group.Method);
            Assert.Equal(states[^1] + tail, group.AllBusy!.Value, tolerance: 1e-9);
            Assert.Equal(Numbers(@case, "workload"), analysis.Shifts.Select(shift => shift.BusyShare), (expected, actual) => Math.Abs(expected - actual) < 1e-9);
            Assert.Equal(@case.GetProperty("check_erlang").GetProperty("expected").GetDouble(), group.Reference!.AllBusy, tolerance: 1e-9);
        }
    }

    [Theory]
    [InlineData(1, 0.6)]
    [InlineData(3, 2.0)]
    [InlineData(10, 8.0)]
    public void EqualCars_WaitAsErlangSays_AndReachWhatHisFormulaGives(int cars, double visitsPerHour)
    {
        var analysis = SmallPlans.Analysed(SmallPlans.Of([visitsPerHour], (SmallPlans.AroundTheClock, cars)));

        var year = analysis.Year!;
        Assert.Equal(Erlang.WaitProbability(cars, visitsPerHour), year.WaitingShare, tolerance: 1e-9);
        Assert.Equal(60 * Erlang.MeanWait(cars, visitsPerHour, 1), year.MeanWaitMinutes, tolerance: 1e-6);
        Assert.Equal(year.MeanWaitMinutes, year.MeanResponseMinutes, tolerance: 1e-9);
        Assert.Equal(
            [1 - Erlang.WaitExceeds(cars, visitsPerHour, 1, 1), 1 - Erlang.WaitExceeds(cars, visitsPerHour, 1, 0.25)],
            year.WithinTargetShares, (expected, actual) => Math.Abs(expected - actual) < 1e-4);
        Assert.Equal(visitsPerHour / cars, Assert.Single(analysis.Shifts).BusyShare, tolerance: 1e-9);
    }

    [Fact]
    public void BeyondTwelveCars_LarsonsApproximationKeepsErlangsFigures()
    {
        var analysis = SmallPlans.Analysed(SmallPlans.Of([5, 6], (SmallPlans.AroundTheClock, 7), (SmallPlans.AroundTheClock, 7)));

        var group = Assert.Single(Assert.Single(analysis.States).Groups);
        Assert.Equal(AnalysisMethod.LarsonApproximation, group.Method);
        Assert.Equal(Erlang.WaitProbability(14, 11), group.AllBusy!.Value, tolerance: 1e-9);
        Assert.Equal(11.0 / 14, group.BusyShare, tolerance: 1e-9);
        Assert.Equal(analysis.Year!.WaitingShare, group.Reference!.AllBusy, tolerance: 1e-9);
    }

    [Fact]
    public void WithoutALine_VisitsAreLostAsErlangSays_AndCountAsMissed()
    {
        var plan = SmallPlans.Of([2.5], (SmallPlans.AroundTheClock, 3)).With(new DispatchSettings { Rule = DispatchRule.FirstToArrive, MostWaiting = 0 });

        var year = SmallPlans.Analysed(plan).Year!;

        var lost = Erlang.LossProbability(3, 2.5);
        Assert.Equal(lost, year.LostShare, tolerance: 1e-9);
        Assert.Equal((0.0, 0.0), (year.WaitingShare, year.MeanWaitMinutes));
        Assert.Equal(1 - lost, year.WithinTargetShares[0], tolerance: 1e-9);
    }

    [Fact]
    public void WithFewPlacesToWait_TheShareThatWouldBeTurnedAwayIsTold()
    {
        var plan = SmallPlans.Of([0.5], (SmallPlans.AroundTheClock, 1)).With(new DispatchSettings { Rule = DispatchRule.FirstToArrive, MostWaiting = 3 });

        var group = Assert.Single(Assert.Single(SmallPlans.Analysed(plan).States).Groups);

        // M/M/1: four or more in the system, one of them being served, with probability 0.5^4.
        Assert.Equal(Math.Pow(0.5, 4), group.BeyondLimitShare, tolerance: 1e-9);
    }

    [Fact]
    public void UnderAStrictRule_EachDistrictIsAQueueOfItsOwn()
    {
        var plan = SmallPlans.Of([1.2, 0.5], (SmallPlans.AroundTheClock, 2), (SmallPlans.AroundTheClock, 1))
            .With(new DispatchSettings { Rule = DispatchRule.StrictDistrict });

        var analysis = SmallPlans.Analysed(plan);

        Assert.Equal(
            [Erlang.WaitProbability(2, 1.2), Erlang.WaitProbability(1, 0.5)],
            Assert.Single(analysis.States).Groups.Select(group => group.AllBusy!.Value), (expected, actual) => Math.Abs(expected - actual) < 1e-9);
        Assert.Equal(60 * Erlang.MeanWait(1, 0.5, 1), analysis.Districts[1].Response!.MeanWaitMinutes, tolerance: 1e-6);
    }

    [Fact]
    public void CarsThatShareADistrict_StandInForEachOther_AlsoUnderAStrictRule()
    {
        var plan = SmallPlans.Of([0.6, 0.6], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1))
            .With(new DispatchSettings { Rule = DispatchRule.StrictDistrict });
        var sharing = plan with { Shifts = [plan.Shifts[0] with { Districts = ["d0", "d1"] }, plan.Shifts[1]] };

        Assert.Equal(2, Assert.Single(SmallPlans.Analysed(plan).States).Groups.Count);
        Assert.Single(Assert.Single(SmallPlans.Analysed(sharing).States).Groups);
    }

    [Fact]
    public void MoreVisitsThanTheCarsCanMake_HaveNoFigures()
    {
        var analysis = SmallPlans.Analysed(SmallPlans.Of([2], (SmallPlans.AroundTheClock, 1)));

        Assert.Equal(AnalysisMethod.Overloaded, Assert.Single(Assert.Single(analysis.States).Groups).Method);
        Assert.Null(analysis.Year);
        Assert.Equal(2 * 8760, analysis.VisitsNotAnalysed, tolerance: 1e-6);
    }

    private static Plan PlanOf(JsonElement @case)
    {
        var lists = @case.GetProperty("pref").EnumerateArray().Select(list => list.EnumerateArray().Select(car => $"v{car.GetInt32()}").ToList());
        var cars = Enumerable.Repeat((SmallPlans.AroundTheClock, 1), @case.GetProperty("N").GetInt32());
        return SmallPlans.Of(Numbers(@case, "lam"), [.. cars]).With(new DispatchSettings
        {
            Rule = DispatchRule.PreferenceList,
            Preferences = [.. lists.Select((list, area) => new AreaPreference($"a{area}", list))],
            MostWaiting = @case.GetProperty("capacity").GetString() == "zero" ? 0 : null,
        });
    }

    private static double[] Numbers(JsonElement @case, string name) =>
        [.. @case.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
