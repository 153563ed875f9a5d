using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

public sealed class EveryTourTests
{
    [Fact]
    [Trait("Pace", "Slow")]
    public void ThePlanFound_IsTheBestOfAllTours_WithEveryKindOfLimitMixed()
    {
        var (all, left) = (0, 0);
        for (var seed = 1; seed <= 500; seed++)
        {
            var chance = new SplitMix64((ulong)seed);
            var shipments = chance.Below(4);
            var problem = RandomTours.Make(chance, shipments + (shipments == 3 ? 1 : 7 - (2 * shipments)), shipments, 1 + chance.Below(3));
            var exact = new EveryTour(problem);
            var best = exact.Solve();

            var plan = TourSearch.Solve(problem, new RoutingEffort(4_000, Threads: 1), null, null, default).Plan;

            Assert.Empty(TourReferee.Of(problem, plan));
            var planned = Enumerable.Range(0, problem.Tasks.Count).Except(plan.Unplanned).ToList();
            var found = (planned.Sum(task => problem.Tasks[task].Priority), planned.Count);
            Assert.True(found == (best.Priority, best.Count), $"seed {seed}: {found} planned of {best}");
            Assert.True(
                (2 * Int128.Abs((plan.Cost * exact.Parts) - best.Cost)) <= exact.Parts * problem.Vehicles.Count,
                $"seed {seed}: {plan.Cost} of {(double)best.Cost / (double)exact.Parts}");
            all += planned.Count;
            left += plan.Unplanned.Count;
        }

        Assert.InRange(left, 300, all);
    }
}
