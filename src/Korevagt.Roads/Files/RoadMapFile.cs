using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Files;

/// <summary>Loads maps: OpenStreetMap files, XML or PBF, and roads files.</summary>
public static class RoadMapFile
{
    /// <summary>The files that can be loaded, in the words of a fault's expectation.</summary>
    public static Text ExpectedFile { get; } = new("en OpenStreetMap-fil: XML eller PBF", "an OpenStreetMap file: XML or PBF");

    /// <summary>
    /// Loads an OpenStreetMap file, XML or PBF, or a file made by <see cref="RoadsFile.Save"/>; its content tells which.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="profile">What the car may drive on and how fast; null: the bundled profile.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
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
    /// <param name="progress">Receives the progress; may be null.</param>
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
        IOsmSource source, MapContent content, RoadProfile profile, IProgress<RoadProgress>? progress,
        CancellationToken cancellation)
    {
        var warnings = new MapWarningLog();
        return OsmExtractor.Read(source, content.Name, profile, warnings, progress, cancellation).Then<RoadMap>(extract =>
        {
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 0));
            var graph = RoadGraphBuilder.Build(extract, profile, warnings);
            progress?.Report(new RoadProgress(RoadStage.BuildingGraph, 1));
            return new RoadMap(
                content.Name, HashOf(content), graph, extract.Places, extract.Outlines, warnings.ToList(), profile.Hash);
        });
    }

    private static string HashOf(MapContent content)
    {
        using var stream = content.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
