using System.Data.Common;
using System.Net.Sockets;
using Hangfire;
using Hangfire.PostgreSql;
using Npgsql;

namespace Korevagt.Batches.Jobs;

/// <summary>Tickets kept in PostgreSQL, in a schema of their own, shared by all processes on the database.</summary>
internal sealed class PostgresTickets : ITicketStore
{
    private const string Schema = "hangfire";

    // Any number that nobody else takes: the processes that start together make the schema one after another. Left to
    // themselves, most of them fail.
    private const long SchemaLock = 0x6B6F_7265_7661_6774;

    private static readonly TimeSpan LeastAbandonedAfter = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource database;
    private readonly TickLeadership leadership;

    public PostgresTickets(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "korevagt jobs",
            Enlist = false,
        };
        if (string.IsNullOrEmpty(connection.Options))
        {
            // A machine that is lost without a word would keep its connections, and with them the lead, until TCP gives up.
            connection.Options = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2";
        }

        Place = $"{connection.Host}:{connection.Port}/{connection.Database}";
        database = NpgsqlDataSource.Create(connection);
        leadership = new TickLeadership(connection);
    }

    public string Place { get; }

    public async Task<JobStorage> OpenAsync(EngineOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await AskAsync(connection, $"SELECT pg_advisory_lock({SchemaLock})", cancellation);
            try
            {
                await Task.Run(() => PostgreSqlObjectsInstaller.Install(connection, Schema), cancellation);
            }
            finally
            {
                await AskAsync(connection, $"SELECT pg_advisory_unlock({SchemaLock})", CancellationToken.None);
            }
        }
        catch (Exception exception) when (WhyUnavailable(exception) is { } reason)
        {
            throw new EngineUnavailableException(Place, reason, exception);
        }

        return new PostgreSqlStorage(new Connections(database), new PostgreSqlStorageOptions
        {
            SchemaName = Schema,

            // We did, under our lock and without five attempts in the dark.
            PrepareSchemaIfNecessary = false,
            StartupConnectionMaxRetries = 0,
            AllowDegradedModeWithoutStorage = false,

            // Looking once a second is enough. Never long polling: its listeners are lost with their connection, and workers
            // that wait for them hang.
            QueuePollInterval = TimeSpan.FromSeconds(1),
            EnableLongPolling = false,

            // Whoever works on a ticket says so a few times in this time, however long it takes.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = Longest(options.CheckInEvery + options.DeadWhenLateBy, LeastAbandonedAfter),

            // A lock of Hangfire's is a row with a time: its holder killed, nobody has it for so long. Only retries wait for it.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
            EnableTransactionScopeEnlistment = false,
        })
        {
            JobExpirationTimeout = EngineOptions.DoneIsShownFor,
        };
    }

    public Task<bool> LeadsAsync(EngineOptions options, CancellationToken cancellation) =>
        leadership.IsOursAsync(options, cancellation);

    public string? WhyUnavailable(Exception thrown)
    {
        var cause = thrown;
        while (cause is not null and not (DbException or TimeoutException or SocketException))
        {
            cause = cause.InnerException;
        }

        return cause?.Message;
    }

    public async ValueTask DisposeAsync()
    {
        await leadership.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task AskAsync(NpgsqlConnection connection, string question, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Connections(NpgsqlDataSource database) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => database.CreateConnection();
    }
}
