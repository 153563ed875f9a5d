using System.Data.Common;
using Npgsql;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// Which of the processes on a database ticks: the one whose connection holds a lock. The database lets go of it as soon as
/// the connection is gone, because its process was killed, or because the database hung up on one that stands still.
/// </summary>
internal sealed class TickLeadership : IAsyncDisposable
{
    // Any number that nobody else takes.
    private const long Lock = 0x6B6F_7265_7469_636B;

    private readonly string connectionString;
    private NpgsqlConnection? connection;
    private bool isOurs;

    /// <param name="database">
    /// The database. The connection is one of its own, which closing ends: no pool keeps it and the lock.
    /// </param>
    public TickLeadership(NpgsqlConnectionStringBuilder database) =>
        connectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            ApplicationName = "korevagt ticks",
            Pooling = false,
        }.ConnectionString;

    /// <summary>
    /// Whether it is this process. Where nobody asks for three ticks, or for as long as a process may be late, another takes over.
    /// </summary>
    public async Task<bool> IsOursAsync(EngineOptions options, CancellationToken cancellation)
    {
        try
        {
            if (connection is null)
            {
                connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellation);
                var patience = Math.Max((3 * options.TickEvery).TotalMilliseconds, options.DeadWhenLateBy.TotalMilliseconds);
                await AskAsync(FormattableString.Invariant($"SET idle_session_timeout = {(long)patience}"), cancellation);
            }

            isOurs = isOurs
                ? await AskAsync("SELECT true", cancellation) is true
                : await AskAsync($"SELECT pg_try_advisory_lock({Lock})", cancellation) is true;
            return isOurs;
        }
        catch (Exception exception)
        {
            await LetGoAsync();
            if (exception is DbException or TimeoutException)
            {
                // Away, or hung up on: whoever still reaches the database ticks.
                return false;
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync() => await LetGoAsync();

    private async Task<object?> AskAsync(string question, CancellationToken cancellation)
    {
        await using var command = connection!.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(cancellation);
    }

    private async Task LetGoAsync()
    {
        isOurs = false;
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
