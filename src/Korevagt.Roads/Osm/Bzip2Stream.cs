using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.BZip2;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Unpacks bzip2, also where several packed streams stand one after another, as programs that pack in parallel make them.
/// </summary>
internal sealed class Bzip2Stream(Stream packed) : Stream
{
    private BZip2InputStream? member;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            while (true)
            {
                if (member?.Read(buffer, offset, count) is > 0 and var read)
                {
                    return read;
                }

                if (packed.Position == packed.Length || count == 0)
                {
                    return 0;
                }

                member = new BZip2InputStream(packed) { IsStreamOwner = false };
            }
        }
        catch (Exception e) when (e is SharpZipBaseException or IndexOutOfRangeException or EndOfStreamException)
        {
            // Damaged bytes make the library read beyond its own tables.
            throw new InvalidDataException(e.Message, e);
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
            member?.Dispose();
        }

        base.Dispose(disposing);
    }
}
