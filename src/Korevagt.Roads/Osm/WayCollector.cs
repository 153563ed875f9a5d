using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>The first pass over a file: keeps the ways that the car may use, the outlines and the turn restrictions.</summary>
internal sealed class WayCollector(WayInterpreter interpreter, MapWarningLog warnings) : IOsmSink
{
    private readonly AttributeTable attributes = new();

    /// <inheritdoc/>
    public OsmKinds Wanted => OsmKinds.Way | OsmKinds.Relation;

    /// <summary>The attributes of the ways.</summary>
    public AttributeTable Attributes => attributes;

    /// <summary>The ways in the order of the file.</summary>
    public List<RawWay> Ways { get; } = [];

    /// <summary>The node references of ways and outlines, one after another.</summary>
    public List<long> References { get; } = [];

    /// <summary>The outlines in the order of the file.</summary>
    public List<RawOutline> Outlines { get; } = [];

    /// <summary>The turn restrictions in the order of the file.</summary>
    public List<TurnRule> TurnRules { get; } = [];

    /// <summary>The ferry lines that state a duration, in the order of the file.</summary>
    public List<FerryLine> FerryLines { get; } = [];

    /// <summary>True if ways state the positions of their nodes.</summary>
    public bool HasLocations { get; private set; }

    /// <inheritdoc/>
    public void NodeOfWay(long id, int latitudeE7, int longitudeE7) => HasLocations = true;

    /// <inheritdoc/>
    public void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
    }

    /// <inheritdoc/>
    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        if (interpreter.Interpret(id, tags) is { } use)
        {
            if (nodes.Length < 2)
            {
                // Editors leave such ways behind; there is nothing to drive on.
                warnings.Note(OddityTexts.TooFewNodes, $"way {id}: {nodes.Length}");
                return;
            }

            var otherwise = tags["duration"] is null ? -1 : RawWay.Unread;
            Ways.Add(new RawWay(
                id, attributes.IndexOf(use.Attributes), References.Count, nodes.Length, use.FerryMilliseconds ?? otherwise));
            References.AddRange(nodes);
        }
        else if (nodes.Length >= 4 && nodes[0] == nodes[^1] && OutlineKindOf(tags) is { } kind)
        {
            Outlines.Add(new RawOutline(id, kind, tags["name"] ?? "", tags["ref:kommune"], References.Count, nodes.Length));
            References.AddRange(nodes);
        }
    }

    /// <inheritdoc/>
    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (tags["type"] == "route" && tags["route"] == "ferry")
        {
            AddFerryLine(id, members, tags);
            return;
        }

        if (tags["type"] is not ("restriction" or "restriction:motorcar"))
        {
            return;
        }

        var kind = tags["restriction:motorcar"] ?? tags["restriction"];
        if (kind is null)
        {
            warnings.Note(OddityTexts.TurnNotAlways, $"relation {id}");
            return;
        }

        var only = kind.StartsWith("only_", StringComparison.Ordinal);
        if (!only && !kind.StartsWith("no_", StringComparison.Ordinal))
        {
            warnings.Note(OddityTexts.TurnUnknown, $"relation {id}: {kind}");
            return;
        }

        if (tags["except"] is { } except && except.Split(';').Any(e => e.Trim() is "motorcar" or "motor_vehicle"))
        {
            return;
        }

        AddTurnRules(id, members, only);
    }

    private void AddFerryLine(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (interpreter.FerryMilliseconds($"relation {id}", tags) is not { } milliseconds)
        {
            return;
        }

        var ways = new List<long>(members.Length);
        foreach (var member in members)
        {
            if (member.Kind == OsmKinds.Way)
            {
                ways.Add(member.Id);
            }
        }

        FerryLines.Add(new FerryLine(ways, milliseconds));
    }

    private void AddTurnRules(long id, ReadOnlySpan<OsmMember> members, bool only)
    {
        var via = 0L;
        var viaNodes = 0;
        var viaWays = 0;
        foreach (var member in members)
        {
            if (member.Role != "via")
            {
                continue;
            }

            if (member.Kind == OsmKinds.Node)
            {
                via = member.Id;
                viaNodes++;
            }
            else
            {
                viaWays++;
            }
        }

        if (viaNodes != 1 || viaWays != 0)
        {
            warnings.Note(OddityTexts.TurnNotOverOneNode, $"relation {id}");
            return;
        }

        // no_entry has several "from", no_exit several "to": each pair is a rule.
        foreach (var from in members)
        {
            if (from.Role != "from" || from.Kind != OsmKinds.Way)
            {
                continue;
            }

            foreach (var to in members)
            {
                if (to.Role == "to" && to.Kind == OsmKinds.Way)
                {
                    TurnRules.Add(new TurnRule(id, from.Id, via, to.Id, only));
                }
            }
        }
    }

    private static OutlineKind? OutlineKindOf(OsmTags tags)
    {
        if (tags["boundary"] == "administrative")
        {
            return OutlineKind.Boundary;
        }

        if (tags["place"] is "island" or "islet")
        {
            return OutlineKind.Island;
        }

        return tags["natural"] switch
        {
            "water" => OutlineKind.Water,
            "coastline" => OutlineKind.Land,
            _ => null,
        };
    }
}
