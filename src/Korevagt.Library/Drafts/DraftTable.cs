using System.Security.Cryptography;
using Dapper;
using Korevagt.Store;

namespace Korevagt.Library.Drafts;

/// <summary>
/// Drafts of scenarios, without versions. The audit log has who made and removed one, and who took it over from somebody else; not
/// each time that the same hand stores it anew, which a page does every few seconds.
/// </summary>
/// <param name="store">The store.</param>
public sealed class DraftTable(RunStore store)
{
    /// <summary>So many drafts one owner may have.</summary>
    public const int MostOfOne = 100;

    private const int IdLength = 32;
    private const string Known = "id, owner, name, baseline, version, created_by, created_at, hand, changed_by, changed_at";

    /// <summary>Whether a text can be the id of a draft.</summary>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
    }

    /// <summary>A draft, or null where there is none of that id.</summary>
    public Task<Draft?> FindAsync(string id, CancellationToken cancellation = default) => !IsId(id)
        ? Task.FromResult<Draft?>(null)
        : store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Draft?>(
                $"SELECT {Known}, content, switched_off FROM draft WHERE id = @id", new { id }),
            cancellation);

    /// <summary>Drafts of an owner without their contents, those that were changed last first.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="after">When the last one seen was changed, in milliseconds since 1970, and its id; null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Draft>> ListAsync(
        string owner, (long ChangedAt, string Id)? after, int most, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<Draft>(
                $"""
                SELECT {Known} FROM draft WHERE owner = @owner AND (changed_at < @at OR (changed_at = @at AND id < @id))
                ORDER BY changed_at DESC, id DESC LIMIT @most
                """,
                new { owner, at = after?.ChangedAt ?? long.MaxValue, id = after?.Id ?? "", most }),
            cancellation),
    ];

    /// <summary>Adds a draft.</summary>
    /// <returns>The draft, or null where its owner has as many as one may have.</returns>
    public async Task<Draft?> AddAsync(DraftContent content, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(author);
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var isAdded = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var added = await connection.ExecuteAsync(
                    """
                    INSERT INTO draft (id, owner, name, baseline, version, content, switched_off, created_by, created_at, hand, changed_by, changed_at)
                    SELECT @id, @owner, @name, @baseline, 1, @content, @off, @by, @now, @owner, @by, @now
                    WHERE (SELECT COUNT(*) FROM draft WHERE owner = @owner) < @most
                    """,
                    new
                    {
                        id,
                        owner = author.Id,
                        name = content.Name,
                        baseline = content.Baseline,
                        content = content.Bytes,
                        off = Off(content),
                        by = author.Name,
                        now,
                        most = MostOfOne,
                    },
                    transaction);
                if (added == 1)
                {
                    await AuditLog.AddAsync(connection, transaction, now, author, "drafts.create", Subject(id), null, Shown(content));
                }

                return added == 1;
            },
            cancellation);
        return isAdded ? await FindAsync(id, cancellation) : null;
    }

    /// <summary>Gives a draft a new content, if it is still as the change knows it.</summary>
    /// <param name="based">The draft as the change knows it.</param>
    /// <param name="content">The new content.</param>
    /// <param name="author">Who changes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The draft as it is now, or null where it was changed or removed meanwhile.</returns>
    public async Task<Draft?> ReplaceAsync(Draft based, DraftContent content, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(based);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(author);
        var now = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var changed = await connection.ExecuteAsync(
                    """
                    UPDATE draft SET name = @Name, baseline = @Baseline, version = version + 1, content = @Bytes, switched_off = @off,
                        hand = @Hand, changed_by = @by, changed_at = @now
                    WHERE id = @Id AND version = @Version
                    """,
                    new
                    {
                        based.Id,
                        based.Version,
                        content.Name,
                        content.Baseline,
                        content.Bytes,
                        off = Off(content),
                        Hand = author.Id,
                        by = author.Name,
                        now,
                    },
                    transaction);
                if (changed == 1 && based.Hand != author.Id)
                {
                    await AuditLog.AddAsync(
                        connection, transaction, now, author, "drafts.takeOver", Subject(based.Id), new { based.Hand, based.Version }, Shown(content));
                }

                return changed == 1 ? now : (long?)null;
            },
            cancellation);
        return now is { } at
            ? based with
            {
                Name = content.Name,
                Baseline = content.Baseline,
                Version = based.Version + 1,
                Content = content.Bytes,
                SwitchedOff = Off(content),
                Hand = author.Id,
                ChangedBy = author.Name,
                ChangedAt = at,
            }
            : null;
    }

    /// <summary>Removes a draft for good, if it is still as the change knows it.</summary>
    /// <returns>Whether it was removed; false where it was changed meanwhile, or is gone.</returns>
    public Task<bool> RemoveAsync(Draft based, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(based);
        return store.WriteAsync(
            async (connection, transaction) =>
            {
                var removed = await connection.ExecuteAsync(
                    "DELETE FROM draft WHERE id = @Id AND version = @Version", new { based.Id, based.Version }, transaction);
                if (removed == 1)
                {
                    await AuditLog.AddAsync(
                        connection, transaction, store.Now, author, "drafts.remove", Subject(based.Id), new { based.Name, based.Version }, null);
                }

                return removed == 1;
            },
            cancellation);
    }

    private static string Off(DraftContent content) => string.Join(' ', content.Off);

    private static string Subject(string id) => $"drafts/{id}";

    private static object Shown(DraftContent content) => new { content.Name, content.Baseline };
}
