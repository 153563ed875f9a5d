using System.Buffers;
using System.Text;

namespace Korevagt.Logs;

/// <summary>
/// What the numbers of a file tell about their decimal mark, before one of them is read. A number such as <c>1.250</c>, with
/// exactly three digits behind its only mark, can be one and a quarter or one thousand two hundred and fifty: it tells
/// nothing, and others must.
/// </summary>
public sealed class DecimalEvidence
{
    private const int Group = 3;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,"u8);

    private readonly long[] sure = new long[2];

    /// <summary>The first number that has two meanings, or null where there is none.</summary>
    public string? Doubtful { get; private set; }

    /// <summary>Where it stands, as the caller counts; 0 where there is none.</summary>
    public long DoubtfulAt { get; private set; }

    /// <summary>The decimal mark that most of the numbers show which have one meaning only, or null where none does.</summary>
    public DecimalMark? Mark => sure[0] == 0 && sure[1] == 0
        ? null
        : sure[(int)DecimalMark.Comma] > sure[(int)DecimalMark.Point] ? DecimalMark.Comma : DecimalMark.Point;

    /// <summary>Whether some numbers show the one mark and some the other.</summary>
    public bool HasBoth => sure[0] > 0 && sure[1] > 0;

    /// <summary>Whether there are numbers that could be thousands, and none that tells.</summary>
    public bool LeavesDoubt => Doubtful is not null && Mark is null;

    /// <summary>Takes note of a number.</summary>
    /// <param name="text">How it is written, in UTF-8.</param>
    /// <param name="at">Where it stands: the line, for instance.</param>
    /// <param name="largest">What it cannot exceed: degrees are no thousands.</param>
    public void Add(ReadOnlySpan<byte> text, long at, double largest = double.PositiveInfinity)
    {
        var digits = text.TrimStart("+-"u8);
        var last = digits.LastIndexOfAny((byte)'.', (byte)',');
        if (last < 0 || digits.ContainsAnyExcept(OfNumbers))
        {
            return;
        }

        var (mark, decimals) = (digits[last], digits.Length - last - 1);
        var whole = digits[..last];
        var other = mark == (byte)'.' ? (byte)',' : (byte)'.';
        if (whole.Contains(mark))
        {
            // 1.234.567: a mark that comes twice has no decimals behind it, and is a fault of its row.
            return;
        }

        if (whole.Contains(other) || decimals != Group || whole.Length is 0 or > Group || whole[0] == (byte)'0'
            || Value(whole) * 1000 > largest)
        {
            sure[mark == (byte)',' ? (int)DecimalMark.Comma : (int)DecimalMark.Point]++;
        }
        else if (Doubtful is null)
        {
            (Doubtful, DoubtfulAt) = (Encoding.UTF8.GetString(text), at);
        }
    }

    private static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = value * 10 + (digit - '0');
        }

        return value;
    }
}
