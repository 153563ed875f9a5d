using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Tables;

/// <summary>
/// Keeps travel tables on disk under the hash of everything that they depend on: map, profile, driving factors, access leg
/// and points. A file that is damaged, cut short or of another version is computed anew and replaced. Several processes may
/// use one folder.
/// </summary>
/// <param name="folder">The folder; made when the first table is kept.</param>
public sealed class TravelTableCache(string folder)
{
    private const int Version = 1;
    private const int HeaderBytes = 16;

    private static ReadOnlySpan<byte> Magic => "KVTT"u8;

    /// <summary>Gives the table from the disk, or computes and keeps it.</summary>
    /// <param name="map">The map that the metric belongs to.</param>
    /// <param name="metric">Driving times.</param>
    /// <param name="from">Points driven from.</param>
    /// <param name="to">Points driven to.</param>
    /// <param name="accessLeg">How a car gets from the road to a door.</param>
    /// <param name="threads">Number of threads; null: one per processor.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The table, or faults that name pairs of points without a route; faults are not kept.</returns>
    public Outcome<TravelTable> Get(
        RoadMap map,
        DrivingMetric metric,
        IReadOnlyList<SnappedPoint> from,
        IReadOnlyList<SnappedPoint> to,
        AccessLeg accessLeg,
        int? threads = null,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(map);
        var path = Path.Combine(folder, KeyOf(map, metric, from, to, accessLeg) + ".times");
        if (TryRead(path, from.Count, to.Count) is { } kept)
        {
            return kept;
        }

        var built = TravelTable.Build(metric, from, to, accessLeg, threads, progress, cancellation);
        if (built.Succeeded)
        {
            Keep(path, built.Value);
        }

        return built;
    }

    private static string KeyOf(
        RoadMap map, DrivingMetric metric, IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to, AccessLeg accessLeg)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(RoadsFile.Version);
        writer.Write(map.ContentHash);
        writer.Write(map.ProfileHash);
        writer.Write(metric.Factors.Urban);
        writer.Write(metric.Factors.Rural);
        writer.Write(metric.Factors.Motorway);
        writer.Write(accessLeg.DetourFactor);
        writer.Write(accessLeg.KilometersPerHour);
        foreach (var points in (IReadOnlyList<SnappedPoint>[])[from, to])
        {
            writer.Write(points.Count);
            foreach (var point in points)
            {
                writer.Write(point.Asked.Latitude);
                writer.Write(point.Asked.Longitude);
                writer.Write(point.Edge ?? -1);
                writer.Write(point.Centimeters);
                writer.Write(point.Vertex ?? -1);
                writer.Write(point.StraightMeters);
            }
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    private static TravelTable? TryRead(string path, int rows, int columns)
    {
        byte[] bytes;
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (IOException)
        {
            return null; // Another process replaces it just now: computing it is always right.
        }

        var table = 4L * rows * columns;
        if (bytes.Length != HeaderBytes + 2 * table + SHA256.HashSizeInBytes)
        {
            return null;
        }

        var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
        if (!body.StartsWith(Magic)
            || BinaryPrimitives.ReadInt32LittleEndian(body[4..]) != Version
            || BinaryPrimitives.ReadInt32LittleEndian(body[8..]) != rows
            || BinaryPrimitives.ReadInt32LittleEndian(body[12..]) != columns
            || !SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
        {
            return null;
        }

        var cells = MemoryMarshal.Cast<byte, int>(body[HeaderBytes..]);
        return new TravelTable(rows, columns, cells[..(rows * columns)].ToArray(), cells[(rows * columns)..].ToArray());
    }

    private void Keep(string path, TravelTable table)
    {
        Directory.CreateDirectory(folder);
        var body = new byte[HeaderBytes + 8L * table.Seconds.Length];
        Magic.CopyTo(body);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), Version);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(8), table.Rows);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(12), table.Columns);
        MemoryMarshal.AsBytes<int>(table.Seconds).CopyTo(body.AsSpan(HeaderBytes));
        MemoryMarshal.AsBytes<int>(table.Meters).CopyTo(body.AsSpan(HeaderBytes + 4 * table.Seconds.Length));
        var partial = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        try
        {
            using (var stream = File.Create(partial))
            {
                stream.Write(body);
                stream.Write(SHA256.HashData(body));
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
