using System.Data;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Store.Housekeeping;

/// <summary>
/// A store as one file and back: a zip archive with a file of lines per table, each line a row as a JSON array, bytes as
/// base64, and a list of contents with the hash of each. From either database into either.
/// </summary>
public static class StoreSnapshot
{
    private const string Format = "korevagt-store/1";
    private const string ContentsName = "contents.json";
    private const int RowsAtOnce = 200;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes everything that the store holds at this moment; who computes meanwhile is not disturbed.</summary>
    /// <param name="store">The store.</param>
    /// <param name="target">Where the archive goes.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<SnapshotContents> ExportAsync(RunStore store, Stream target, CancellationToken cancellation = default) => store.ReadAsync(
        async connection =>
        {
            // One moment for all tables.
            var level = store.Location.IsPostgres ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable;
            await using var transaction = await connection.BeginTransactionAsync(level, cancellation);
            using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
            var tables = new List<SnapshotTable>();
            foreach (var table in await TablesAsync(store, connection))
            {
                tables.Add(await WriteTableAsync(connection, transaction, archive, table, cancellation));
            }

            var contents = new SnapshotContents(Format, await SchemaAsync(connection), tables);
            await using var list = await archive.CreateEntry(ContentsName).OpenAsync(cancellation);
            await JsonSerializer.SerializeAsync(list, contents, Indented, cancellation);
            return contents;
        },
        cancellation);

    /// <summary>Reads an archive into an empty store: all of it or nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">The archive; read twice.</param>
    /// <param name="name">What faults call it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was read, or why nothing was.</returns>
    public static async Task<Outcome<SnapshotContents>> ImportAsync(RunStore store, Stream source, string name, CancellationToken cancellation = default)
    {
        try
        {
            using var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            var contents = await ContentsAsync(archive, name, cancellation);
            return contents.Succeeded
                ? await store.WriteAsync((connection, transaction) => ReadAllAsync(store, connection, transaction, archive, contents.Value, name, cancellation), cancellation)
                : contents;
        }
        catch (InvalidDataException)
        {
            return new Fault(name, "", new("er ikke et arkiv af et lager eller er beskadiget", "is no archive of a store, or damaged"), Exported);
        }
        catch (DamagedSnapshotException damaged)
        {
            // Thrown inside the transaction, so that nothing of it stays.
            return damaged.Fault;
        }
    }

    private static Text Exported { get; } = new(
        "en fil, som 'korevagt store export' har skrevet", "a file that 'korevagt store export' wrote");

    private static async Task<SnapshotTable> WriteTableAsync(
        DbConnection connection, DbTransaction transaction, ZipArchive archive, string table, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry($"{table}.jsonl", CompressionLevel.Fastest).OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"SELECT * FROM {table}", transaction: transaction, cancellationToken: cancellation));
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, columns.Count).Select(column => ValueOf(reader, column))), (byte)'\n'];
            hash.AppendData(line);
            await entry.WriteAsync(line, cancellation);
            rows++;
        }

        return new SnapshotTable(table, columns, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A value as JSON can hold it; bytes say that they are bytes.</summary>
    private static object? ValueOf(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        byte[] bytes => new Dictionary<string, string>(StringComparer.Ordinal) { ["base64"] = Convert.ToBase64String(bytes) },
        var value => value,
    };

    private static async Task<Outcome<SnapshotContents>> ContentsAsync(ZipArchive archive, string name, CancellationToken cancellation)
    {
        if (archive.GetEntry(ContentsName) is not { } entry)
        {
            return new Fault(name, ContentsName, new("mangler", "is missing"), Exported);
        }

        await using var stream = await entry.OpenAsync(cancellation);
        try
        {
            var contents = await JsonSerializer.DeserializeAsync<SnapshotContents>(stream, cancellationToken: cancellation);
            return contents is { Format: Format } ? contents : new Fault(
                name, ContentsName,
                new($"formatet er '{contents?.Format}'", $"its format is '{contents?.Format}'"),
                Text.Same(Format));
        }
        catch (JsonException malformed)
        {
            return new Fault(name, ContentsName, new($"kan ikke læses: {malformed.Message}", $"cannot be read: {malformed.Message}"));
        }
    }

    private static async Task<Outcome<SnapshotContents>> ReadAllAsync(
        RunStore store, DbConnection connection, DbTransaction transaction, ZipArchive archive, SnapshotContents contents, string name, CancellationToken cancellation)
    {
        var schema = await SchemaAsync(connection, transaction);
        if (contents.Schema != schema)
        {
            throw new DamagedSnapshotException(new Fault(
                name, ContentsName,
                new($"indeholder et lager med skema {contents.Schema}", $"holds a store of schema {contents.Schema}"),
                new($"skema {schema}, som dette program har", $"schema {schema}, as this program has it")));
        }

        var known = await TablesAsync(store, connection, transaction);
        foreach (var table in known)
        {
            if (await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}", transaction: transaction) > 0)
            {
                throw new DamagedSnapshotException(new Fault(
                    store.Location.ToString(), "",
                    new($"har allerede rækker i '{table}'", $"has rows in '{table}' already"),
                    new("et tomt lager at læse ind i", "an empty store to read into")));
            }
        }

        foreach (var table in contents.Tables.OrderBy(table => known.ToList().IndexOf(table.Name)))
        {
            if (!known.Contains(table.Name, StringComparer.Ordinal) || archive.GetEntry($"{table.Name}.jsonl") is not { } entry)
            {
                throw new DamagedSnapshotException(new Fault(
                    name, table.Name,
                    new("er ikke en tabel i et lager eller har intet indhold", "is no table of a store, or has no content")));
            }

            await ReadTableAsync(connection, transaction, entry, table, name, cancellation);
            if (store.Location.IsPostgres && StoreTables.Numbered.TryGetValue(table.Name, out var numbers))
            {
                await connection.ExecuteAsync(
                    $"SELECT setval(pg_get_serial_sequence('{table.Name}', '{numbers}'), GREATEST((SELECT MAX({numbers}) FROM {table.Name}), 1))", transaction: transaction);
            }
        }

        return contents;
    }

    private static async Task ReadTableAsync(
        DbConnection connection, DbTransaction transaction, ZipArchiveEntry entry, SnapshotTable table, string name, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var columns = (await connection.QueryAsync<string>(
            connection is Npgsql.NpgsqlConnection
                ? "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @Name"
                : "SELECT name FROM pragma_table_info(@Name)",
            new { table.Name },
            transaction)).ToHashSet(StringComparer.Ordinal);
        if (!columns.SetEquals(table.Columns))
        {
            throw new DamagedSnapshotException(new Fault(
                name, table.Name,
                new("har andre kolonner end sin tabel", "has other columns than its table"),
                Text.Same(string.Join(", ", columns.Order(StringComparer.Ordinal)))));
        }

        var (rows, waiting) = (0L, new List<object?[]>());
        using var reader = new StreamReader(await entry.OpenAsync(cancellation));
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
            waiting.Add(RowOf(line, table, name, ++rows));
            if (waiting.Count == RowsAtOnce)
            {
                await InsertAsync();
            }
        }

        await InsertAsync();
        if (rows != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw new DamagedSnapshotException(new Fault(
                name, table.Name,
                new(
                    $"er ændret, efter at den blev skrevet ({rows} rækker af {table.Rows}, kontrolsummen passer ikke)",
                    $"was changed after it was written ({rows} rows of {table.Rows}, hash mismatch)")));
        }

        async Task InsertAsync()
        {
            await ManyRows.InsertAsync(connection, transaction, table.Name, [.. table.Columns], waiting);
            waiting.Clear();
        }
    }

    private static object?[] RowOf(string line, SnapshotTable table, string name, long row)
    {
        try
        {
            var values = JsonSerializer.Deserialize<JsonElement[]>(line) ?? [];
            return values.Length == table.Columns.Count
                ? Array.ConvertAll(values, Read)
                : throw new JsonException($"{values.Length} values");
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DamagedSnapshotException(new Fault(
                name, string.Create(CultureInfo.InvariantCulture, $"{table.Name} row {row}"),
                new("er ikke en række i denne tabel", "is no row of this table"),
                new($"{table.Columns.Count} værdier", $"{table.Columns.Count} values")));
        }
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Object => value.GetProperty("base64").GetBytesFromBase64(),
        _ => throw new JsonException("no value of a store"),
    };

    private static async Task<IReadOnlyList<string>> TablesAsync(RunStore store, DbConnection connection, DbTransaction? transaction = null)
    {
        var names = await connection.QueryAsync<string>(
            store.Location.IsPostgres
                ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            transaction: transaction);
        return
        [
            .. names.Where(name => !StoreTables.OfTheMoment.Contains(name))
                .OrderBy(name => StoreTables.First.ToList().IndexOf(name) is var place and >= 0 ? place : int.MaxValue)
                .ThenBy(name => name, StringComparer.Ordinal),
        ];
    }

    private static Task<int> SchemaAsync(DbConnection connection, DbTransaction? transaction = null) =>
        connection.ExecuteScalarAsync<int>("SELECT MAX(version) FROM schema_version", transaction: transaction);

    private sealed class DamagedSnapshotException(Fault fault) : Exception(fault.ToString())
    {
        public Fault Fault => fault;
    }
}
