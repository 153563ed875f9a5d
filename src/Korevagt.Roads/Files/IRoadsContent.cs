namespace Korevagt.Roads.Files;

/// <summary>The bytes of a roads file, parts of which are seen as arrays without being copied.</summary>
internal interface IRoadsContent
{
    /// <summary>Length in bytes.</summary>
    long Length { get; }

    /// <summary>A stretch of the file seen as an array.</summary>
    ReadOnlyMemory<T> Slice<T>(long offset, long bytes)
        where T : unmanaged;

    /// <summary>A stretch of the file as bytes.</summary>
    ReadOnlySpan<byte> Bytes(long offset, int length);
}
