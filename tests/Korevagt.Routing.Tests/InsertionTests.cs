using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

/// <summary>The quick test of a place against timing the whole tour with the task in it.</summary>
public sealed class InsertionTests
{
    [Fact]
    public void TheCheapestPlaceBySums_IsTheCheapestByTimingEveryPlace()
    {
        var found = 0;
        for (var seed = 1; seed <= 2_000; seed++)
        {
            var chance = new SplitMix64((ulong)(20_000 + seed));
            var model = new TourModel(Plain(RandomTours.Make(chance, 9, chance.Below(5), 2)));
            var state = new TourState(model);
            var plan = TourSearch.Solve(model.Problem, new RoutingEffort(20, Threads: 1), null, null, default).Plan;
            var tours = model.Vehicles.Select(_ => Array.Empty<int>()).ToArray();
            foreach (var tour in plan.Tours)
            {
                tours[tour.Vehicle] = [.. tour.Steps.Where(step => step.Kind == TourStepKind.Stop).Select(step => model.NodeOf(step.Stop))];
            }

            var task = chance.Below(model.TaskCount);
            Assert.True(state.Load([.. tours.Select(nodes => nodes.Where(node => model.NodeTask[node] != task).ToArray())]));
            foreach (var route in state.Routes)
            {
                var sums = new Insertion(model, new Chance(1), 0);
                var timed = new Insertion(model, new Chance(1), 0) { AlwaysExact = true };

                sums.Reset();
                sums.Try(route, task);
                timed.Reset();
                timed.Try(route, task);
                var all = Everywhere(model, route, task);

                Assert.Equal(all, timed.Best);
                Assert.Equal(all, sums.Best);
                found += all < long.MaxValue ? 1 : 0;
            }
        }

        Assert.True(found > 1_000);
    }

    [Fact]
    public void AToursCostBySums_IsThatOfTimingIt()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var chance = new SplitMix64((ulong)(40_000 + seed));
            var problem = Plain(RandomTours.Make(chance, 12, 6, 3));
            var model = new TourModel(problem);
            var plan = TourSearch.Solve(problem, new RoutingEffort(50, Threads: 1), null, null, default).Plan;
            var state = new TourState(model);
            foreach (var tour in plan.Tours)
            {
                int[] nodes = [.. tour.Steps.Where(step => step.Kind == TourStepKind.Stop).Select(step => model.NodeOf(step.Stop))];
                state.Routes[tour.Vehicle].Set(nodes);
                Assert.True(state.Refresh(state.Routes[tour.Vehicle]));
                Assert.Equal(tour.Cost, model.Money(state.Routes[tour.Vehicle].Cost));
            }
        }
    }

    // Without what has to be timed step by step.
    private static RoutingProblem Plain(RoutingProblem problem) => problem with
    {
        Tasks = [.. problem.Tasks.Select(task => task with { Stop = Plain(task.Stop), DeliveryStop = task.DeliveryStop is { } stop ? Plain(stop) : null, LongestRide = null })],
        Vehicles = [.. problem.Vehicles.Select(vehicle => vehicle with { Breaks = [] })],
    };

    private static RoutingStop Plain(RoutingStop stop) => stop with { Setup = 0, Latest = null, LateCostPerHour = 0, Windows = [.. stop.Windows.Take(1)] };

    private static long Everywhere(TourModel model, TourRoute route, int task)
    {
        var (timing, best, drop) = (new ExactTiming(model), long.MaxValue, model.DeliveryNode[task]);
        for (var first = 0; first <= route.Count; first++)
        {
            for (var second = first; second <= (drop < 0 ? first : route.Count); second++)
            {
                List<int> nodes = [.. route.Stops];
                if (drop >= 0)
                {
                    nodes.Insert(second, drop);
                }

                nodes.Insert(first, task);
                best = timing.Time(route.Vehicle, nodes.ToArray()) ? Math.Min(best, timing.Cost - route.Cost) : best;
            }
        }

        return best;
    }
}
