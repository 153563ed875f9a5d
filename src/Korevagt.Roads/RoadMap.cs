using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads;

/// <summary>A map as the product uses it: the road graph, the named places, outlines for drawing, and what the file was.</summary>
public sealed class RoadMap
{
    private readonly Lazy<RoadSnapper> snapper;

    internal RoadMap(
        string file,
        string contentHash,
        RoadGraph graph,
        IReadOnlyList<NamedPlace> places,
        IReadOnlyList<Outline> outlines,
        IReadOnlyList<Oddity> oddities)
    {
        File = file;
        ContentHash = contentHash;
        Graph = graph;
        Places = places;
        Outlines = outlines;
        Oddities = oddities;
        Summary = RoadMapSummary.Of(graph);
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
    public RoadMapSummary Summary { get; }

    /// <summary>Finds the nearest place on a road; made on first use.</summary>
    public RoadSnapper Snapper => snapper.Value;

    /// <summary>Loads an OpenStreetMap file.</summary>
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
        var car = profile ?? RoadProfile.Car;
        return MapFile.Open(path).Then(source => Read(source, path, car, progress, cancellation));
    }

    private static Outcome<RoadMap> Read(
        IOsmSource source, string path, RoadProfile profile, IProgress<RoadProgress>? progress, CancellationToken cancellation)
    {
        var oddities = new OddityLog();
        return OsmExtractor.Read(source, path, profile, oddities, progress, cancellation).Then<RoadMap>(extract =>
        {
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 0));
            var graph = RoadGraphBuilder.Build(extract, profile, oddities);
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 1));
            return new RoadMap(path, HashOf(path), graph, extract.Places, extract.Outlines, oddities.ToList());
        });
    }

    private static string HashOf(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
