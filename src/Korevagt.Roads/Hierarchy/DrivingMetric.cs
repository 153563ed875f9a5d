using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Hierarchy;

/// <summary>
/// A graph with the costs of its arcs under one set of driving factors: free flow, evening, day in town. Times are whole
/// milliseconds, rounded once per edge and direction.
/// </summary>
public sealed class DrivingMetric
{
    private readonly long[] directedCost;
    private readonly Lock contracting = new();
    private volatile ContractionHierarchy? hierarchy;

    private DrivingMetric(RoadGraph graph, DrivingFactors factors, long[] directedCost)
    {
        Graph = graph;
        Factors = factors;
        this.directedCost = directedCost;
        OutHead = Map(graph.Arrays.OutDirected, d => graph.Arrays.DirectedHead.Span[d]);
        OutCost = Map(graph.Arrays.OutDirected, d => directedCost[d]);
        InCost = Map(graph.Arrays.InDirected, d => directedCost[d]);
    }

    /// <summary>The graph.</summary>
    public RoadGraph Graph { get; }

    /// <summary>The driving factors.</summary>
    public DrivingFactors Factors { get; }

    /// <summary>The metric contracted; made on first use unless <see cref="Contract"/> has been called.</summary>
    public ContractionHierarchy Hierarchy => hierarchy ?? Contract();

    /// <summary>True once the metric is contracted.</summary>
    public bool IsContracted => hierarchy is not null;

    /// <summary>By outgoing arc: the vertex that it leads to.</summary>
    internal int[] OutHead { get; }

    /// <summary>By outgoing arc: its packed cost.</summary>
    internal long[] OutCost { get; }

    /// <summary>By incoming arc: its packed cost.</summary>
    internal long[] InCost { get; }

    /// <summary>Computes the costs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A factor is not above 0 or above 100.</exception>
    public static DrivingMetric Of(RoadGraph graph, DrivingFactors factors)
    {
        Check(factors.Urban, nameof(factors.Urban));
        Check(factors.Rural, nameof(factors.Rural));
        Check(factors.Motorway, nameof(factors.Motorway));
        var cost = new long[2 * graph.EdgeCount];
        var milliseconds = graph.Arrays.DirectedMilliseconds.Span;
        var centimeters = graph.Arrays.EdgeCentimeters.Span;
        var attributes = graph.Arrays.EdgeAttributes.Span;
        var factorOf = graph.Attributes.Select(a => factors.For(a.Environment)).ToArray();
        for (var d = 0; d < cost.Length; d++)
        {
            var free = milliseconds[d];
            var time = (long)Math.Floor(free * factorOf[attributes[d >> 1]] + 0.5);
            cost[d] = free < 0
                ? PackedCost.Infinite
                : PackedCost.Of(Math.Min(time, PackedCost.LongestArcMilliseconds), centimeters[d >> 1]);
        }

        return new DrivingMetric(graph, factors, cost);

        static void Check(double factor, string name)
        {
            if (factor is not (> 0 and <= 100))
            {
                throw new ArgumentOutOfRangeException(name, factor, "A driving factor is above 0 and at most 100.");
            }
        }
    }

    /// <summary>Sets a hierarchy that was contracted from the same metric before.</summary>
    internal void Adopt(ContractionHierarchy built) => hierarchy = built;

    /// <summary>Contracts the metric now, with progress, if that has not been done.</summary>
    public ContractionHierarchy Contract(IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        lock (contracting)
        {
            return hierarchy ??= ContractionHierarchy.Build(this, progress, cancellation);
        }
    }

    /// <summary>The packed cost of a directed edge; infinite where closed.</summary>
    internal long CostOf(int directedEdge) => directedCost[directedEdge];

    /// <summary>
    /// The packed cost of the first part of a directed edge, up to a distance from where one enters it. Times are
    /// proportional to length; the parts of an edge add up to the whole.
    /// </summary>
    internal long CostUpTo(int directedEdge, long centimeters)
    {
        var whole = directedCost[directedEdge];
        var length = PackedCost.Centimeters(whole);
        if (centimeters >= length)
        {
            return whole;
        }

        var milliseconds = (PackedCost.Milliseconds(whole) * centimeters + length / 2) / length;
        return PackedCost.Of(milliseconds, centimeters);
    }

    /// <summary>The packed cost of a part of a directed edge; a whole edge costs its time even where it has no length.</summary>
    internal long CostBetween(int directedEdge, long fromCentimeters, long toCentimeters) =>
        fromCentimeters == 0 && toCentimeters >= PackedCost.Centimeters(directedCost[directedEdge])
            ? directedCost[directedEdge]
            : CostUpTo(directedEdge, toCentimeters) - CostUpTo(directedEdge, fromCentimeters);

    private static T[] Map<T>(ReadOnlyMemory<int> directed, Func<int, T> value)
    {
        var result = new T[directed.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = value(directed.Span[i]);
        }

        return result;
    }
}
