using System.IO.Compression;
using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Unpacks a map while it is read, so that memory does not grow with it. Only runs forward: a later position is reached by
/// reading on.
/// </summary>
internal sealed class UnpackingStream : Stream
{
    private readonly Stream unpacking;
    private readonly byte[] passedOver = new byte[1 << 14];
    private long position;

    /// <summary>Unpacks a stream from its beginning; the stream stays open when this one is closed.</summary>
    public UnpackingStream(Stream packed, MapPacking packing)
    {
        unpacking = packing switch
        {
            MapPacking.Gzip => new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true),
            MapPacking.Bzip2 => new Bzip2Stream(packed),
            _ => throw new ArgumentOutOfRangeException(nameof(packing), packing, null),
        };
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set
        {
            while (position < value && Read(passedOver, 0, (int)Math.Min(passedOver.Length, value - position)) > 0)
            {
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = unpacking.Read(buffer);
            position += read;
            return read;
        }
        catch (InvalidDataException e)
        {
            throw new MapFaultException(
                new($"kan ikke pakkes ud: {e.Message}", $"does not unpack: {e.Message}"),
                new("en hel fil, pakket med gzip eller bzip2", "a whole file, packed with gzip or bzip2"));
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacking.Dispose();
        }

        base.Dispose(disposing);
    }
}
