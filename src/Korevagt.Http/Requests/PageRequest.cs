using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;

namespace Korevagt.Http.Requests;

/// <summary>Which page of a list is wanted: <c>?limit=50&amp;cursor=...</c>.</summary>
/// <typeparam name="TKey">Where a page ends: the key of its last item.</typeparam>
public sealed class PageRequest<TKey> : IRequestPart, Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
    where TKey : IParsable<TKey>, IFormattable
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;
    // A key is no longer than the name of a night with its moment: 300 characters, of up to three bytes each, in base 64.
    private const int LongestCursor = 1_500;
    private const string CursorPrefix = "1:";

    private PageRequest(int limit, TKey? after, bool isFirst, Problem? problem) =>
        (Limit, After, IsFirst, Problem) = (limit, after, isFirst, problem);

    /// <summary>Items on a page: 1 to 200.</summary>
    public int Limit { get; }

    /// <summary>Read so many: one more than are shown tells whether there is another page.</summary>
    public int Reads => Limit + 1;

    /// <summary>Key of the last item of the page before; of no meaning on the first.</summary>
    public TKey? After { get; }

    /// <summary>Whether the list is to be shown from its beginning.</summary>
    public bool IsFirst { get; }

    /// <inheritdoc/>
    public Problem? Problem { get; }

    /// <summary>Reads it.</summary>
    public static ValueTask<PageRequest<TKey>?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<PageRequest<TKey>?>(Read(context.Request.Query));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new QueryParameter(
            "limit", false, $"Items on a page, from 1 to {MostLimit}; {UsualLimit} where it is not said.", (1, MostLimit)));
        builder.Metadata.Add(new QueryParameter(
            "cursor",
            false,
            "Where the page begins: `next` of the page before. Nothing for the first page.")
        { Longest = LongestCursor });
    }

    /// <summary>Makes the page.</summary>
    /// <param name="items">As many as <see cref="Reads"/>, or fewer where the list ends.</param>
    /// <param name="keyOf">The key of an item.</param>
    public Page<T> Of<T>(IReadOnlyList<T> items, Func<T, TKey> keyOf) =>
        items.Count > Limit ? new Page<T>([.. items.Take(Limit)], Cursor(keyOf(items[Limit - 1]))) : new Page<T>(items, null);

    private static string Cursor(TKey key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(CursorPrefix + key.ToString(null, CultureInfo.InvariantCulture)));

    private static PageRequest<TKey> Read(IQueryCollection query)
    {
        var (limit, cursor) = (query["limit"], query["cursor"]);
        var items = UsualLimit;
        if (limit.Count > 0
            && (limit.Count > 1 || !int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out items)
                || items is < 1 or > MostLimit))
        {
            return Faulty(Problems.Problem.Parameter(
                "limit",
                new("er ikke et antal", "is no number of items"),
                new($"et helt tal fra 1 til {MostLimit}", $"a whole number from 1 to {MostLimit}")));
        }

        if (cursor.Count == 0)
        {
            return new PageRequest<TKey>(items, default, isFirst: true, null);
        }

        return cursor.Count == 1 && TryKey(cursor.ToString(), out var key)
            ? new PageRequest<TKey>(items, key, isFirst: false, null)
            : Faulty(Problems.Problem.Parameter(
                "cursor",
                new("er ikke en, som denne server har givet", "is none that this server has given"),
                new("\"next\" fra siden før", "\"next\" of the page before")));
    }

    private static PageRequest<TKey> Faulty(Problem problem) => new(UsualLimit, default, isFirst: true, problem);

    private static bool TryKey(string cursor, out TKey? key)
    {
        key = default;
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(CursorPrefix, StringComparison.Ordinal)
            && TKey.TryParse(text[CursorPrefix.Length..], CultureInfo.InvariantCulture, out key)
            && Cursor(key) == cursor;
    }
}
