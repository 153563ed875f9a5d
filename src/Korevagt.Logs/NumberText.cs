using System.Buffers.Text;

namespace Korevagt.Logs;

/// <summary>
/// Reads decimal numbers whose decimals all stand behind the same mark. Where the owner of the file states which, the other
/// mark may group thousands; where it was found out, the other mark is no part of a number.
/// </summary>
/// <param name="stated">The mark that the file's owner states, or null.</param>
/// <param name="found">The mark that the file shows, or null where it shows none: then the first number with one tells.</param>
internal sealed class NumberText(DecimalMark? stated, DecimalMark? found = null)
{
    private const int Longest = 32;

    private DecimalMark? mark = stated ?? found;

    /// <summary>How decimals are written, or null while that is not known.</summary>
    public DecimalMark? Mark => mark;

    /// <summary>Reads a number.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out double number)
    {
        number = 0;
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[Longest];
        var length = Ungrouped(text, plain);
        var at = plain[..length].IndexOfAny((byte)'.', (byte)',');
        var shown = at < 0 ? mark : plain[at] == (byte)',' ? DecimalMark.Comma : DecimalMark.Point;
        if ((mark ?? shown) != shown)
        {
            return false;
        }

        if (at >= 0)
        {
            plain[at] = (byte)'.';
        }

        var sound = Utf8Parser.TryParse(plain[..length], out number, out var used, 'f')
            && used == length && double.IsFinite(number);
        mark = sound ? shown : mark;
        return sound;
    }

    /// <summary>Copies a number without the marks that group its thousands, where these are known; else as it is.</summary>
    private int Ungrouped(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        text.CopyTo(plain);
        if (stated is not { } decimals)
        {
            return text.Length;
        }

        var (grouping, own) = decimals == DecimalMark.Comma ? ((byte)'.', (byte)',') : ((byte)',', (byte)'.');
        var ownAt = text.IndexOf(own);
        var whole = ownAt < 0 ? text : text[..ownAt];
        if (!whole.Contains(grouping) || !AreGroups(whole.TrimStart("+-"u8), grouping))
        {
            return text.Length;
        }

        var length = 0;
        foreach (var character in text)
        {
            if (character != grouping)
            {
                plain[length++] = character;
            }
        }

        return length;
    }

    /// <summary>Whether digits stand in groups of three, but for the first, which may be shorter.</summary>
    private static bool AreGroups(ReadOnlySpan<byte> whole, byte grouping)
    {
        var first = whole.IndexOf(grouping);
        if (first is < 1 or > 3 || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var i = first; i < whole.Length; i += 4)
        {
            if (whole[i] != grouping || whole.Slice(i + 1, 3).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                return false;
            }
        }

        return !whole[..first].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
