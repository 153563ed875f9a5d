using System.Runtime.InteropServices;

namespace Korevagt.Roads.Osm;

/// <summary>The bytes of an OpenStreetMap file, wherever they lie, to be read as often as wanted.</summary>
/// <param name="Name">What faults call it.</param>
/// <param name="Open">A new stream at its beginning, which can be searched.</param>
internal sealed record MapContent(string Name, Func<Stream> Open)
{
    private const int BufferBytes = 1 << 18;

    /// <summary>How the bytes are packed.</summary>
    public MapPacking Packing { get; init; }

    /// <summary>A file on disk.</summary>
    public static MapContent OfFile(string path) =>
        new(
            path, () =>
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan));

    /// <summary>Bytes in memory.</summary>
    public static MapContent OfBytes(string name, ReadOnlyMemory<byte> bytes) => new(name, () => MemoryOf(bytes));

    /// <summary>What an opened stream holds once unpacked: the stream itself where the bytes are not packed.</summary>
    public Stream Unpack(Stream opened) => Packing == MapPacking.None ? opened : new UnpackingStream(opened, Packing);

    private static MemoryStream MemoryOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
