using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

public sealed class TourSearchTests
{
    [Fact]
    [Trait("Pace", "Slow")]
    public void TenThousandMixedProblems_AreSolved_AndTheRefereeFindsNothing()
    {
        for (var seed = 1; seed <= 10_000; seed++)
        {
            var chance = new SplitMix64((ulong)(100_000 + seed));
            var tasks = chance.Below(16);
            var problem = RandomTours.Make(chance, tasks, tasks == 0 ? 0 : chance.Below(tasks + 1), chance.Below(5));

            var plan = TourSearch.Solve(problem, new RoutingEffort(60, Seed: seed, Threads: 1), null, null, default).Plan;

            Assert.True(TourReferee.Of(problem, plan) is [], $"seed {seed}: {string.Join(' ', TourReferee.Of(problem, plan))}");
        }
    }

    [Fact]
    public void OneThreadAndTwo_FindTheSamePlan_AndSoDoesTheSameSeedAgain()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var problem = RandomTours.Make(new SplitMix64((ulong)seed), 30, 12, 5);
            var effort = new RoutingEffort(1_200, Seed: seed, Threads: 1);

            var one = TourSearch.Solve(problem, effort, null, null, default).Plan;
            var two = TourSearch.Solve(problem, effort with { Threads = 2 }, null, null, default).Plan;

            Assert.Equal(Words(one), Words(two));
        }
    }

    [Fact]
    public void ATimedSearch_TellsTheIterationsThatRepeatIt()
    {
        var problem = RandomTours.Make(new SplitMix64(5), 40, 10, 6);

        var timed = TourSearch.Solve(problem, new RoutingEffort(0, TimeSpan.FromSeconds(0.4)), null, null, default);
        var again = TourSearch.Solve(problem, new RoutingEffort(timed.Iterations, StopAfter: timed.StoppedAfter), null, null, default);

        Assert.True(timed.Iterations > 0);
        Assert.Equal(Words(timed.Plan), Words(again.Plan));
    }

    [Fact]
    public void AStart_IsNeverMadeWorse()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var problem = RandomTours.Make(new SplitMix64((ulong)(3_000 + seed)), 14, 5, 3);
            var good = TourSearch.Solve(problem, new RoutingEffort(600, Seed: seed, Threads: 1), null, null, default).Plan;

            var next = TourSearch.Solve(problem, new RoutingEffort(2, Seed: seed + 1, Threads: 1), StartOf(problem, good), null, default).Plan;

            Assert.True(Score(problem, next).CompareTo(Score(problem, good)) <= 0, $"seed {seed}");
        }
    }

    [Fact]
    public void PinnedStops_StayAtTheHeadOfTheirTour()
    {
        var (pinned, refused) = (0, 0);
        for (var seed = 1; seed <= 300; seed++)
        {
            var chance = new SplitMix64((ulong)(7_000 + seed));
            var problem = RandomTours.Make(chance, 10, 5, 3);
            var plan = TourSearch.Solve(problem, new RoutingEffort(200, Threads: 1), null, null, default).Plan;
            List<RoutingVehicle> vehicles = [.. problem.Vehicles];
            foreach (var tour in plan.Tours)
            {
                var stops = Stops(tour);
                vehicles[tour.Vehicle] = vehicles[tour.Vehicle] with { Pinned = [.. stops.Take(chance.Below(stops.Count + 1))] };
                pinned += vehicles[tour.Vehicle].Pinned.Count;
            }

            var held = problem with { Vehicles = vehicles };
            if (RoutingCheck.Faults(held).Count > 0)
            {
                // A delivery that only the set-up spared by another task makes possible.
                refused++;
                continue;
            }

            var next = TourSearch.Solve(held, new RoutingEffort(200, Seed: 2, Threads: 1), null, null, default).Plan;

            Assert.True(TourReferee.Of(held, next) is [], $"seed {seed}: {string.Join(' ', TourReferee.Of(held, next))}");
        }

        Assert.True(pinned > 500 && refused <= 1);
    }

    [Fact]
    public void ACancelledSearch_StillAnswersWithAPlanThatKeepsEverything()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var problem = RandomTours.Make(new SplitMix64(9), 20, 8, 4);

        var answer = TourSearch.Solve(problem, new RoutingEffort(1_000_000), null, null, cancelled.Token);

        Assert.True(answer.IsCancelled);
        Assert.Empty(TourReferee.Of(problem, answer.Plan));
    }

    internal static RoutingPlanStart StartOf(RoutingProblem problem, RoutingPlan plan) => new(
        [.. Enumerable.Range(0, problem.Vehicles.Count).Select(vehicle => plan.Tours.FirstOrDefault(tour => tour.Vehicle == vehicle) is { } tour ? Stops(tour) : [])]);

    private static List<StopOfTask> Stops(Tour tour) => [.. tour.Steps.Where(step => step.Kind == TourStepKind.Stop).Select(step => step.Stop)];

    private static (int Priority, int Count, long Cost) Score(RoutingProblem problem, RoutingPlan plan) =>
        (plan.Unplanned.Sum(task => problem.Tasks[task].Priority), plan.Unplanned.Count, plan.Cost);

    private static string Words(RoutingPlan plan) =>
        $"{plan.Cost} {string.Join(' ', plan.Unplanned)} {string.Join('\n', plan.Tours.Select(tour => $"{tour.Vehicle} {tour.Cost} {string.Join(' ', tour.Steps)}"))}";
}
