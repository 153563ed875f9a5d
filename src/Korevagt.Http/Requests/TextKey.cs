using System.Diagnostics.CodeAnalysis;

namespace Korevagt.Http.Requests;

/// <summary>A key of letters, digits and hyphens, such as an id or a hash, where a page ends.</summary>
/// <param name="Text">The key.</param>
public readonly record struct TextKey(string Text) : IParsable<TextKey>, IFormattable
{
    private const int Longest = 64;

    /// <inheritdoc/>
    public static TextKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("no key");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TextKey result)
    {
        var isKey = s is { Length: > 0 and <= Longest } && s.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
        result = isKey ? new TextKey(s!) : default;
        return isKey;
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Text;
}
