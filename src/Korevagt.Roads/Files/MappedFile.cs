using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Korevagt.Roads.Files;

/// <summary>A file in memory without having been read: the operating system brings in what is looked at.</summary>
internal sealed unsafe class MappedFile : IRoadsContent
{
    private readonly SafeHandle handle;
    private readonly byte* start;

    private MappedFile(SafeHandle handle, byte* start, long length)
    {
        this.handle = handle;
        this.start = start;
        Length = length;
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <summary>Maps a file that is not empty. It must not be cut while it is in use; replacing it is harmless.</summary>
    public static MappedFile Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        return new MappedFile(view.SafeMemoryMappedViewHandle, pointer + view.PointerOffset, stream.Length);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<T> Slice<T>(long offset, long bytes)
        where T : unmanaged =>
        new MappedMemory<T>(handle, start + offset, checked((int)(bytes / sizeof(T)))).Memory;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes(long offset, int length) => new(start + offset, length);
}
