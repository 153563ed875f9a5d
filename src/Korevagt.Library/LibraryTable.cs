using System.Data.Common;
using Dapper;
using Korevagt.Store;

namespace Korevagt.Library;

/// <summary>The items of the library and their versions. Each change is one transaction with its entry in the audit log.</summary>
public sealed class LibraryTable
{
    private const string Columns =
        """
        id, kind, path, name, description, baseline, state,
        version, hash, created_by, created_at, changed_by, changed_at
        """;

    private readonly RunStore store;

    /// <summary>The library of a store.</summary>
    public LibraryTable(RunStore store) => this.store = store;

    /// <summary>An item, or null where there is none of that id.</summary>
    public Task<LibraryItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        store.ReadAsync(connection => ReadAsync(connection, null, id), cancellation);

    /// <summary>Items of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="state">Only items in this state, or null for all.</param>
    /// <param name="baseline">Only scenarios on this baseline, or null for all.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">Id of the last item seen, or null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<LibraryItem>> ListAsync(
        LibraryKind kind, LibraryState? state, string? baseline, LibraryOrder order, string? after, int most, CancellationToken cancellation = default)
    {
        // An item that was renamed or changed since is where it is now: the list goes on behind that place.
        var (sorted, behind) = order switch
        {
            LibraryOrder.Name => ("name, id", "(name, id) > (SELECT name, id FROM library_item WHERE id = @after)"),
            LibraryOrder.Changed => ("changed_at DESC, id DESC", "(changed_at, id) < (SELECT changed_at, id FROM library_item WHERE id = @after)"),
            _ => ("id", "id > @after"),
        };
        return
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<LibraryItem>(
                    $"""
                    SELECT {Columns} FROM library_item
                    WHERE kind = @kind {(state is null ? "" : "AND state = @state")} {(baseline is null ? "" : "AND baseline = @baseline")}
                        {(after is null ? "" : "AND " + behind)}
                    ORDER BY {sorted} LIMIT @most
                    """,
                    new { kind = (int)kind, state = (int?)state, baseline, after, most }),
                cancellation),
        ];
    }

    /// <summary>Versions of an item, the newest first.</summary>
    /// <param name="id">The item.</param>
    /// <param name="before">Only versions with a lower number, or null for the newest.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<LibraryVersion>> VersionsAsync(string id, int? before, int most, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<LibraryVersion>(
                """
                SELECT number, hash, changed_by, changed_at, note FROM library_version
                WHERE item = @id AND number < @before ORDER BY number DESC LIMIT @most
                """,
                new { id, before = before ?? int.MaxValue, most }),
            cancellation),
    ];

    /// <summary>Names and content hashes of all items, by which contents name each other.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HashesByPathAsync(CancellationToken cancellation = default) =>
        (await store.ReadAsync(
            connection => connection.QueryAsync<(string Path, string Hash)>("SELECT path, hash FROM library_item"), cancellation))
        .ToDictionary(row => row.Path, row => row.Hash, StringComparer.Ordinal);

    /// <summary>The ids of the items of some kinds that are not archived, kind by kind.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(IReadOnlyList<LibraryKind> kinds, CancellationToken cancellation = default)
    {
        var ids = await store.ReadAsync(
            connection => connection.QueryAsync<(int Kind, string Id)>("SELECT kind, id FROM library_item WHERE state = 0 ORDER BY kind, id"), cancellation);
        return [.. kinds.SelectMany(kind => ids.Where(item => item.Kind == (int)kind).Select(item => item.Id))];
    }

    /// <summary>Adds an item with its first version.</summary>
    /// <returns>The item, or null where there is one of that id.</returns>
    public async Task<LibraryItem?> AddAsync(
        LibraryKind kind, string id, LibraryContent content, string note, Author author, CancellationToken cancellation = default)
    {
        // The content first: dying after it leaves a document that nobody refers to.
        var hash = (await store.Documents.AddAsync([content.Bytes], cancellation))[0];
        return await store.WriteAsync(
            (connection, transaction) => AddAsync(connection, transaction, kind, id, LibraryPath.Of(kind, id), hash, content, note, author), cancellation);
    }

    /// <summary>Gives an item a new content, if it is still the version that the change is based on.</summary>
    /// <param name="based">The item as the change knows it.</param>
    /// <param name="content">The new content.</param>
    /// <param name="note">What is said about it; may be empty.</param>
    /// <param name="author">Who changes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The item as it is now, or null where it was changed or archived meanwhile.</returns>
    public async Task<LibraryItem?> ReplaceAsync(
        LibraryItem based, LibraryContent content, string note, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(based);
        var hash = (await store.Documents.AddAsync([content.Bytes], cancellation))[0];
        return await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var changed = await connection.ExecuteAsync(
                    """
                    UPDATE library_item SET name = @Name, description = @Description, baseline = @Baseline, version = version + 1, hash = @hash,
                        changed_by = @by, changed_at = @now
                    WHERE id = @Id AND version = @Version AND hash = @was AND state = 0
                    """,
                    new { based.Id, based.Version, was = based.Hash, content.Name, content.Description, content.Baseline, hash, by = author.Name, now },
                    transaction);
                if (changed == 0)
                {
                    return null;
                }

                await AddVersionAsync(connection, transaction, based.Id, based.Version + 1, hash, author, now, note);
                return await EnteredAsync(connection, transaction, now, author, "change", based.Id, Shown(based));
            },
            cancellation);
    }

    /// <summary>Puts an item out of the way, or takes it back, if it is still the version that the change is based on.</summary>
    /// <returns>The item as it is now, or null where it was changed meanwhile.</returns>
    public Task<LibraryItem?> TurnAsync(LibraryItem based, LibraryState to, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            var changed = await connection.ExecuteAsync(
                "UPDATE library_item SET state = @to, changed_by = @by, changed_at = @now WHERE id = @Id AND version = @Version AND state = @was",
                new { to = (int)to, by = author.Name, now, based.Id, based.Version, was = (int)based.State },
                transaction);
            return changed == 0
                ? null
                : await EnteredAsync(connection, transaction, now, author, to == LibraryState.Archived ? "archive" : "restore", based.Id, Shown(based));
        },
        cancellation);

    /// <summary>Adds an item in a larger change whose document is stored already.</summary>
    internal static async Task<LibraryItem?> AddAsync(
        DbConnection connection, DbTransaction transaction, long now, LibraryKind kind, string id, string path, string hash, LibraryContent content, string note, Author author)
    {
        var added = await connection.ExecuteAsync(
            """
            INSERT INTO library_item (id, kind, path, name, description, baseline, version, hash, created_by, created_at, changed_by, changed_at)
            VALUES (@id, @kind, @path, @Name, @Description, @Baseline, 1, @hash, @by, @now, @by, @now) ON CONFLICT DO NOTHING
            """,
            new { id, kind = (int)kind, path, content.Name, content.Description, content.Baseline, hash, by = author.Name, now },
            transaction);
        if (added == 0)
        {
            return null;
        }

        await AddVersionAsync(connection, transaction, id, 1, hash, author, now, note);
        return await EnteredAsync(connection, transaction, now, author, "create", id, before: null);
    }

    private Task<LibraryItem?> AddAsync(
        DbConnection connection, DbTransaction transaction, LibraryKind kind, string id, string path, string hash, LibraryContent content, string note, Author author) =>
        AddAsync(connection, transaction, store.Now, kind, id, path, hash, content, note, author);

    private static Task<int> AddVersionAsync(
        DbConnection connection, DbTransaction transaction, string item, int number, string hash, Author author, long now, string note) =>
        connection.ExecuteAsync(
            """
            INSERT INTO library_version (item, number, hash, changed_by, changed_at, note) VALUES (@item, @number, @hash, @by, @now, @note)
            """,
            new { item, number, hash, by = author.Name, now, note },
            transaction);

    private static async Task<LibraryItem> EnteredAsync(
        DbConnection connection, DbTransaction transaction, long now, Author author, string action, string id, object? before)
    {
        var item = (await ReadAsync(connection, transaction, id))!;
        var kind = LibraryPath.Resource(item.Kind);
        await AuditLog.AddAsync(connection, transaction, now, author, $"{kind}.{action}", $"{kind}/{id}", before, Shown(item));
        return item;
    }

    private static object Shown(LibraryItem item) => new { item.Name, item.State, item.Version, item.Hash };

    private static Task<LibraryItem?> ReadAsync(DbConnection connection, DbTransaction? transaction, string id) =>
        connection.QuerySingleOrDefaultAsync<LibraryItem?>($"SELECT {Columns} FROM library_item WHERE id = @id", new { id }, transaction);
}
