using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads;

/// <summary>A map as the product uses it: the road graph, the named places, outlines for drawing, and what the file was.</summary>
public sealed class RoadMap
{
    /// <summary>What faults expect where a road map is to be.</summary>
    public const string FileInWords = "an OpenStreetMap file: XML or PBF";

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
        IReadOnlyList<Oddity> oddities,
        string profileHash)
    {
        File = file;
        ProfileHash = profileHash;
        ContentHash = contentHash;
        Graph = graph;
        Places = places;
        Outlines = outlines;
        Oddities = oddities;
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

    /// <summary>What was read in spite of being odd, by kind.</summary>
    public IReadOnlyList<Oddity> Oddities { get; }

    /// <summary>Figures for people.</summary>
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

    /// <summary>Loads an OpenStreetMap file, XML or PBF, or a file made by <see cref="RoadsFile.Save"/>; its content tells which.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profile">What the car may drive on and how fast; null: the bundled profile.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The map, or every fault of the file.</returns>
    public static Outcome<RoadMap> Load(
        string path,
        RoadProfile? profile = null,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (RoadsFile.IsRoadsFile(path))
        {
            return RoadsFile.Open(path, profile);
        }

        var car = profile ?? RoadProfile.Car;
        return MapFile.Open(path).Then(source => Read(source, MapContent.OfFile(path), car, progress, cancellation));
    }

    /// <summary>Loads a map that has been read already, of any kind that a path may name; no file is opened.</summary>
    /// <param name="name">What the map and its faults call the file.</param>
    /// <param name="bytes">The file, which must not change while the map is in use.</param>
    /// <param name="profile">What the car may drive on and how fast; null: the bundled profile.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The map, or every fault of the file: the same as from a path.</returns>
    public static Outcome<RoadMap> Load(
        string name,
        ReadOnlyMemory<byte> bytes,
        RoadProfile? profile = null,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (RoadsFile.IsRoadsFile(bytes.Span))
        {
            return RoadsFile.Open(name, new RoadsBytes(bytes), profile);
        }

        var content = MapContent.OfBytes(name, bytes);
        return MapFile.Open(content).Then(source => Read(source, content, profile ?? RoadProfile.Car, progress, cancellation));
    }

    private static Outcome<RoadMap> Read(
        IOsmSource source, MapContent content, RoadProfile profile, IProgress<RoadProgress>? progress, CancellationToken cancellation)
    {
        var oddities = new OddityLog();
        return OsmExtractor.Read(source, content.Name, profile, oddities, progress, cancellation).Then<RoadMap>(extract =>
        {
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 0));
            var graph = RoadGraphBuilder.Build(extract, profile, oddities);
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 1));
            return new RoadMap(content.Name, HashOf(content), graph, extract.Places, extract.Outlines, oddities.ToList(), profile.Hash);
        });
    }

    private static string HashOf(MapContent content)
    {
        using var stream = content.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
