namespace Korevagt.Logs.Tests;

/// <summary>A stream that begins like a log and goes on with a line as long as one likes, without holding it.</summary>
internal sealed class EndlessLine(byte[] beginning, long length) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - BytesRead);
        for (var i = 0; i < given; i++)
        {
            buffer[offset + i] = BytesRead + i < beginning.Length ? beginning[BytesRead + i] : (byte)'7';
        }

        BytesRead += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
