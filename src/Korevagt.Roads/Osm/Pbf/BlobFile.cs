using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;

namespace Korevagt.Roads.Osm.Pbf;

/// <summary>
/// The outer layer of a PBF file: a length, a small header and a blob, again and again. The limits are those of the format:
/// a header of at most 64 KiB, a blob of at most 32 MiB, as it lies in the file and unpacked.
/// </summary>
internal sealed class BlobFile(Stream stream)
{
    /// <summary>No header is longer, bytes.</summary>
    public const int LongestHeader = 64 * 1024;

    /// <summary>No blob is longer, packed or unpacked, bytes.</summary>
    public const int LongestBlob = 32 * 1024 * 1024;

    private readonly byte[] length = new byte[4];
    private byte[] packed = new byte[1 << 16];
    private byte[] unpacked = new byte[1 << 16];

    /// <summary>Where the blob read last begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Reads the next header; null at the end of the file.</summary>
    public BlobHeader? NextHeader()
    {
        Offset = stream.Position;
        var got = stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }

        if (got < length.Length)
        {
            throw CutShort();
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (size > LongestHeader)
        {
            throw new MapFaultException(
                new($"har et blokhoved på {size} byte", $"has a block header of {size} bytes"),
                new($"højst {LongestHeader}", $"at most {LongestHeader}"));
        }

        var header = BlobHeader.Parser.ParseFrom(Read(ref packed, (int)size));
        if (header.Datasize is < 0 or > LongestBlob)
        {
            throw new MapFaultException(
                new($"har en blok på {header.Datasize} byte", $"has a block of {header.Datasize} bytes"),
                new($"højst {LongestBlob}", $"at most {LongestBlob}"));
        }

        return header;
    }

    /// <summary>Passes over the blob of a header.</summary>
    public void PassOver(BlobHeader header) => stream.Position += header.Datasize;

    /// <summary>Reads and unpacks the blob of a header; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Unpack(BlobHeader header)
    {
        var blob = Blob.Parser.ParseFrom(Read(ref packed, header.Datasize));
        switch (blob.DataCase)
        {
            case Blob.DataOneofCase.Raw:
                return blob.Raw.Span;
            case Blob.DataOneofCase.ZlibData:
                return Inflate(blob);
            case Blob.DataOneofCase.None:
                throw new MapFaultException(new("har en blok uden data", "has a block without data"));
            default:
                throw new MapFaultException(
                    new(
                        $"er pakket som {blob.DataCase}, der ikke kan læses",
                        $"is compressed as {blob.DataCase}, which is not read"),
                    new("zlib eller upakket", "zlib or none"));
        }
    }

    /// <summary>
    /// Unpacks exactly the stated size, so that a small blob cannot fill memory; where none is stated, no more than the format
    /// allows.
    /// </summary>
    private ReadOnlySpan<byte> Inflate(Blob blob)
    {
        if (blob.RawSize is < 0 or > LongestBlob)
        {
            throw new MapFaultException(
                new($"har en blok, der fylder {blob.RawSize} byte udpakket", $"has a block that unpacks to {blob.RawSize} bytes"),
                new($"0 til {LongestBlob}", $"0 to {LongestBlob}"));
        }

        try
        {
            using var inflating = new ZLibStream(
                new MemoryStream(blob.ZlibData.ToByteArray(), writable: false), CompressionMode.Decompress);
            var most = blob.HasRawSize ? blob.RawSize : LongestBlob;
            var got = ReadUpTo(inflating, most + 1, blob.HasRawSize ? most + 1 : 4 * blob.ZlibData.Length);
            return !blob.HasRawSize && got <= most || got == blob.RawSize
                ? unpacked.AsSpan(0, got)
                : throw OtherSize(got > most, most);
        }
        catch (InvalidDataException e)
        {
            throw new MapFaultException(
                new($"har en blok, der ikke kan pakkes ud: {e.Message}", $"has a block that does not unpack: {e.Message}"),
                new("zlib-data", "zlib data"));
        }
    }

    private int ReadUpTo(ZLibStream inflating, int most, int likely)
    {
        var got = 0;
        for (var size = Math.Min(most, likely); ; size = (int)Math.Min(most, 2L * size))
        {
            if (unpacked.Length < size)
            {
                Array.Resize(ref unpacked, Math.Max(size, (int)Math.Min(most, 2L * unpacked.Length)));
            }

            got += inflating.ReadAtLeast(unpacked.AsSpan(got, size - got), size - got, throwOnEndOfStream: false);
            if (got < size || size == most)
            {
                return got;
            }
        }
    }

    private static MapFaultException OtherSize(bool more, int stated) => new(new(
        $"har en blok, der fylder {(more ? "mere" : "mindre")} udpakket end de {stated} byte, den angiver",
        $"has a block that unpacks to {(more ? "more" : "less")} than the {stated} bytes it states"));

    private ReadOnlySpan<byte> Read(ref byte[] buffer, int size)
    {
        if (stream.CanSeek && stream.Length - stream.Position < size)
        {
            throw CutShort();
        }

        if (buffer.Length < size)
        {
            buffer = new byte[Math.Max(size, 2 * buffer.Length)];
        }

        return stream.ReadAtLeast(buffer.AsSpan(0, size), size, throwOnEndOfStream: false) == size
            ? buffer.AsSpan(0, size)
            : throw CutShort();
    }

    private MapFaultException CutShort()
    {
        var end = stream.CanSeek ? stream.Length : stream.Position;
        return new MapFaultException(new(
            $"er skåret af: filen ender ved byte {end} midt i en blok",
            $"is cut short: the file ends at byte {end} inside a block"));
    }
}
