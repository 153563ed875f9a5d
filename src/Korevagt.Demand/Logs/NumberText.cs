using System.Buffers.Text;

namespace Korevagt.Demand.Logs;

/// <summary>
/// Reads decimal numbers whose decimals all stand behind the same mark, the first that the log shows or the stated one.
/// </summary>
/// <param name="stated">The mark, or null to find out.</param>
internal sealed class NumberText(DecimalMark? stated)
{
    private const int Longest = 32;

    private DecimalMark? mark = stated;

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
        text.CopyTo(plain);
        var at = text.IndexOfAny((byte)'.', (byte)',');
        if (at >= 0)
        {
            var found = text[at] == (byte)',' ? DecimalMark.Comma : DecimalMark.Point;
            if ((mark ?? found) != found)
            {
                return false;
            }

            plain[at] = (byte)'.';
        }

        var sound = Utf8Parser.TryParse(plain[..text.Length], out number, out var used, 'f')
            && used == text.Length && double.IsFinite(number);
        mark = sound && at >= 0 ? (text[at] == (byte)',' ? DecimalMark.Comma : DecimalMark.Point) : mark;
        return sound;
    }
}
