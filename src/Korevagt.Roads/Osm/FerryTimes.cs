using Korevagt.Domain.Geography;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Gives ferries without a duration of their own the one of their line (wiki.openstreetmap.org, "Tag:route=ferry"): what the
/// other ways of the line do not take of it, in proportion to their lengths.
/// </summary>
internal static class FerryTimes
{
    /// <summary>Completes the durations; of a way on several lines the first line counts.</summary>
    public static void Complete(
        List<RawWay> ways, AttributeTable attributes, IReadOnlyList<FerryLine> lines, Func<RawWay, double> meters,
        MapWarningLog warnings)
    {
        var ferries = new Dictionary<long, int>();
        for (var i = 0; i < ways.Count; i++)
        {
            if (attributes[ways[i].Attributes].Environment == RoadEnvironment.Ferry)
            {
                ferries.TryAdd(ways[i].Id, i);
            }
        }

        foreach (var line in lines)
        {
            Share(line, [.. line.Ways.Distinct().Where(ferries.ContainsKey).Select(id => ferries[id])], ways, meters);
        }

        foreach (var index in ferries.Values.Where(index => ways[index].FerryMilliseconds is < 0 and not RawWay.Unread).Order())
        {
            warnings.Note(OddityTexts.FerryWithoutDuration, $"way {ways[index].Id}");
        }
    }

    private static void Share(FerryLine line, List<int> sailed, List<RawWay> ways, Func<RawWay, double> meters)
    {
        var untimed = sailed.FindAll(index => ways[index].FerryMilliseconds < 0);
        var left = line.Milliseconds - sailed.Except(untimed).Sum(index => (long)ways[index].FerryMilliseconds);
        var length = untimed.Sum(index => meters(ways[index]));
        if (left <= 0 || length <= 0)
        {
            return;
        }

        foreach (var index in untimed)
        {
            var share = (int)Math.Floor(left * (meters(ways[index]) / length) + 0.5);
            ways[index] = ways[index] with { FerryMilliseconds = share };
        }
    }
}
