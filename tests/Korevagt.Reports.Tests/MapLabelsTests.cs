using Korevagt.Reports.Html;

namespace Korevagt.Reports.Tests;

/// <summary>Names on a map never cover each other or a symbol; those that come first win.</summary>
public sealed class MapLabelsTests
{
    private const double Side = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void InACrowd_NothingThatIsDrawnOverlaps_AndNothingLeavesTheMap(int seed)
    {
        var labels = new MapLabels(Side, Side);
        var stations = Crowd(seed, 6, 1).Where((place, i) => i % 2 == 0).Select(Box).ToList();
        List<LabelBox> apart = [];
        stations.ForEach(box =>
        {
            if (!apart.Exists(box.Overlaps))
            {
                apart.Add(box);
                labels.Reserve(box);
            }
        });
        apart.ForEach(box => labels.TryAddBeside("Silkeborg", box, 15, "place"));
        foreach (var place in Crowd(seed + 10, 60, 1))
        {
            labels.TryAddAcross("Gedved opland", place, 13, "name");
        }

        Assert.True(labels.Drawn.Count is > 8 and < 66);
        for (var i = 0; i < labels.Taken.Count; i++)
        {
            var box = labels.Taken[i];
            Assert.DoesNotContain(labels.Taken.Skip(i + 1), box.Overlaps);
        }

        Assert.All(labels.Taken.Skip(apart.Count), box => Assert.True(box is { Left: >= 0, Top: >= 0, Right: <= Side, Bottom: <= Side }));
    }

    [Fact]
    public void OfTwoNamesInOnePlace_TheFirstIsKept()
    {
        var labels = new MapLabels(200, 24);

        Assert.True(labels.TryAddAcross("Skanderborg", new ViewPoint(100, 12), 13, "name"));
        Assert.False(labels.TryAddAcross("501", new ViewPoint(100, 12), 11, "road-number"));
        Assert.Contains("Skanderborg", Assert.Single(labels.Drawn).Source, StringComparison.Ordinal);
    }

    private static LabelBox Box(ViewPoint place) => new(place.X - 10, place.Y - 10, place.X + 10, place.Y + 10);

    // A multiplicative congruential sequence: the same crowd each time, evenly spread over the map.
    private static IEnumerable<ViewPoint> Crowd(int seed, int count, double step)
    {
        var state = (ulong)seed * 2654435761 + 1;
        for (var i = 0; i < count; i++)
        {
            yield return new ViewPoint(Next() * step, Next() * step);
        }

        double Next()
        {
            state = state * 48271 % 2147483647;
            return 20 + state % 360;
        }
    }
}
