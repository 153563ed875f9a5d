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
            throw new PbfFaultException($"has a block header of {size} bytes", $"at most {LongestHeader}");
        }

        var header = BlobHeader.Parser.ParseFrom(Read(ref packed, (int)size));
        if (header.Datasize is < 0 or > LongestBlob)
        {
            throw new PbfFaultException($"has a block of {header.Datasize} bytes", $"at most {LongestBlob}");
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
                throw new PbfFaultException("has a block without data");
            default:
                throw new PbfFaultException($"is compressed as {blob.DataCase}, which is not read", "zlib or none");
        }
    }

    /// <summary>Unpacks exactly the stated size, so that a small blob cannot fill memory.</summary>
    private ReadOnlySpan<byte> Inflate(Blob blob)
    {
        if (blob.RawSize is <= 0 or > LongestBlob)
        {
            throw new PbfFaultException($"has a block that unpacks to {blob.RawSize} bytes", $"1 to {LongestBlob}");
        }

        if (unpacked.Length < blob.RawSize + 1)
        {
            unpacked = new byte[Math.Max(blob.RawSize + 1, 2 * unpacked.Length)];
        }

        try
        {
            using var inflating = new ZLibStream(
                new MemoryStream(blob.ZlibData.ToByteArray(), writable: false), CompressionMode.Decompress);
            var got = inflating.ReadAtLeast(unpacked.AsSpan(0, blob.RawSize + 1), blob.RawSize + 1, throwOnEndOfStream: false);
            return got == blob.RawSize
                ? unpacked.AsSpan(0, got)
                : throw new PbfFaultException(
                    $"has a block that unpacks to {(got > blob.RawSize ? "more" : "less")} "
                    + $"than the {blob.RawSize} bytes it states");
        }
        catch (InvalidDataException e)
        {
            throw new PbfFaultException($"has a block that does not unpack: {e.Message}", "zlib data");
        }
    }

    private ReadOnlySpan<byte> Read(ref byte[] buffer, int size)
    {
        if (stream.Length - stream.Position < size)
        {
            throw CutShort();
        }

        if (buffer.Length < size)
        {
            buffer = new byte[Math.Max(size, 2 * buffer.Length)];
        }

        stream.ReadExactly(buffer, 0, size);
        return buffer.AsSpan(0, size);
    }

    private PbfFaultException CutShort() => new($"is cut short: the file ends at byte {stream.Length} inside a block");
}
