using System.Diagnostics;

namespace Korevagt.Routing;

/// <summary>
/// Two searches with seeds of their own, which meet after each round of a fixed number of iterations: the one that is behind goes
/// on from the other's best. On one thread they run one after the other, with the same result.
/// </summary>
internal sealed class JointSearch(TourModel model, RoutingEffort effort, RoutingPlanStart? start, IProgress<RoutingProgress>? progress)
{
    /// <summary>Rounds of a search.</summary>
    private const int Rounds = 10;

    /// <summary>A search of fewer iterations is over before a recombination would be.</summary>
    private const long FewestForRecombination = 150_000;

    /// <summary>After these rounds the tours driven so far are recombined.</summary>
    private static readonly int[] RecombineAfter = [6, 8];

    private const double Warm = 0.04;

    private readonly StopNeighbours neighbours = new(model, model.NodeCount <= 400 ? model.NodeCount : 100);

    public RoutingAnswer Solve(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var tours = Begin();
        var iterations = Math.Max(0, effort.Iterations);
        if (effort.Time is { } time)
        {
            iterations = Affordable(tours, time, cancellation);
        }

        var searches = Searches(tours);
        var each = iterations / 2;
        var stop = effort.StopAfter is { } after && effort.Time is null ? after / 2 : each;
        long? stoppedAfter = effort.Time is null ? effort.StopAfter : null;
        var done = 0L;
        for (var round = 0; round < Rounds && done < stop && !cancellation.IsCancellationRequested; round++)
        {
            var to = Math.Min(stop, each * (round + 1) / Rounds);
            Run(searches, done, to, each, cancellation);
            done = to;
            if (RecombineAfter.Contains(round) && each >= FewestForRecombination)
            {
                Recombine(searches, cancellation);
            }

            Join(searches);
            progress?.Report(Progress(searches, 2 * done, 2 * each));
            if (effort.Time is { } most && clock.Elapsed > most && done < each)
            {
                stoppedAfter = 2 * done;
                break;
            }
        }

        var best = Best(searches).State.BestTours();
        var plan = PlanWriter.Write(model, best);
        return new RoutingAnswer(
            plan,
            iterations,
            stoppedAfter,
            UnplannedReasons.Of(model.Problem, plan, default),
            cancellation.IsCancellationRequested);
    }

    private static Annealing Best(Annealing[] searches) =>
        searches[1].State.Best.Against(searches[0].State.Best) < 0 ? searches[1] : searches[0];

    // The start's stops, or the pinned ones; a given tour that breaks a limit is left out but for its pinned stops.
    private List<int[]> Begin()
    {
        var timing = new ExactTiming(model);
        var tours = new List<int[]>();
        var used = new HashSet<int>(model.Vehicles.SelectMany(vehicle => vehicle.Pinned));
        for (var vehicle = 0; vehicle < model.Vehicles.Length; vehicle++)
        {
            var pinned = model.Vehicles[vehicle].Pinned;
            int[] given = start is not null && vehicle < start.Stops.Count ? [.. start.Stops[vehicle].Select(model.NodeOf)] : pinned;
            var fits = StopOrder.IsSound(model, vehicle, given) && given.Skip(pinned.Length).All(node => !used.Contains(node))
                && timing.Time(model.Vehicles[vehicle], given);
            tours.Add(fits ? given : PinnedTours.Of(model, model.Vehicles[vehicle]) ?? throw new InvalidOperationException("Pinned stops that no tour can keep are a fault of the problem."));
            used.UnionWith(tours[^1]);
        }

        return tours;
    }

    private Annealing[] Searches(List<int[]> tours)
    {
        Annealing[] searches =
        [
            .. Enumerable.Range(0, 2).Select(place => new Annealing(
                model, neighbours, ((ulong)(uint)effort.Seed << 8) + (ulong)place, SearchRates.For(model)) { Pool = new RoutePool(model, 20_000) }),
        ];
        Array.ForEach(searches, search => search.Start(tours));
        return searches;
    }

    private long Affordable(List<int[]> tours, TimeSpan time, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var searches = Searches(tours);
        var setUp = clock.Elapsed;
        var (done, step) = (0L, 64L);
        while (clock.Elapsed - setUp < time * Warm && !cancellation.IsCancellationRequested)
        {
            Run(searches, done, done + step, Math.Max(1, done + step), cancellation);
            done += step;
            step = Math.Min(2 * step, 20_000);
        }

        var spent = clock.Elapsed - setUp;
        var left = (time - clock.Elapsed - setUp) * 0.93;
        return 2 * Math.Max(done, (long)(done * (left / spent)));
    }

    private void Run(Annealing[] searches, long from, long to, long all, CancellationToken cancellation)
    {
        if (effort.Threads > 1)
        {
            Parallel.ForEach(searches, search => search.Run(from, to, all, cancellation));
        }
        else
        {
            Array.ForEach(searches, search => search.Run(from, to, all, cancellation));
        }
    }

    // The searches are done with their round, so that what they have driven does not hang on which was first.
    private void Recombine(Annealing[] searches, CancellationToken cancellation)
    {
        var best = Best(searches);
        var planned = best.State.BestTours().SelectMany(nodes => nodes).ToHashSet();
        var absent = Enumerable.Range(0, model.TaskCount).Where(task => !planned.Contains(task)).ToHashSet();
        var pool = searches.SelectMany(search => search.Pool!.Tours);
        if (Recombination.Of(model, pool, absent, cancellation) is { } tours)
        {
            best.Continue(tours);
        }

        Array.ForEach(searches, search => search.Pool!.Clear());
    }

    private static void Join(Annealing[] searches)
    {
        var order = searches[0].State.Best.Against(searches[1].State.Best);
        if (order != 0)
        {
            var (ahead, behind) = order < 0 ? (searches[0], searches[1]) : (searches[1], searches[0]);
            behind.Continue(ahead.State.BestTours());
        }
    }

    private RoutingProgress Progress(Annealing[] searches, long done, long all)
    {
        var best = Best(searches).State.Best;
        return new RoutingProgress(done, all, model.TaskCount - best.Absent, model.Money(best.Cost));
    }
}
