using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Korevagt.Library.Drafts;

namespace Korevagt.Server.Resources.Drafts;

/// <summary>Where a page of drafts ends.</summary>
/// <param name="ChangedAt">When its last one was changed, in milliseconds since 1970.</param>
/// <param name="Id">Its id.</param>
public readonly record struct DraftKey(long ChangedAt, string Id) : IParsable<DraftKey>, IFormattable
{
    /// <inheritdoc/>
    public static DraftKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("no key");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DraftKey result)
    {
        result = default;
        if (s?.Split(' ') is not [var at, var id] || !DraftTable.IsId(id)
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var changed))
        {
            return false;
        }

        result = new DraftKey(changed, id);
        return true;
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => FormattableString.Invariant($"{ChangedAt} {Id}");
}
