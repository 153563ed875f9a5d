using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Hierarchy;

/// <summary>A contracted metric: answers the same questions as a plain search on the graph, with the same answers.</summary>
public sealed class ContractionHierarchy
{
    private readonly ReadOnlyMemory<int> firstChild;
    private readonly ReadOnlyMemory<int> secondChild;

    internal ContractionHierarchy(HierarchyArcs arcs, ReadOnlyMemory<int> firstChild, ReadOnlyMemory<int> secondChild)
    {
        Arcs = arcs;
        this.firstChild = firstChild;
        this.secondChild = secondChild;
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount => Arcs.NumberOf.Length;

    /// <summary>Number of arcs, shortcuts among them.</summary>
    public int ArcCount => firstChild.Length;

    /// <summary>Number of shortcuts.</summary>
    public int ShortcutCount
    {
        get
        {
            var count = 0;
            foreach (var child in secondChild.Span)
            {
                count += child == HierarchyArcs.IsOriginal ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>The arcs by importance.</summary>
    internal HierarchyArcs Arcs { get; }

    /// <summary>By arc: first child, or the outgoing arc of the graph.</summary>
    internal ReadOnlyMemory<int> FirstChild => firstChild;

    /// <summary>By arc: second child, or the mark of an original arc.</summary>
    internal ReadOnlyMemory<int> SecondChild => secondChild;

    /// <summary>Contracts a metric.</summary>
    /// <param name="metric">The graph and its costs.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ContractionHierarchy Build(
        DrivingMetric metric, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        Contractor.Contract(metric, progress, cancellation);

    /// <summary>
    /// Appends the outgoing arcs of the graph that an arc of the hierarchy stands for, in the order of driving.
    /// </summary>
    internal void Unpack(int arc, List<int> graphArcs)
    {
        var first = firstChild.Span;
        var second = secondChild.Span;
        var pending = new Stack<int>();
        pending.Push(arc);
        while (pending.TryPop(out var next))
        {
            if (second[next] == HierarchyArcs.IsOriginal)
            {
                graphArcs.Add(first[next]);
                continue;
            }

            pending.Push(second[next]);
            pending.Push(first[next]);
        }
    }
}
