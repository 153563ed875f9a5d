namespace Korevagt.Json;

/// <summary>What a file says, made fit for a message: short and without control characters.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text in quotation marks.</summary>
    public static string Text(string text) => $"\"{Content(text)}\"";

    /// <summary>The text without quotation marks.</summary>
    public static string Content(string text)
    {
        var shortened = text.Length > Longest ? $"{text.AsSpan(0, Longest)}…" : text;
        return string.Create(shortened.Length, shortened, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                span[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
            }
        });
    }
}
