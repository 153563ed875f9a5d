namespace Korevagt.Roads.Osm;

/// <summary>
/// Passes the bytes of an XML file on and refuses a stretch without <c>&lt;</c> that is longer than any element of a map,
/// which the XML reader would otherwise gather in memory whole.
/// </summary>
internal sealed class MarkupGuardStream(Stream inner) : Stream
{
    private const int LongestStretch = 1 << 20;

    private int stretch;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // A stretch is only measured at the ends of what is read, so a piece must be shorter than the stretch allowed.
        var read = inner.Read(buffer.Length > LongestStretch / 4 ? buffer[..(LongestStretch / 4)] : buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        stretch = last >= 0 ? read - last : stretch + read;
        return stretch <= LongestStretch
            ? read
            : throw new MapFaultException(new(
                $"har mere end {LongestStretch} byte uden opmærkning efter denne linje",
                $"has more than {LongestStretch} bytes without markup after this line"));
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
