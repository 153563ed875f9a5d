using System.Buffers.Binary;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// Reads what a <see cref="BlockWriter"/> wrote. Where the bytes cannot be such, it says so ever after and reads zeros: it
/// never throws, and never makes room for more than the bytes can hold.
/// </summary>
internal ref struct BlockReader(ReadOnlySpan<byte> bytes)
{
    public const ulong SevenBits = 0x7f;
    public const ulong More = 0x80;
    public const int BitsOfByte = 7;
    public const int BitsOfZeros = 3;
    public const int ManyZeros = (1 << BitsOfZeros) - 1;
    public const int LargestInByte = 31;

    private ReadOnlySpan<byte> left = bytes;

    /// <summary>Whether the bytes were not such as a writer writes.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether all has been read, and nothing was wrong.</summary>
    public readonly bool IsDone => !Failed && left.IsEmpty;

    public long Number()
    {
        if (left.Length > 0 && left[0] <= SevenBits)
        {
            var value = left[0];
            left = left[1..];
            return value;
        }

        return LongNumber();
    }

    public double Bits()
    {
        if (left.Length < sizeof(long))
        {
            return Fail();
        }

        var value = BinaryPrimitives.ReadDoubleLittleEndian(left);
        left = left[sizeof(long)..];
        return value;
    }

    /// <summary>Reads a count of items and checks it against the bytes left, given the fewest bytes that an item takes.</summary>
    public int Count(int leastBytes)
    {
        var count = Number();
        return count >= 0 && count <= left.Length / leastBytes ? (int)count : Fail();
    }

    /// <summary>A number from 0 to a limit.</summary>
    public int UpTo(int most)
    {
        var number = Number();
        return number >= 0 && number <= most ? (int)number : Fail();
    }

    public long[] Numbers(int count)
    {
        var values = new long[count];
        for (var index = 0; index < count; index++)
        {
            values[index] = Number();
        }

        return values;
    }

    /// <summary>Adds the numbers of a row to those of another.</summary>
    /// <param name="sums">As long as the row without the zeros at its end, or longer.</param>
    /// <param name="length">The row's length without them.</param>
    public void AddRow(Span<long> sums, int length)
    {
        var row = sums[..length];
        for (var index = 0; index < row.Length && !Failed; index++)
        {
            var entry = Byte();
            var zeros = entry & ManyZeros;
            index += zeros < ManyZeros ? zeros : zeros + UpTo(row.Length);
            var value = entry >> BitsOfZeros is > 0 and var small ? small : Number();
            if (index >= row.Length)
            {
                Fail();
                return;
            }

            row[index] += value;
        }
    }

    private int Byte()
    {
        if (left.IsEmpty)
        {
            return Fail();
        }

        var value = left[0];
        left = left[1..];
        return value;
    }

    private long LongNumber()
    {
        var value = 0UL;
        for (var (shift, index) = (0, 0); shift < 8 * sizeof(ulong) && index < left.Length; shift += BitsOfByte, index++)
        {
            value |= (left[index] & SevenBits) << shift;
            if (left[index] <= SevenBits)
            {
                left = left[(index + 1)..];
                return (long)value;
            }
        }

        return Fail();
    }

    /// <summary>Says that the bytes are not such as a writer writes.</summary>
    /// <returns>0.</returns>
    public int Fail()
    {
        Failed = true;
        left = [];
        return 0;
    }
}
