using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
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

    private const double E7 = 1e7;

    private readonly OsmTags tags = new();
    private readonly List<long> nodes = [];
    private readonly List<OsmMember> members = [];

    /// <inheritdoc/>
    public bool Read(IOsmSink sink, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        using var file = content.Open();
        using var stream = new MarkupGuardStream(file);
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
        using var reader = XmlReader.Create(stream, settings);
        var lines = (IXmlLineInfo)reader;
        try
        {
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
        catch (XmlException e)
        {
            faults.Add(
                $"line {(e.LineNumber > 0 ? e.LineNumber : LineOfDeclaration())}", $"is not well-formed XML: {e.Message}",
                "OpenStreetMap XML");
            return false;
        }
        catch (InvalidDataException e)
        {
            faults.Add($"line {lines.LineNumber}", e.Message, "OpenStreetMap XML");
            return false;
        }
    }

    /// <summary>The XML reader refuses a document type declaration without saying where it is; it stands near the top.</summary>
    private int LineOfDeclaration()
    {
        using var file = content.Open();
        var head = new byte[1 << 16];
        var top = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var declaration = top.IndexOf("<!DOCTYPE"u8);
        return 1 + (declaration < 0 ? 0 : top[..declaration].Count((byte)'\n'));
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
            $"is XML of another kind: its root element is <{reader.Name}>",
            "OpenStreetMap XML with the root element <osm>");
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
            faults.Add(place, $"<{reader.LocalName}> has the id '{reader.GetAttribute("id")}'", "a whole number");
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
            faults.Add($"node {id}", text is null ? $"has no {name}" : $"has the {name} '{text}', which is no number", "degrees");
            return false;
        }

        if (Math.Abs(value) > limit)
        {
            faults.Add($"node {id}", $"has the {name} {text}", $"{-limit} to {limit} degrees");
            return false;
        }

        valueE7 = (int)Math.Round(value * E7);
        return true;
    }

    private bool ReadChildren(XmlReader reader, string place, FaultList faults)
    {
        tags.Clear();
        nodes.Clear();
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

            faults.Add(place, $"has more than {MostTags} tags");
            return false;
        }

        faults.Add(place, "has a <tag> without k or v");
        return false;
    }

    private bool ReadNodeReference(XmlReader reader, string place, FaultList faults)
    {
        if (TryReference(reader, out var id))
        {
            nodes.Add(id);
            return true;
        }

        faults.Add(place, $"names the node '{reader.GetAttribute("ref")}'", "a whole number");
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

        faults.Add(place, $"names the member '{reader.GetAttribute("ref")}'", "a whole number");
        return false;
    }

    private static bool TryReference(XmlReader reader, out long id) =>
        long.TryParse(reader.GetAttribute("ref"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);
}
