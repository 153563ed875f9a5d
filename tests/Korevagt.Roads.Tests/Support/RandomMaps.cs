using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Tests.Support;

/// <summary>Small random maps with everything that makes routing hard: one-ways, zero lengths, ferries, turn rules.</summary>
internal static class RandomMaps
{
    public static readonly GeoPoint Corner = new(56.0, 9.0);

    private static readonly string[] Speeds = ["30", "50", "80", "110"];

    /// <summary>A ring that connects everything, and random ways over the same nodes, some along chains.</summary>
    public static OsmText Of(int seed, bool turnRules = false, bool ferries = true)
    {
        var random = new SplitMix64((ulong)seed);
        var text = new OsmText();
        var count = 6 + random.Below(25);
        var position = new GeoPoint[count];
        for (var i = 0; i < count; i++)
        {
            // Some nodes lie on top of another: stretches of length and time zero. Not where a referee reads turn rules by shape.
            position[i] = i > 0 && !turnRules && random.Chance(0.1) ? position[random.Below(i)] : RandomPoint(random);
            text.Node(i + 1, position[i].Latitude, position[i].Longitude);
        }

        var ways = new List<long[]> { (long[])[.. Enumerable.Range(1, count).Select(i => (long)i), 1] };
        text.Way(100, ways[0], ("highway", "tertiary"), ("maxspeed", "60"), ("name", "100"));
        var more = count / 2 + random.Below(2 * count);
        for (var w = 0; w < more; w++)
        {
            var nodes = new long[2 + random.Below(3)];
            for (var i = 0; i < nodes.Length; i++)
            {
                nodes[i] = 1 + random.Below(count);
            }

            if (nodes.Distinct().Count() < 2)
            {
                continue;
            }

            AddWay(text, 101 + ways.Count, nodes, ferries, random);
            ways.Add(nodes);
        }

        if (turnRules)
        {
            AddTurnRules(text, ways, random);
        }

        return text;
    }

    public static GeoPoint RandomPoint(SplitMix64 random) =>
        Corner.Offset(random.Below(20_000), random.Below(20_000));

    private static void AddWay(OsmText text, long id, long[] nodes, bool ferries, SplitMix64 random)
    {
        if (ferries && random.Chance(0.1))
        {
            text.Way(
                id, nodes, ("route", "ferry"), ("name", $"{id}"), random.Chance(0.5) ? ("duration", "00:07") : ("foot", "yes"));
            return;
        }

        var oneWay = random.Chance(0.4) ? (random.Chance(0.5) ? "yes" : "-1") : "no";
        text.Way(
            id,
            nodes,
            ("highway", "secondary"),
            ("maxspeed", Speeds[random.Below(Speeds.Length)]),
            ("oneway", oneWay),
            ("name", $"{id}"));
    }

    private static void AddTurnRules(OsmText text, List<long[]> ways, SplitMix64 random)
    {
        var ends = ways.Select((nodes, w) => (Nodes: nodes, Id: w == 0 ? 100L : 101L + w)).ToList();
        for (var r = 0; r < 12; r++)
        {
            var (nodes, id) = ends[random.Below(ends.Count)];
            var via = random.Chance(0.5) ? nodes[0] : nodes[^1];
            var others = ends.Where(e => e.Nodes[0] == via || e.Nodes[^1] == via).ToList();
            var to = others[random.Below(others.Count)];
            text.Restriction(500 + r, random.Chance(0.3) ? "only_straight_on" : "no_left_turn", id, via, to.Id);
        }
    }
}
