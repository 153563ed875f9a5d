using System.Text;

namespace Korevagt.Demand.Logs.Privacy;

/// <summary>Redaction: quotes a value of a log in a message unless the value may identify a person.</summary>
internal static class Redaction
{
    private const int Longest = 40;

    /// <summary>The value in quotation marks, or words in its place.</summary>
    public static string Quote(ReadOnlySpan<byte> value) =>
        Quote(Encoding.UTF8.GetString(value.Length > 4 * Longest ? value[..(4 * Longest)] : value));

    /// <summary>The value in quotation marks, or words in its place.</summary>
    public static string Quote(string value)
    {
        if (IsPersonal(value))
        {
            return "a value that is not shown, since it looks personal,";
        }

        var shown = value.Length > Longest ? value[..Longest] + "…" : value;
        return $"\"{string.Concat(shown.Select(character => char.IsControl(character) ? '\uFFFD' : character))}\"";
    }

    /// <summary>Whether a value looks like a CPR number, a person's name or an address of the net.</summary>
    public static bool IsPersonal(string value) =>
        value.Contains('@', StringComparison.Ordinal)
        || CprNumber.Find(Encoding.UTF8.GetBytes(value), out var tenDigits) != CprLikeness.None
        || tenDigits
        || PersonName.HasShape(value);
}
