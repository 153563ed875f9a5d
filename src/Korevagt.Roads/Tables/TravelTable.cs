using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tables;

/// <summary>
/// Driving times and lengths between two lists of points, door to door: access leg, fastest route, access leg. From a point
/// to itself (the same position asked for) both are 0.
/// </summary>
public sealed class TravelTable
{
    private const int FaultsNamed = 20;

    private TravelTable(int rows, int columns, int[] seconds, int[] meters)
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

    /// <summary>Metres, rounded half up, row by row.</summary>
    public int[] Meters { get; }

    /// <summary>Computes the table; the result does not depend on the number of threads.</summary>
    /// <param name="metric">Driving times.</param>
    /// <param name="from">Points driven from.</param>
    /// <param name="to">Points driven to.</param>
    /// <param name="accessLeg">How a car gets from the road to a door.</param>
    /// <param name="threads">Number of threads; null: one per processor.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
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
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellation };
        Parallel.For(
            0,
            sources.Length,
            options,
            () => new DijkstraSearch(metric),
            (row, _, search) =>
            {
                search.Forward(sources[row].Leaving);
                for (var column = 0; column < targets.Length; column++)
                {
                    var cost = DoorToDoor(metric, sources[row], targets[column], search.Cost);
                    var cell = row * targets.Length + column;
                    seconds[cell] = cost >= PackedCost.Infinite ? -1 : ToSeconds(cost);
                    meters[cell] = cost >= PackedCost.Infinite ? -1 : ToMeters(cost);
                }

                progress?.Report(new RoadProgress(RoadStage.Tables, Interlocked.Increment(ref done) / (double)sources.Length));
                return search;
            },
            _ => { });

        var faults = UnreachableFaults(from, to, seconds);
        return faults.Count == 0 ? new TravelTable(from.Count, to.Count, seconds, meters) : faults;
    }

    /// <summary>Seconds of a packed cost, rounded half up.</summary>
    internal static int ToSeconds(long cost) => (int)((PackedCost.Milliseconds(cost) + 500) / 1000);

    /// <summary>Metres of a packed cost, rounded half up.</summary>
    internal static int ToMeters(long cost) => (int)((PackedCost.Centimeters(cost) + 50) / 100);

    private static long DoorToDoor(DrivingMetric metric, PointAccess source, PointAccess target, ReadOnlySpan<long> costTo)
    {
        if (source.Point.Asked == target.Point.Asked)
            return 0;
        var best = source.AlongEdgeTo(metric, target, out _);
        foreach (var seed in target.Entering)
            best = Math.Min(best, costTo[seed.Vertex] + seed.Cost);
        return best >= PackedCost.Infinite ? PackedCost.Infinite : best + source.AccessCost + target.AccessCost;
    }

    private static List<Fault> UnreachableFaults(
        IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to, int[] seconds)
    {
        var faults = new List<Fault>();
        var count = 0;
        for (var cell = 0; cell < seconds.Length; cell++)
        {
            if (seconds[cell] >= 0 || ++count > FaultsNamed)
                continue;
            faults.Add(new Fault("travel table", from[cell / to.Count].Name, $"has no route to {to[cell % to.Count].Name}"));
        }

        if (count > FaultsNamed)
            faults.Add(new Fault("travel table", "", $"and {count - FaultsNamed} more pairs without a route"));
        return faults;
    }
}
