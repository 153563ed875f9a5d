using System.Buffers.Binary;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;

namespace Korevagt.Roads.Files;

/// <summary>Makes a map of a roads file whose checksum has been found right; the arrays stay in the file.</summary>
internal sealed class RoadsFileReader
{
    private readonly IRoadsContent file;
    private readonly List<(SectionKind Kind, long Offset, long Bytes)> sections = [];

    private RoadsFileReader(IRoadsContent file, int sectionCount)
    {
        this.file = file;
        for (var s = 0; s < sectionCount; s++)
        {
            var entry = file.Bytes(RoadsFile.HeaderBytes + s * RoadsFile.DirectoryEntryBytes, RoadsFile.DirectoryEntryBytes);
            sections.Add((
                (SectionKind)BinaryPrimitives.ReadInt32LittleEndian(entry),
                BinaryPrimitives.ReadInt64LittleEndian(entry[8..]),
                BinaryPrimitives.ReadInt64LittleEndian(entry[16..])));
        }
    }

    /// <summary>Reads the map.</summary>
    public static Outcome<RoadMap> Read(IRoadsContent file, string path, string contentHash, int sectionCount)
    {
        var reader = new RoadsFileReader(file, sectionCount);
        foreach (var (kind, offset, bytes) in reader.sections)
        {
            if (offset < 0 || bytes < 0 || offset % RoadsFile.Alignment != 0 || offset > file.Length - bytes)
            {
                return new Fault(
                    path, $"section {kind}", new("ligger ikke i filen", "does not lie in the file"), RoadsFile.Expected);
            }
        }

        for (var kind = SectionKind.Catalog; kind <= SectionKind.InMainComponent; kind++)
        {
            if (reader.sections.Count(s => s.Kind == kind) != 1)
            {
                return new Fault(
                    path, $"section {kind}", new("er der ikke netop én gang", "is not there exactly once"), RoadsFile.Expected);
            }
        }

        return reader.ReadMap(path, contentHash);
    }

    private RoadMap ReadMap(string path, string contentHash)
    {
        var catalog = Catalog.FromBytes(Section<byte>(SectionKind.Catalog, 0).ToArray());
        var graph = new RoadGraph(new GraphArrays
        {
            Attributes = catalog.Attributes,
            VertexLatitude = Section<int>(SectionKind.VertexLatitude, 0),
            VertexLongitude = Section<int>(SectionKind.VertexLongitude, 0),
            VertexJunction = Section<int>(SectionKind.VertexJunction, 0),
            FirstOut = Section<int>(SectionKind.FirstOut, 0),
            OutDirected = Section<int>(SectionKind.OutDirected, 0),
            FirstIn = Section<int>(SectionKind.FirstIn, 0),
            InTail = Section<int>(SectionKind.InTail, 0),
            InDirected = Section<int>(SectionKind.InDirected, 0),
            EdgeTail = Section<int>(SectionKind.EdgeTail, 0),
            EdgeHead = Section<int>(SectionKind.EdgeHead, 0),
            EdgeCentimeters = Section<int>(SectionKind.EdgeCentimeters, 0),
            EdgeAttributes = Section<int>(SectionKind.EdgeAttributes, 0),
            DirectedMilliseconds = Section<int>(SectionKind.DirectedMilliseconds, 0),
            DirectedHead = Section<int>(SectionKind.DirectedHead, 0),
            ShapeFirst = Section<int>(SectionKind.ShapeFirst, 0),
            ShapeLatitude = Section<int>(SectionKind.ShapeLatitude, 0),
            ShapeLongitude = Section<int>(SectionKind.ShapeLongitude, 0),
            InMainComponent = Section<bool>(SectionKind.InMainComponent, 0),
        });
        var map = new RoadMap(path, contentHash, graph, catalog.Places, catalog.Outlines, catalog.Warnings, catalog.ProfileHash);
        for (var s = 0; s < sections.Count; s++)
        {
            if (sections[s].Kind == SectionKind.Factors)
            {
                map.Add(ReadMetric(graph, s));
            }
        }

        return map;
    }

    private DrivingMetric ReadMetric(RoadGraph graph, int from)
    {
        var factors = Section<double>(SectionKind.Factors, from).Span;
        var metric = DrivingMetric.Of(graph, new DrivingFactors(factors[0], factors[1], factors[2]));
        var arcs = new HierarchyArcs
        {
            NumberOf = Section<int>(SectionKind.NumberOf, from),
            UpFirst = Section<int>(SectionKind.UpFirst, from),
            UpHead = Section<int>(SectionKind.UpHead, from),
            UpCost = Section<long>(SectionKind.UpCost, from),
            UpArc = Section<int>(SectionKind.UpArc, from),
            DownFirst = Section<int>(SectionKind.DownFirst, from),
            DownTail = Section<int>(SectionKind.DownTail, from),
            DownCost = Section<long>(SectionKind.DownCost, from),
            DownArc = Section<int>(SectionKind.DownArc, from),
        };
        metric.Adopt(new ContractionHierarchy(
            arcs, Section<int>(SectionKind.FirstChild, from), Section<int>(SectionKind.SecondChild, from)));
        return metric;
    }

    /// <summary>The first section of a kind from a place in the directory on.</summary>
    private ReadOnlyMemory<T> Section<T>(SectionKind kind, int from)
        where T : unmanaged
    {
        var (_, offset, bytes) = sections.Skip(from).First(s => s.Kind == kind);
        return file.Slice<T>(offset, bytes);
    }
}
