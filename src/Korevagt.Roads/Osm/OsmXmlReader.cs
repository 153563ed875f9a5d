using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Reads OpenStreetMap XML (wiki.openstreetmap.org, "OSM XML") as a stream. Document type declarations, and with them
/// entities, are refused.
/// </summary>
internal sealed class OsmXmlReader(MapContent content) : IOsmSource
{
    // No element of OpenStreetMap has more than a few hundred; the limit keeps a made-up one from filling the memory.
    private const int MostTags = 5_000;

    private const int LongestRemark = 300;

    private const double E7 = 1e7;

    private static readonly Text ExpectedFile = Text.Same("OpenStreetMap XML");

    private static readonly Text WholeExtract = new(
        "et udtræk uden <remark>: bed om et mindre område, eller sæt [timeout:] og [maxsize:] op i forespørgslen",
        "an extract without a <remark>: ask for a smaller area, or raise [timeout:] and [maxsize:] in the query");

    private static readonly Text WholeNumber = new("et helt tal", "a whole number");

    private readonly OsmTags tags = new();
    private readonly List<long> nodes = [];
    private readonly List<(long Id, int LatitudeE7, int LongitudeE7)> located = [];
    private readonly List<OsmMember> members = [];

    /// <inheritdoc/>
    public bool Read(IOsmSink sink, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        using var file = content.Open();
        using var unpacked = content.Unpack(file);
        using var stream = new MarkupGuardStream(unpacked);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };
        IXmlLineInfo? lines = null;
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            lines = (IXmlLineInfo)reader;
            if (!FindRoot(reader, faults))
            {
                return false;
            }

