namespace Korevagt.Http.Requests;

/// <summary>The identity of a run: the SHA-256 of all that decides its result.</summary>
internal static class RunId
{
    /// <summary>Hexadecimal digits of it.</summary>
    public const int Length = 64;

    /// <summary>Whether a text can be one.</summary>
    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
