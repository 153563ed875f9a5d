using System.Diagnostics.CodeAnalysis;

namespace Korevagt.Server.Resources.Nights;

/// <summary>Where a page of nights ends.</summary>
/// <param name="Night">The night.</param>
/// <param name="Name">The settings that it is a night of.</param>
public readonly record struct NightKey(string Night, string Name) : IParsable<NightKey>, IFormattable
{
    /// <summary>Characters of the longest name.</summary>
    public const int Longest = 300;

    /// <summary>Whether a text may be the name of settings or of a night: one line, not too long.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= Longest && !text.Any(char.IsControl);

    /// <inheritdoc/>
    public static NightKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("no key");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NightKey result)
    {
        var parts = s is not null && IsName(s) ? s.Split(' ', 2) : [];
        result = parts.Length == 2 ? new NightKey(parts[0], parts[1]) : default;
        return parts.Length == 2;
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => $"{Night} {Name}";
}
