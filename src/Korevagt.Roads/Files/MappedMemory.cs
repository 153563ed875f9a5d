using System.Buffers;
using System.Runtime.InteropServices;

namespace Korevagt.Roads.Files;

/// <summary>
/// A stretch of a mapped file seen as an array. A mapping stays until the process ends: it costs address space only.
/// </summary>
internal sealed unsafe class MappedMemory<T>(SafeHandle mapping, byte* start, int length) : MemoryManager<T>
    where T : unmanaged
{
    private readonly SafeHandle mapping = mapping;

    /// <inheritdoc/>
    public override Span<T> GetSpan()
    {
        ObjectDisposedException.ThrowIf(mapping.IsClosed, this);
        return new Span<T>(start, length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)start + elementIndex, pinnable: this);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
