using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Korevagt.Library.Tenders;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>Where a page of tenders ends.</summary>
/// <param name="ChangedAt">When its last one was changed, in milliseconds since 1970.</param>
/// <param name="Id">Its id.</param>
public readonly record struct TenderKey(long ChangedAt, string Id) : IParsable<TenderKey>, IFormattable
{
    /// <inheritdoc/>
    public static TenderKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("no key");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TenderKey result)
    {
        result = default;
        if (s?.Split(' ') is not [var at, var id] || !TenderTable.IsId(id)
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var changed))
        {
            return false;
        }

        result = new TenderKey(changed, id);
        return true;
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => FormattableString.Invariant($"{ChangedAt} {Id}");
}
