using System.Buffers.Binary;

namespace Korevagt.Simulation.Statistics;

/// <summary>Writes whole numbers with seven bits to a byte, the lowest first, into an array that grows.</summary>
internal sealed class BlockWriter
{
    // The longest number has ten bytes.
    private const int MostBytes = 10;

    private byte[] buffer = new byte[1 << 16];
    private int length;

    public Span<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Reserves bytes that are filled in later.</summary>
    public void Skip(int bytes) => length += bytes;

    public void Number(long value)
    {
        Reserve(MostBytes);
        length = Put(length, value);
    }

    public void Bits(double value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(length), BitConverter.DoubleToInt64Bits(value));
        length += sizeof(long);
    }

    /// <summary>Writes one number after another.</summary>
    public void Numbers(ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            Number(value);
        }
    }

    /// <summary>
    /// Writes a row of which much is 0: its length without the zeros at its end, then each number that is not 0. A byte has
    /// the zeros before it in the three low bits and the number in the others; what has no room there follows, and the
    /// bits are all 1 for more zeros and 0 for another number.
    /// </summary>
    public void Row(ReadOnlySpan<long> values)
    {
        var trimmed = values.TrimEnd(0L);
        Number(trimmed.Length);
        Reserve(trimmed.Length * (1 + MostBytes) + MostBytes);
        var (at, zeros) = (length, 0);
        foreach (var value in trimmed)
        {
            if (value == 0)
            {
                zeros++;
                continue;
            }

            var few = Math.Min(zeros, BlockReader.ManyZeros);
            var small = value is > 0 and <= BlockReader.LargestInByte ? (int)value : 0;
            buffer[at++] = (byte)(few | small << BlockReader.BitsOfZeros);
            at = few < BlockReader.ManyZeros ? at : Put(at, zeros - few);
            at = small > 0 ? at : Put(at, value);
            zeros = 0;
        }

        length = at;
    }

    private int Put(int at, long value)
    {
        var left = (ulong)value;
        while (left > BlockReader.SevenBits)
        {
            buffer[at++] = (byte)(left | BlockReader.More);
            left >>= BlockReader.BitsOfByte;
        }

        buffer[at++] = (byte)left;
        return at;
    }

    private void Reserve(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, length + bytes));
        }
    }
}
