using Korevagt.Roads.Osm;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Tests.Maps;

/// <summary>
/// A made-up country for measuring what cannot be downloaded: a countryside of crooked roads in four classes, towns of a
/// Zipf-like size with one-way streets, islands with and without a ferry, and pieces of road of length zero. The same
/// options give the same country.
/// </summary>
internal sealed class SyntheticCountry : IOsmSource
{
    private const double SouthLatitude = 46;
    private const double WestLongitude = 5;
    private const double RuralSpacingMeters = 1_300;
    private const double StreetSpacingMeters = 110;
    private const double MetersPerDegree = 111_195;
    private const int TrunkEvery = 32;
    private const int PrimaryEvery = 8;
    private const int SecondaryEvery = 4;

    private readonly SyntheticOptions options;
    private readonly SplitMix64 random;
    private readonly List<int> latitudes = [];
    private readonly List<int> longitudes = [];
    private readonly List<int> references = [];
    private readonly List<(int First, int Count, SyntheticRoad Road)> ways = [];
    private readonly int ruralSide;

    /// <summary>Makes the country.</summary>
    public SyntheticCountry(SyntheticOptions options)
    {
        this.options = options;
        random = new SplitMix64(options.Seed);
        ruralSide = Math.Max(4, (int)Math.Sqrt(options.Junctions * (1 - options.TownShare)));
        var countryside = AddCountryside();
        AddTowns(countryside, (int)(options.Junctions * options.TownShare));
        AddIslands(countryside);
        AddBuildings((int)(options.Junctions * options.Buildings));
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => latitudes.Count;

    /// <summary>Number of ways.</summary>
    public int WayCount => ways.Count;

    /// <inheritdoc/>
    public bool Read(IOsmSink sink, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        var tags = new OsmTags();
        if ((sink.Wanted & OsmKinds.Node) != OsmKinds.None)
        {
            for (var i = 0; i < latitudes.Count; i++)
            {
                sink.Node(i + 1, latitudes[i], longitudes[i], tags);
            }
        }

        if ((sink.Wanted & OsmKinds.Way) != OsmKinds.None)
        {
            PassWays(sink, tags);
        }

        return true;
    }

    private void PassWays(IOsmSink sink, OsmTags tags)
    {
        var nodes = new List<long>();
        for (var w = 0; w < ways.Count; w++)
        {
            var (first, count, road) = ways[w];
            nodes.Clear();
            for (var i = first; i < first + count; i++)
            {
                nodes.Add(references[i] + 1);
            }

            road.AddTags(tags, w);
            sink.Way(w + 1, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes), tags);
        }
    }

    /// <summary>A lattice with every point moved; the lines that bear the great roads are whole, the others have gaps.</summary>
    private int[] AddCountryside()
    {
        var nodes = new int[ruralSide * ruralSide];
        for (var y = 0; y < ruralSide; y++)
        {
            for (var x = 0; x < ruralSide; x++)
            {
                nodes[y * ruralSide + x] = AddNode(
                    (y + random.Between(-0.35, 0.35)) * RuralSpacingMeters,
                    (x + random.Between(-0.35, 0.35)) * RuralSpacingMeters);
            }
        }

        for (var y = 0; y < ruralSide; y++)
        {
            for (var x = 0; x < ruralSide; x++)
            {
                var here = nodes[y * ruralSide + x];
                if (x + 1 < ruralSide)
                {
                    AddRuralRoad(here, nodes[y * ruralSide + x + 1], y);
                }

                if (y + 1 < ruralSide)
                {
                    AddRuralRoad(here, nodes[(y + 1) * ruralSide + x], x);
                }
            }
        }

        return nodes;
    }

    private void AddRuralRoad(int from, int to, int line)
    {
        var road = line % TrunkEvery == 0 ? SyntheticRoad.Trunk
            : line % PrimaryEvery == 0 ? SyntheticRoad.Primary
            : line % SecondaryEvery == 0 ? SyntheticRoad.Secondary
            : SyntheticRoad.Lane;
        if (road == SyntheticRoad.Lane && random.Chance(0.3))
        {
            return;
        }

        if (road == SyntheticRoad.Lane && random.Chance(0.02))
        {
            road = SyntheticRoad.PrivateLane;
        }

        AddWay(from, to, road);
    }

