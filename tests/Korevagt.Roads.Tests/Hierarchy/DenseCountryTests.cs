using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests.Maps;

namespace Korevagt.Roads.Tests.Hierarchy;

/// <summary>A made-up country of great towns without motorways, which leaves a contraction with a dense core.</summary>
public sealed class DenseCountryTests
{
    private const int Junctions = 100_000;
    private const int Searches = 300;

    /// <summary>
    /// Every way around a vertex that the contraction misses is a shortcut too many, and those of the core are looked at by every
    /// search: 209 arcs a search, but 306 where a search for a way around gives up after 60 vertices.
    /// </summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void ASearch_LooksAtFewArcs()
    {
        var graph = Country();
        var arcs = ContractionHierarchy.Build(DrivingMetric.Of(graph, DrivingFactors.FreeFlow)).Arcs;
        var (random, search, settled) = (new SplitMix64(7), new UpwardSearch(arcs, isForward: true), new List<SettledVertex>());
        var vertices = Enumerable.Range(0, graph.VertexCount).Where(vertex => graph.InMainComponent[vertex]).ToArray();
        var looked = 0L;
        for (var i = 0; i < Searches; i++)
        {
            search.Run([new Seed(vertices[random.Below(vertices.Length)], 0, -1)], settled);
            looked += settled.Sum(vertex => arcs.UpFirst.Span[vertex.Number + 1] - arcs.UpFirst.Span[vertex.Number]);
        }

        Assert.InRange(looked / (double)Searches, 1, 250);
    }

    private static RoadGraph Country()
    {
        var warnings = new MapWarningLog();
        var country = new SyntheticCountry(new SyntheticOptions { Junctions = Junctions });
        var extract = OsmExtractor.Read(country, "country", RoadProfile.Car, warnings, null, CancellationToken.None).Value;
        return RoadGraphBuilder.Build(extract, RoadProfile.Car, warnings);
    }
}
