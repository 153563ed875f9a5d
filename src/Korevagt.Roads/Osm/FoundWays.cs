using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>
/// What is left of ways some of whose nodes the file does not have, as at the edge of an extract that was cut without
/// completing its ways: a road goes on to the last node that is there and from the next one, outlines and ferries are left out.
/// </summary>
internal sealed class FoundWays(int[] references, long[] ids, NodeCollector nodes, MapWarningLog warnings)
{
    private const int NodesNamed = 5;

    /// <summary>The pieces of roads and ferries that can be driven.</summary>
    public List<RawWay> Roads(IReadOnlyList<RawWay> ways, AttributeTable attributes)
    {
        var pieces = new List<RawWay>(ways.Count);
        foreach (var way in ways)
        {
            if (IsWhole(way.FirstNode, way.NodeCount))
            {
                pieces.Add(way);
            }
            else if (attributes[way.Attributes].Environment == RoadEnvironment.Ferry)
            {
                // A ferry that ends at sea brings nobody anywhere.
                Note(OddityTexts.FerryCut, way.Id, way.FirstNode, way.NodeCount);
            }
            else
            {
                var before = pieces.Count;
                Cut(way, pieces);
                var kind = pieces.Count > before ? OddityTexts.RoadCut : OddityTexts.RoadWithoutNodes;
                Note(kind, way.Id, way.FirstNode, way.NodeCount);
            }
        }

        return pieces;
    }

    /// <summary>The outlines that are whole.</summary>
    public IEnumerable<RawOutline> Outlines(IReadOnlyList<RawOutline> outlines)
    {
        foreach (var outline in outlines)
        {
            if (IsWhole(outline.FirstNode, outline.NodeCount))
            {
                yield return outline;
            }
            else
            {
                Note(OddityTexts.OutlineCut, outline.WayId, outline.FirstNode, outline.NodeCount);
            }
        }
    }

    private bool IsWhole(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            if (!nodes.Found(references[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Cut(RawWay way, List<RawWay> pieces)
    {
        var (begin, end) = (way.FirstNode, way.FirstNode + way.NodeCount);
        for (var i = begin; i <= end; i++)
        {
            if (i < end && nodes.Found(references[i]))
            {
                continue;
            }

            if (i - begin >= 2)
            {
                pieces.Add(way with { FirstNode = begin, NodeCount = i - begin });
            }

            begin = i + 1;
        }
    }

    private void Note(Text kind, long way, int first, int count)
    {
        var missing = new SortedSet<long>();
        foreach (var reference in references.AsSpan(first, count))
        {
            if (!nodes.Found(reference))
            {
                missing.Add(ids[reference]);
            }
        }

        var named = string.Join(' ', missing.Take(NodesNamed));
        warnings.Note(kind, $"way {way}: {named}{(missing.Count > NodesNamed ? " ..." : "")}");
    }
}