    /// <summary>Town k has junctions in proportion to 1 / (k + 3), and four roads to the countryside.</summary>
    private void AddTowns(int[] countryside, int junctions)
    {
        var towns = Math.Max(1, junctions / 400);
        var weight = Enumerable.Range(0, towns).Sum(k => 1.0 / (k + 3));
        for (var k = 0; k < towns; k++)
        {
            var side = Math.Max(3, (int)Math.Sqrt(junctions / (k + 3.0) / weight));
            var (y, x) = (random.Below(ruralSide), random.Below(ruralSide));
            var gates = AddTown(y * RuralSpacingMeters, x * RuralSpacingMeters, side);
            var reach = 1 + (int)(side * StreetSpacingMeters / RuralSpacingMeters / 2);
            for (var g = 0; g < gates.Length; g++)
            {
                var (dy, dx) = g switch { 0 => (-reach, 0), 1 => (0, reach), 2 => (reach, 0), _ => (0, -reach) };
                var row = Math.Clamp(y + dy, 0, ruralSide - 1);
                var column = Math.Clamp(x + dx, 0, ruralSide - 1);
                AddWay(gates[g], countryside[row * ruralSide + column], SyntheticRoad.Secondary);
            }
        }
    }

    /// <summary>Streets in a crooked grid; returns the junctions in the middle of its four sides.</summary>
    private int[] AddTown(double north, double east, int side)
    {
        var nodes = new int[side * side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                nodes[y * side + x] = AddNode(
                    north + (y - side / 2.0 + random.Between(-0.3, 0.3)) * StreetSpacingMeters,
                    east + (x - side / 2.0 + random.Between(-0.3, 0.3)) * StreetSpacingMeters);
            }
        }

        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (x + 1 < side)
                {
                    AddStreet(nodes[y * side + x], nodes[y * side + x + 1], y);
                }

                if (y + 1 < side)
                {
                    AddStreet(nodes[y * side + x], nodes[(y + 1) * side + x], x);
                }
            }
        }

        return [nodes[side / 2], nodes[side / 2 * side + side - 1], nodes[(side - 1) * side + side / 2], nodes[side / 2 * side]];
    }

    private void AddStreet(int from, int to, int line)
    {
        if (line % 5 == 0)
        {
            AddWay(from, to, SyntheticRoad.MainStreet);
            return;
        }

        if (random.Chance(0.2))
        {
            return;
        }

        var road = random.Chance(0.12)
            ? SyntheticRoad.OneWayStreet
            : random.Chance(0.15) ? SyntheticRoad.Service : SyntheticRoad.Street;
        AddWay(from, to, road);
    }

    private void AddIslands(int[] countryside)
    {
        var islands = Math.Max(2, ruralSide / 20);
        for (var i = 0; i < islands; i++)
        {
            var gates = AddTown((i + 0.5) * RuralSpacingMeters * ruralSide / islands, -10_000, 5);
            if (i % 2 == 0)
            {
                AddWay(gates[1], countryside[ruralSide * (ruralSide * i / islands)], SyntheticRoad.Ferry);
            }
        }
    }

    private void AddBuildings(int count)
    {
        var size = ruralSide * RuralSpacingMeters;
        for (var i = 0; i < count; i++)
        {
            var (north, east) = (random.Fraction() * size, random.Fraction() * size);
            var first = AddNode(north, east);
            AddNode(north, east + 12);
            AddNode(north + 9, east + 12);
            AddNode(north + 9, east);
            ways.Add((references.Count, 5, SyntheticRoad.Building));
            references.AddRange([first, first + 1, first + 2, first + 3, first]);
        }
    }

    private int AddNode(double north, double east)
    {
        var latitude = SouthLatitude + north / MetersPerDegree;
        var longitude = WestLongitude + east / (MetersPerDegree * Math.Cos(double.DegreesToRadians(latitude)));
        latitudes.Add((int)Math.Round(latitude * FixedPoint.UnitsPerDegree));
        longitudes.Add((int)Math.Round(longitude * FixedPoint.UnitsPerDegree));
        return latitudes.Count - 1;
    }

    private void AddWay(int from, int to, SyntheticRoad road)
    {
        if (random.Chance(0.005))
        {
            // A piece of road of length zero, as where two ways were drawn to the same spot.
            latitudes.Add(latitudes[from]);
            longitudes.Add(longitudes[from]);
            ways.Add((references.Count, 2, SyntheticRoad.Service));
            references.AddRange([from, latitudes.Count - 1]);
            from = latitudes.Count - 1;
        }

        var shape = (int)(2 * options.ShapePoints * random.Fraction());
        ways.Add((references.Count, shape + 2, road));
        references.Add(from);
        for (var i = 1; i <= shape; i++)
        {
            var t = (i + random.Between(-0.3, 0.3)) / (shape + 1);
            latitudes.Add((int)(latitudes[from] + t * (latitudes[to] - (long)latitudes[from])) + random.Below(400));
            longitudes.Add((int)(longitudes[from] + t * (longitudes[to] - (long)longitudes[from])) + random.Below(400));
            references.Add(latitudes.Count - 1);
        }

        references.Add(to);
    }
}
