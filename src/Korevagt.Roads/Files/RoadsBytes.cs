using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Korevagt.Roads.Files;

/// <summary>A roads file that has been read into memory whole.</summary>
internal sealed class RoadsBytes(ReadOnlyMemory<byte> bytes) : IRoadsContent
{
    /// <inheritdoc/>
    public long Length => bytes.Length;

    /// <inheritdoc/>
    public ReadOnlyMemory<T> Slice<T>(long offset, long length)
        where T : unmanaged
    {
        var whole = length / Unsafe.SizeOf<T>() * Unsafe.SizeOf<T>();
        return new SeenAs<T>(bytes.Slice(checked((int)offset), checked((int)whole))).Memory;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes(long offset, int length) => bytes.Span.Slice(checked((int)offset), length);

    /// <summary>A stretch of bytes seen as an array.</summary>
    private sealed class SeenAs<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
        where T : unmanaged
    {
        private readonly Memory<byte> bytes = MemoryMarshal.AsMemory(bytes);

        public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(bytes.Span);

        public override MemoryHandle Pin(int elementIndex = 0) => bytes[(elementIndex * Unsafe.SizeOf<T>())..].Pin();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
