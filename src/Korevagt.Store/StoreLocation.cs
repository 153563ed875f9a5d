using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Npgsql;

namespace Korevagt.Store;

/// <summary>Where a run store lives: a SQLite file, or a PostgreSQL database.</summary>
public sealed class StoreLocation
{
    /// <summary>Used where nothing else is said.</summary>
    public const string DefaultFile = "korevagt.db";

    private StoreLocation(string connection, string shown, bool isPostgres) =>
        (Connection, Shown, IsPostgres) = (connection, shown, isPostgres);

    /// <summary>Whether several machines may share it.</summary>
    public bool IsPostgres { get; }

    /// <summary>Whether there is a file where the SQLite file is to be; of a PostgreSQL database nothing is known before it is opened.</summary>
    public bool IsThere => IsPostgres || File.Exists(Connection);

    /// <summary>Full path of the SQLite file; null of a PostgreSQL database.</summary>
    public string? FilePath => IsPostgres ? null : Connection;

    /// <summary>Path of the SQLite file, or the connection string of the PostgreSQL database, which may hold a password.</summary>
    internal string Connection { get; }

    /// <summary>What people are shown: no password.</summary>
    private string Shown { get; }

    private static Text FileOrConnection { get; } = new(
        "en SQLite-fil eller en forbindelse (connection string) til PostgreSQL", "a SQLite file or a PostgreSQL connection string");

    private static Text PostgresForm { get; } = Text.Same("Host=...;Database=...;Username=...");

    /// <summary>
    /// Understands a path of a SQLite file, a <c>postgresql://user:password@host:port/database</c> address, or a connection
    /// string such as <c>Host=db;Database=korevagt;Username=korevagt</c>; what is not said PostgreSQL's own environment
    /// variables (<c>PGPASSWORD</c>, <c>PGPASSFILE</c>) may say.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="saidBy">The option or setting that holds it, for faults.</param>
    public static Outcome<StoreLocation> Parse(string text, string saidBy = "store")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Fault(saidBy, "", new("er tom", "is empty"), FileOrConnection);
        }

        if (!IsAddress(text) && !text.Contains('=', StringComparison.Ordinal))
        {
            return Directory.Exists(text)
                ? new Fault(saidBy, "", new($"'{text}' er en mappe", $"'{text}' is a directory"), FileOrConnection)
                : new StoreLocation(Path.GetFullPath(text), text, isPostgres: false);
        }

        try
        {
            var parts = IsAddress(text) ? OfAddress(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(parts.Host))
            {
                return new Fault(saidBy, "", new("nævner ingen vært (host)", "names no host"), PostgresForm);
            }

            return new StoreLocation(
                parts.ConnectionString, $"{parts.Database ?? parts.Username} on {parts.Host}:{parts.Port}", isPostgres: true);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            return new Fault(
                saidBy, "",
                new("kan ikke forstås som en forbindelse til PostgreSQL", "cannot be understood as a PostgreSQL connection string"),
                PostgresForm);
        }
    }

    /// <summary>The whole path of the SQLite file, or the database and its host, without any password.</summary>
    public string FullName => IsPostgres ? Shown : Connection;

    /// <summary>The SQLite file or the database and its host, without any password.</summary>
    public override string ToString() => Shown;

    private static bool IsAddress(string text) =>
        text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = address.AbsolutePath.Trim('/') };
        if (address.Port > 0)
        {
            builder.Port = address.Port;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        return builder;
    }
}
