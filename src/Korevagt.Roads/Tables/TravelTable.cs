using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Tables;

/// <summary>
/// Driving times and lengths between two lists of points, door to door: access leg, fastest route, access leg. From a point
/// to itself (the same position asked for) both are 0.
/// </summary>
public sealed class TravelTable
{
    private const int FaultsNamed = 20;

    internal TravelTable(int rows, int columns, int[] seconds, int[] meters)
    {
        Rows = rows;
        Columns = columns;
        Seconds = seconds;
        Meters = meters;
    }

    /// <summary>Number of points driven from.</summary>
    public int Rows { get; }

    /// <summary>Number of points driven to.</summary>
    public int Columns { get; }

    /// <summary>Seconds, rounded half up, row by row: from <c>i</c> to <c>j</c> at <c>i * Columns + j</c>.</summary>
    public int[] Seconds { get; }

    /// <summary>Meters, rounded half up, row by row.</summary>
    public int[] Meters { get; }

    /// <summary>Computes the table; the result does not depend on the number of threads.</summary>
    /// <param name="metric">Driving times.</param>
    /// <param name="from">Points driven from.</param>
    /// <param name="to">Points driven to.</param>
    /// <param name="accessLeg">How a car gets from the road to a door.</param>
    /// <param name="threads">Number of threads; null: one per processor.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The table, or faults that name pairs of points without a route.</returns>
    public static Outcome<TravelTable> Build(
        DrivingMetric metric,
        IReadOnlyList<SnappedPoint> from,
        IReadOnlyList<SnappedPoint> to,
        AccessLeg accessLeg,
        int? threads = null,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var sources = from.Select(p => PointAccess.Of(metric, p, accessLeg)).ToArray();
        var targets = to.Select(p => PointAccess.Of(metric, p, accessLeg)).ToArray();
        var seconds = new int[checked(sources.Length * targets.Length)];
        var meters = new int[seconds.Length];
        var hierarchy = metric.Contract(progress, cancellation);
        var buckets = TargetBuckets.Of(hierarchy, [.. targets.Select(t => t.Entering)], threads ?? -1, cancellation);
        var along = new SharedEdges(targets);
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };
        Parallel.For(
            0,
            sources.Length,
            options,
            () => new RowWork(hierarchy, targets.Length),
            (row, _, work) =>
            {
                buckets.Row(work.Search, work.Settled, sources[row].Leaving, work.Costs);
                along.Improve(metric, sources[row], targets, work.Costs);
                var first = row * targets.Length;
                for (var column = 0; column < targets.Length; column++)
                {
                    Fill(
                        sources[row], targets[column], work.Costs[column], ref seconds[first + column],
                        ref meters[first + column]);
                }

                progress?.Report(new RoadProgress(RoadStage.Tables, Interlocked.Increment(ref done) / (double)sources.Length));
                return work;
            },
            _ => { });

        var faults = UnreachableFaults(from, to, seconds);
        return faults.Count == 0 ? new TravelTable(from.Count, to.Count, seconds, meters) : faults;
    }

    private static void Fill(PointAccess source, PointAccess target, long onRoad, ref int seconds, ref int meters)
    {
        if (source.Point.Asked == target.Point.Asked)
        {
            (seconds, meters) = (0, 0);
            return;
        }

        var doorToDoor = onRoad + source.AccessCost + target.AccessCost;
        (seconds, meters) = onRoad >= PackedCost.Infinite
            ? (-1, -1)
            : (PackedCost.ToSeconds(doorToDoor), PackedCost.ToMeters(doorToDoor));
    }

    private static List<Fault> UnreachableFaults(
        IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to, int[] seconds)
    {
        var faults = new List<Fault>();
        var count = 0;
        for (var cell = 0; cell < seconds.Length; cell++)
        {
            if (seconds[cell] >= 0 || ++count > FaultsNamed)
            {
                continue;
            }

            faults.Add(new Fault("travel table", from[cell / to.Count].Name, RouteFinder.NoRoute(to[cell % to.Count].Name)));
        }

        if (count > FaultsNamed)
        {
            faults.Add(new Fault(
                "travel table", "",
                new($"og {count - FaultsNamed} par mere uden en rute", $"and {count - FaultsNamed} more pairs without a route")));
        }

        return faults;
    }

    /// <summary>The buffers of one thread.</summary>
    private sealed class RowWork(ContractionHierarchy hierarchy, int targetCount)
    {
        public UpwardSearch Search { get; } = new(hierarchy.Arcs, isForward: true);

        public List<SettledVertex> Settled { get; } = [];

        public long[] Costs { get; } = new long[targetCount];
    }
}