            var elements = 0;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1)
                {
                    continue;
                }

                if (reader.LocalName == "remark" && !reader.IsEmptyElement)
                {
                    faults.Add($"line {lines.LineNumber}", RemarkOf(reader), WholeExtract);
                    return false;
                }

                ReadElement(reader, lines, sink, faults);
                if ((++elements & 0xfff) != 0)
                {
                    continue;
                }

                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(file.Length == 0 ? 1 : (double)file.Position / file.Length);
            }

            return true;
        }
        catch (XmlException e) when (e.LineNumber == 0 && LineOfDeclaration() is { } line)
        {
            // The XML reader refuses a document type declaration without saying where it is.
            faults.Add(
                $"line {line}",
                new("har en dokumenttype (<!DOCTYPE>), som ikke læses", "has a document type (<!DOCTYPE>), which is not read"),
                ExpectedFile);
            return false;
        }
        catch (XmlException e)
        {
            faults.Add(
                $"line {Math.Max(1, e.LineNumber)}",
                new($"er ikke velformet XML: {e.Message}", $"is not well-formed XML: {e.Message}"),
                ExpectedFile);
            return false;
        }
        catch (MapFaultException e)
        {
            faults.Add($"line {lines?.LineNumber ?? 1}", e.Words, e.Expected ?? ExpectedFile);
            return false;
        }
    }

    /// <summary>Overpass tells of a timeout or of too little memory here, at the end of a file that is well-formed.</summary>
    private static Text RemarkOf(XmlReader reader)
    {
        var remark = reader.ReadElementContentAsString().Trim();
        if (remark.Length > LongestRemark)
        {
            remark = $"{remark[..LongestRemark]}...";
        }

        return new(
            $"er ikke hele udtrækket: Overpass melder \"{remark}\"", $"is not the whole extract: Overpass says \"{remark}\"");
    }

    /// <summary>The line of a document type declaration, which stands near the top, or null.</summary>
    private int? LineOfDeclaration()
    {
        using var file = content.Open();
        using var unpacked = content.Unpack(file);
        var head = new byte[1 << 16];
        var top = head.AsSpan(0, unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var declaration = top.IndexOf("<!DOCTYPE"u8);
        return declaration < 0 ? null : 1 + top[..declaration].Count((byte)'\n');
    }

    private static bool FindRoot(XmlReader reader, FaultList faults)
    {
        reader.MoveToContent();
        if (reader.LocalName == "osm")
        {
            return true;
        }

        faults.Add(
            $"line {((IXmlLineInfo)reader).LineNumber}",
            new(
                $"er XML af en anden slags: rodelementet er <{reader.Name}>",
                $"is XML of another kind: its root element is <{reader.Name}>"),
            new("OpenStreetMap XML med rodelementet <osm>", "OpenStreetMap XML with the root element <osm>"));
        return false;
    }

    private void ReadElement(XmlReader reader, IXmlLineInfo lines, IOsmSink sink, FaultList faults)
    {
        var kind = reader.LocalName switch
        {
            "node" => OsmKinds.Node,
            "way" => OsmKinds.Way,
            "relation" => OsmKinds.Relation,
            _ => OsmKinds.None,
        };
        if ((kind & sink.Wanted) == OsmKinds.None
            || reader.GetAttribute("visible") == "false" || reader.GetAttribute("action") == "delete")
        {
            PassOver(reader);
            return;
        }

        var place = $"line {lines.LineNumber}";
        if (!long.TryParse(reader.GetAttribute("id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            var (element, stated) = (reader.LocalName, reader.GetAttribute("id"));
            faults.Add(place, new($"<{element}> har id '{stated}'", $"<{element}> has the id '{stated}'"), WholeNumber);
            PassOver(reader);
            return;
        }

        int latitude = 0, longitude = 0;
        var valid = true;
        if (kind == OsmKinds.Node)
        {
            valid = Coordinate(reader, "lat", 90, id, faults, out latitude)
                & Coordinate(reader, "lon", 180, id, faults, out longitude);
        }

        valid &= ReadChildren(reader, $"{reader.LocalName} {id}", faults);
        if (!valid)
        {
            return;
        }

        if (kind == OsmKinds.Node)
        {
            sink.Node(id, latitude, longitude, tags);
        }
        else if (kind == OsmKinds.Way)
        {
            foreach (var (node, atLatitude, atLongitude) in located)
            {
                sink.NodeOfWay(node, atLatitude, atLongitude);
            }

            sink.Way(id, CollectionsMarshal.AsSpan(nodes), tags);
        }
        else
        {
            sink.Relation(id, CollectionsMarshal.AsSpan(members), tags);
        }
    }

    private static void PassOver(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    private static bool Coordinate(XmlReader reader, string name, double limit, long id, FaultList faults, out int valueE7)
    {
        var text = reader.GetAttribute(name);
        valueE7 = 0;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            faults.Add(
                $"node {id}",
                text is null
                    ? new($"har ingen {name}", $"has no {name}")
                    : new($"har {name} '{text}', der ikke er et tal", $"has the {name} '{text}', which is no number"),
                new("grader", "degrees"));
            return false;
        }

        if (Math.Abs(value) > limit)
        {
            faults.Add(
                $"node {id}",
                new($"har {name} {text}", $"has the {name} {text}"),
                new($"{-limit} til {limit} grader", $"{-limit} to {limit} degrees"));
            return false;
        }

        valueE7 = ToE7(value);
        return true;
    }

    /// <summary>The degrees of an attribute that may be missing; null too where they are none.</summary>
    private static double? Degrees(XmlReader reader, string name, double limit) =>
        reader.GetAttribute(name) is { } text
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit
            ? value
            : null;

    private static int ToE7(double degrees) => (int)Math.Round(degrees * E7);

    private bool ReadChildren(XmlReader reader, string place, FaultList faults)
    {
        tags.Clear();
        nodes.Clear();
        located.Clear();
        members.Clear();
        if (reader.IsEmptyElement)
        {
            return true;
        }

        var valid = true;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
            {
                continue;
            }

            valid &= reader.LocalName switch
            {
                "tag" => ReadTag(reader, place, faults),
                "nd" => ReadNodeReference(reader, place, faults),
                "member" => ReadMember(reader, place, faults),
                _ => true,
            };
        }

        return valid;
    }

    private bool ReadTag(XmlReader reader, string place, FaultList faults)
    {
        if (reader.GetAttribute("k") is { } key && reader.GetAttribute("v") is { } value)
        {
            if (tags.Count > MostTags)
            {
                return false;
            }

            tags.Add(key, value);
            if (tags.Count <= MostTags)
            {
                return true;
            }

            faults.Add(place, new($"har mere end {MostTags} tags", $"has more than {MostTags} tags"));
            return false;
        }

        faults.Add(place, new("har et <tag> uden k eller v", "has a <tag> without k or v"));
        return false;
    }

    private bool ReadNodeReference(XmlReader reader, string place, FaultList faults)
    {
        if (TryReference(reader, out var id))
        {
            nodes.Add(id);
            if (Degrees(reader, "lat", 90) is { } latitude && Degrees(reader, "lon", 180) is { } longitude)
            {
                located.Add((id, ToE7(latitude), ToE7(longitude)));
            }

            return true;
        }

        var stated = reader.GetAttribute("ref");
        faults.Add(place, new($"nævner punktet '{stated}'", $"names the node '{stated}'"), WholeNumber);
        return false;
    }

    private bool ReadMember(XmlReader reader, string place, FaultList faults)
    {
        if (TryReference(reader, out var id))
        {
            var kind = reader.GetAttribute("type") switch
            {
                "node" => OsmKinds.Node,
                "way" => OsmKinds.Way,
                _ => OsmKinds.Relation,
            };
            members.Add(new OsmMember(kind, id, reader.GetAttribute("role") ?? ""));
            return true;
        }

        var stated = reader.GetAttribute("ref");
        faults.Add(place, new($"nævner medlemmet '{stated}'", $"names the member '{stated}'"), WholeNumber);
        return false;
    }

    private static bool TryReference(XmlReader reader, out long id) =>
        long.TryParse(reader.GetAttribute("ref"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);
}
