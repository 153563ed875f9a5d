using Korevagt.Roads.Osm;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Graph;

/// <summary>Finds the directed edges that the turn restrictions of the map speak of.</summary>
internal sealed class TurnResolver(
    OsmExtract extract,
    IReadOnlyList<RoadPiece> pieces,
    IReadOnlyList<EdgeChain> chains,
    int[] tail,
    int[] head,
    int[] milliseconds,
    int[] junctionOfNode,
    MapWarningLog warnings)
{
    /// <summary>By directed edge on which one arrives: the directed edges that one may not leave by.</summary>
    public Dictionary<int, HashSet<int>> Resolve()
    {
        var forbidden = new Dictionary<int, HashSet<int>>();
        if (extract.TurnRules.Count == 0)
        {
            return forbidden;
        }

        var leaving = LeavingByJunction();
        foreach (var rule in extract.TurnRules)
        {
            var node = Array.BinarySearch(extract.NodeIds, rule.ViaNode);
            var junction = node >= 0 ? junctionOfNode[node] : -1;
            if (junction < 0)
            {
                // Often a path or cycleway that the car could not use anyway.
                warnings.Note(OddityTexts.TurnAtNoJunction, $"relation {rule.RelationId}");
                continue;
            }

            Apply(rule, leaving[junction], forbidden);
        }

        return forbidden;
    }

    private void Apply(TurnRule rule, List<int> leaving, Dictionary<int, HashSet<int>> forbidden)
    {
        // Arriving on directed edge d means that its opposite, d ^ 1, leaves the junction.
        var arrivals = leaving.Where(d => WayAtStart(d) == rule.FromWay && milliseconds[d ^ 1] >= 0).Select(d => d ^ 1).ToList();
        var departures = leaving.Where(d => WayAtStart(d) == rule.ToWay).ToList();
        if (arrivals.Count == 0 || departures.Count == 0)
        {
            warnings.Note(OddityTexts.TurnOverOtherRoad, $"relation {rule.RelationId}");
            return;
        }

        var isUTurn = rule.FromWay == rule.ToWay && !rule.IsOnly;
        if (!isUTurn && (arrivals.Count > 1 || departures.Count > 1))
        {
            warnings.Note(OddityTexts.TurnAmbiguous, $"relation {rule.RelationId}");
            return;
        }

        foreach (var arrival in arrivals)
        {
            if (!forbidden.TryGetValue(arrival, out var closed))
            {
                forbidden.Add(arrival, closed = []);
            }

            if (isUTurn)
            {
                closed.Add(arrival ^ 1);
            }
            else if (rule.IsOnly)
            {
                closed.UnionWith(leaving.Where(d => d != departures[0]));
            }
            else
            {
                closed.Add(departures[0]);
            }
        }
    }

    /// <summary>By junction: the directed edges that leave it, open or closed.</summary>
    private Dictionary<int, List<int>> LeavingByJunction()
    {
        var wanted = new Dictionary<int, List<int>>();
        foreach (var rule in extract.TurnRules)
        {
            var node = Array.BinarySearch(extract.NodeIds, rule.ViaNode);
            if (node >= 0 && junctionOfNode[node] >= 0)
            {
                wanted.TryAdd(junctionOfNode[node], []);
            }
        }

        for (var e = 0; e < chains.Count; e++)
        {
            if (wanted.TryGetValue(tail[e], out var fromTail))
            {
                fromTail.Add(2 * e);
            }

            if (wanted.TryGetValue(head[e], out var fromHead))
            {
                fromHead.Add(2 * e + 1);
            }
        }

        return wanted;
    }

    private long WayAtStart(int directed)
    {
        var chain = chains[directed >> 1];
        return pieces[EdgeChain.PieceOf((directed & 1) == 0 ? chain.Pieces[0] : chain.Pieces[^1])].WayId;
    }
}
