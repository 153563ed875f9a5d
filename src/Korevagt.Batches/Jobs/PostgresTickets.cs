using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>Calls kept in PostgreSQL, in a schema of their own, shared by all processes on the database.</summary>
internal sealed class PostgresTickets : ITicketStore
{
    private const string Schema = "quartz";

    // Any number that nobody else takes: the processes that start together make the schema one after another.
    private const long SchemaLock = 0x6B6F_7265_7661_6774;

    private readonly NpgsqlDataSource database;

    public PostgresTickets(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "korevagt jobs", Enlist = false };
        Place = $"{connection.Host}:{connection.Port}/{connection.Database}";
        database = NpgsqlDataSource.Create(connection);
    }

    public string Place { get; }

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT pg_advisory_xact_lock({SchemaLock}), to_regnamespace('{Schema}') IS NULL";
            bool missing;
            await using (var row = await command.ExecuteReaderAsync(cancellation))
            {
                await row.ReadAsync(cancellation);
                missing = row.GetBoolean(1);
            }

            if (missing)
            {
                command.CommandText = $"CREATE SCHEMA IF NOT EXISTS {Schema}";
                await command.ExecuteNonQueryAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }
        catch (Exception exception) when (WhyUnavailable(exception) is { } reason)
        {
            throw new EngineUnavailableException(Place, reason, exception);
        }
    }

    public void Describe(IQuartzBuilder quartz, EngineOptions options) => quartz.UsePersistentStore(store =>
    {
        store.UsePostgres(source => source.DataSourceFactory = _ => database);
        store.ProvisionSchema();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.CheckInEvery;
            cluster.CheckinMisfireThreshold = options.DeadWhenLateBy;
        });
        store.ConfigureStore(tables =>
        {
            tables.TablePrefix = $"{Schema}.qrtz_";
            tables.StoreJobDataAsStrings = true;
            tables.UseBackgroundThreads = true;
            tables.DbRetryInterval = TimeSpan.FromSeconds(1);

            // Never: a tick that was set aside as faulty while the database ailed would never be fired again.
            tables.MaxConsecutiveFireFailures = 0;

            // What a stop cuts short is not done: another process goes on with it.
            tables.RecoverFiringsCancelledByShutdown = true;
        });
    });

    public string? WhyUnavailable(Exception thrown)
    {
        var cause = thrown;
        while (cause is not null and not (DbException or TimeoutException or SocketException))
        {
            cause = cause.InnerException;
        }

        return cause?.Message;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
