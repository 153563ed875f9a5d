using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using Npgsql;

namespace Korevagt.Store;

/// <summary>Brings the tables of a store to what this program knows: numbered migrations, applied once and in order under a lock.</summary>
internal static class Migrations
{
    private const string Folder = "Korevagt.Store.Migrations.";

    private static readonly IReadOnlyList<(int Version, string Name)> Known =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Version: NumberOf(name), name))
            .OrderBy(migration => migration.Version),
    ];

    /// <summary>The newest schema that this program knows.</summary>
    public static int Newest => Known[^1].Version;

    /// <summary>Applies what is missing. Where nothing is, no right is needed to make tables: only their owner may have it.</summary>
    /// <exception cref="StoreException">The store was made by a newer program, or by an older one and is somebody else's.</exception>
    public static async Task ApplyAsync(StoreDatabase database, StoreLocation location, long now, CancellationToken cancellation)
    {
        await using var write = await database.BeginWriteAsync(cancellation);
        var (connection, transaction) = (write.Connection, write.Transaction);
        // 1. Dying before the commit at the end leaves the schema as it was; whoever comes second waits here, and finds it done.
        await database.LockSchemaAsync(connection, transaction, cancellation);
        if (await database.HoldsSomethingElseAsync(connection, transaction))
        {
            throw new StoreException(StoreFaultTexts.SomethingElse(location), isPassing: false);
        }

        // Asked first: PostgreSQL wants the right to make tables even for one that is there.
        var isNew = !await database.HasTableAsync(connection, transaction, "schema_version");
        HashSet<int> applied = isNew
            ? []
            : [.. await connection.QueryAsync<int>("SELECT version FROM schema_version", transaction: transaction)];
        if (applied.Count > 0 && applied.Max() > Newest)
        {
            throw new StoreException(StoreFaultTexts.NewerSchema(location, applied.Max(), Newest), isPassing: false);
        }

        try
        {
            if (isNew)
            {
                await connection.ExecuteAsync(
                    "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)", transaction: transaction);
            }

            foreach (var (version, name) in Known.Where(migration => !applied.Contains(migration.Version)))
            {
                await connection.ExecuteAsync(database.Sql(Text(name)), transaction: transaction);
                await connection.ExecuteAsync(
                    "INSERT INTO schema_version (version, applied_at) VALUES (@version, @now)", new { version, now }, transaction);
            }
        }
        catch (DbException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StoreException(
                StoreFaultTexts.OwnerHasToUpgrade(location, applied.DefaultIfEmpty().Max(), Newest), isPassing: false, refused);
        }

        await write.CommitAsync(cancellation);
    }

    // "0001-runs.sql" is number 1: topics are numbered ahead, so that a lower one may come later.
    private static int NumberOf(string name) =>
        int.Parse(name.AsSpan(Folder.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
