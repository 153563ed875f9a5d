using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;

namespace Korevagt.Evaluation.Tests.Modelling;

/// <summary>What a plan's reader is told of the road map.</summary>
public sealed class RoadWarningsTests : IDisposable
{
    // A road of 12 km in the country around Silkeborg that meets no other.
    private const string LoneRoad = """
        <node id="990001" lat="56.235" lon="9.30"/><node id="990002" lat="56.235" lon="9.50"/>
        <way id="990003"><nd ref="990001"/><nd ref="990002"/><tag k="highway" v="tertiary"/></way>
        """;

    private const string CutRoad = """
        <way id="990004"><nd ref="990005"/><nd ref="990006"/><tag k="highway" v="tertiary"/></way>
        """;

    private static readonly EvaluationSettings Settings = new(2017, Replications: 2, Seed: 1, Threads: 2);

    private readonly PlanFolder folder = new();

    [Fact]
    public void PlacesBesideARoadThatIsCutOff_AreNamedOnce_WithHowFarTheMainNetworkIs()
    {
        var warning = Assert.Single(WarningsOn(LoneRoad));

        Assert.Matches(
            @"^No road of the map leads to 1 place, and driving there takes the straight line from the main network: Silkeborg opland "
                + @"lies on a network of 12\.\d km that is cut off from the main one, whose nearest road is \d\.\d km away\.$",
            warning.In(Language.En));
        Assert.Matches(
            @"^Ingen vej på kortet fører til 1 sted, .*: Silkeborg opland ligger ved et vejnet på 12,\d km, der er afskåret fra det "
                + @"store vejnet, hvis nærmeste vej er \d,\d km væk\.$",
            warning.In(Language.Da));
    }

    [Fact]
    public void MapThatIsCutThroughItsRoads_IsToldOf() =>
        Assert.Contains("osmium extract -s complete_ways", Assert.Single(WarningsOn(CutRoad)).In(Language.Da), StringComparison.Ordinal);

    [Fact]
    public void WholeMapOfOneNetwork_HasNothingToTell() => Assert.Empty(WarningsOn(""));

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<Text> WarningsOn(string more)
    {
        var map = File.ReadAllText(Repository.Map).Replace("</osm>", $"{more}\n</osm>", StringComparison.Ordinal);
        folder.Write("map.osm", map).Edit(PlanFolder.Baseline, root => root["map"] = folder.At("map.osm"));
        var compared = CompareScenarios.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), [], Settings);
        Assert.True(compared.Succeeded, string.Join('\n', compared.Faults));
        return compared.Value.Comparison.Baseline.Evaluation.Warnings;
    }
}
