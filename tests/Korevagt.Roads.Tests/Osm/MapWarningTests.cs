using Korevagt.Domain.Texts;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Tests.Osm;

/// <summary>Oddities of a map as a reader is told of them.</summary>
public sealed class MapWarningTests
{
    [Fact]
    public void Oddity_IsAKindACountAndExamples_InBothLanguages()
    {
        var map = Maps.Load(new OsmText().Node(1, 56, 9).Node(2, 56.01, 9).Node(3, 56.05, 9)
            .Way(7, [1, 2], ("highway", "residential"), ("maxspeed", "slow"))
            .Way(8, [2, 3], ("route", "ferry"), ("duration", "20 min")));

        Assert.Equal(
            ["ferry duration that cannot be read: 1 (way 8: 20 min)", "speed limit that cannot be read: 1 (way 7: slow)"],
            map.Warnings.Select(warning => warning.Words.In(Language.En)));
        Assert.Equal(
            [
                "overfartstid for færge, der ikke kan læses: 1 (vej (way) 8: 20 min)",
                "hastighedsgrænse, der ikke kan læses: 1 (vej (way) 7: slow)",
            ],
            map.Warnings.Select(warning => warning.Words.In(Language.Da)));
    }

    [Fact]
    public void ManyOddities_AreCounted_AndTheFirstNamed()
    {
        var log = new MapWarningLog();
        for (var way = 1; way <= 12_345; way++)
        {
            log.Note(OddityTexts.ReversibleRoad, $"way {way}");
        }

        var words = Assert.Single(log.ToList()).Words;
        Assert.Equal("reversible road, left out: 12,345 (way 1, way 2, way 3, way 4, way 5, ...)", words.English);
        Assert.StartsWith("vej med skiftende retning, udeladt: 12.345 (", words.Danish, StringComparison.Ordinal);
    }
}
