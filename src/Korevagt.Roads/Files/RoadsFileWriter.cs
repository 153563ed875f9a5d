using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Korevagt.Roads.Hierarchy;

namespace Korevagt.Roads.Files;

/// <summary>Writes a roads file; see <see cref="RoadsFile"/> for its shape.</summary>
internal sealed class RoadsFileWriter
{
    private readonly List<(SectionKind Kind, long Bytes, Action Write)> sections = [];
    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long position;

    private RoadsFileWriter(Stream stream) => this.stream = stream;

    /// <summary>Writes a map and those of its metrics that are contracted, ordered by their factors.</summary>
    public static void Write(RoadMap map, Stream stream)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Roads files are written on little-endian machines only.");
        }

        var writer = new RoadsFileWriter(stream);
        writer.AddGraph(map);
        foreach (var metric in map.Metrics.Where(m => m.IsContracted)
            .OrderBy(m => m.Factors.Urban).ThenBy(m => m.Factors.Rural).ThenBy(m => m.Factors.Motorway))
        {
            writer.AddMetric(metric);
        }

        writer.WriteAll();
    }

    private void AddGraph(RoadMap map)
    {
        var arrays = map.Graph.Arrays;
        Add<byte>(SectionKind.Catalog, Catalog.ToBytes(map));
        Add(SectionKind.VertexLatitude, arrays.VertexLatitude);
        Add(SectionKind.VertexLongitude, arrays.VertexLongitude);
        Add(SectionKind.VertexJunction, arrays.VertexJunction);
        Add(SectionKind.FirstOut, arrays.FirstOut);
        Add(SectionKind.OutDirected, arrays.OutDirected);
        Add(SectionKind.FirstIn, arrays.FirstIn);
        Add(SectionKind.InTail, arrays.InTail);
        Add(SectionKind.InDirected, arrays.InDirected);
        Add(SectionKind.EdgeTail, arrays.EdgeTail);
        Add(SectionKind.EdgeHead, arrays.EdgeHead);
        Add(SectionKind.EdgeCentimeters, arrays.EdgeCentimeters);
        Add(SectionKind.EdgeAttributes, arrays.EdgeAttributes);
        Add(SectionKind.DirectedMilliseconds, arrays.DirectedMilliseconds);
        Add(SectionKind.DirectedHead, arrays.DirectedHead);
        Add(SectionKind.ShapeFirst, arrays.ShapeFirst);
        Add(SectionKind.ShapeLatitude, arrays.ShapeLatitude);
        Add(SectionKind.ShapeLongitude, arrays.ShapeLongitude);
        Add<bool>(SectionKind.InMainComponent, map.Graph.InMainComponent);
    }

    private void AddMetric(DrivingMetric metric)
    {
        var arcs = metric.Hierarchy.Arcs;
        Add<double>(SectionKind.Factors, (double[])[metric.Factors.Urban, metric.Factors.Rural, metric.Factors.Motorway]);
        Add(SectionKind.NumberOf, arcs.NumberOf);
        Add(SectionKind.UpFirst, arcs.UpFirst);
        Add(SectionKind.UpHead, arcs.UpHead);
        Add(SectionKind.UpCost, arcs.UpCost);
        Add(SectionKind.UpArc, arcs.UpArc);
        Add(SectionKind.DownFirst, arcs.DownFirst);
        Add(SectionKind.DownTail, arcs.DownTail);
        Add(SectionKind.DownCost, arcs.DownCost);
        Add(SectionKind.DownArc, arcs.DownArc);
        Add(SectionKind.FirstChild, metric.Hierarchy.FirstChild);
        Add(SectionKind.SecondChild, metric.Hierarchy.SecondChild);
    }

    private void Add<T>(SectionKind kind, ReadOnlyMemory<T> content)
        where T : unmanaged =>
        sections.Add((kind, (long)content.Length * SizeOf<T>(), () => WriteArray(content)));

    private static int SizeOf<T>()
        where T : unmanaged => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    private void WriteAll()
    {
        var header = new byte[RoadsFile.HeaderBytes + sections.Count * RoadsFile.DirectoryEntryBytes];
        RoadsFile.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), RoadsFile.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), sections.Count);
        var offset = Aligned(header.Length);
        var starts = new long[sections.Count];
        for (var s = 0; s < sections.Count; s++)
        {
            var entry = header.AsSpan(RoadsFile.HeaderBytes + s * RoadsFile.DirectoryEntryBytes);
            starts[s] = offset;
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)sections[s].Kind);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], sections[s].Bytes);
            offset = Aligned(offset + sections[s].Bytes);
        }

        WriteBytes(header);
        for (var s = 0; s < sections.Count; s++)
        {
            WriteBytes(new byte[starts[s] - position]);
            sections[s].Write();
        }

        stream.Write(hash.GetHashAndReset());
    }

    private void WriteArray<T>(ReadOnlyMemory<T> content)
        where T : unmanaged
    {
        const int chunk = 1 << 20;
        for (var at = 0; at < content.Length; at += chunk)
        {
            WriteBytes(MemoryMarshal.AsBytes(content.Span.Slice(at, Math.Min(chunk, content.Length - at))));
        }
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
        position += bytes.Length;
    }

    private static long Aligned(long offset) => (offset + RoadsFile.Alignment - 1) / RoadsFile.Alignment * RoadsFile.Alignment;
}
