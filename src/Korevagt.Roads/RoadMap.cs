using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads;

/// <summary>
/// A map as the product uses it: the road graph, the named places, outlines for drawing, and what the file was.
/// </summary>
public sealed class RoadMap
{
    private readonly Lazy<RoadSnapper> snapper;
    private readonly Lazy<RoadMapSummary> summary;
    private readonly Dictionary<DrivingFactors, DrivingMetric> metrics = [];
    private readonly Lock metricsLock = new();

    internal RoadMap(
        string file,
        string contentHash,
        RoadGraph graph,
        IReadOnlyList<NamedPlace> places,
        IReadOnlyList<Outline> outlines,
        IReadOnlyList<MapWarning> warnings,
        string profileHash)
    {
        File = file;
        ProfileHash = profileHash;
        ContentHash = contentHash;
        Graph = graph;
        Places = places;
        Outlines = outlines;
        Warnings = warnings;
        summary = new Lazy<RoadMapSummary>(() => RoadMapSummary.Of(graph));
        snapper = new Lazy<RoadSnapper>(() => new RoadSnapper(graph, file));
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>The road network.</summary>
    public RoadGraph Graph { get; }

    /// <summary>The named places, in the order of the file.</summary>
    public IReadOnlyList<NamedPlace> Places { get; }

    /// <summary>Closed lines for drawing, in the order of the file.</summary>
    public IReadOnlyList<Outline> Outlines { get; }

    /// <summary>What was read although it breaks a convention or was left out, by kind.</summary>
    public IReadOnlyList<MapWarning> Warnings { get; }

    /// <summary>What to do about how the map was made, such as an extract cut through its roads; null for most maps.</summary>
    public Text? Advice => MapAdvice.On(Warnings);

    /// <summary>Summary figures: size, length by class, connectivity, extent.</summary>
    public RoadMapSummary Summary => summary.Value;

    /// <summary>SHA-256 of the profile that the graph was made with.</summary>
    public string ProfileHash { get; }

    /// <summary>Finds the nearest place on a road; made on first use.</summary>
    public RoadSnapper Snapper => snapper.Value;

    /// <summary>The metrics that have been asked for or came with the file.</summary>
    internal IReadOnlyList<DrivingMetric> Metrics
    {
        get
        {
            lock (metricsLock)
            {
                return [.. metrics.Values];
            }
        }
    }

    /// <summary>The graph under driving factors; the same object every time, contracted at most once.</summary>
    public DrivingMetric MetricOf(DrivingFactors factors)
    {
        lock (metricsLock)
        {
            if (!metrics.TryGetValue(factors, out var metric))
            {
                metrics.Add(factors, metric = DrivingMetric.Of(Graph, factors));
            }

            return metric;
        }
    }

    /// <summary>Adds a metric that is contracted already.</summary>
    internal void Add(DrivingMetric metric)
    {
        lock (metricsLock)
        {
            metrics[metric.Factors] = metric;
        }
    }
}
