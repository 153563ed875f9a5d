using Dapper;

namespace Korevagt.Store;

/// <summary>Who has taken note of which alerts. An alert is acknowledged once, by whoever is first.</summary>
/// <param name="store">The store.</param>
public sealed class AcknowledgementTable(RunStore store)
{
    private const string Columns = "plan, night, alert, acknowledged_by, acknowledged_at";

    /// <summary>Those of a night and of all nights after it.</summary>
    /// <param name="plan">Only those of these settings, or null for all.</param>
    /// <param name="since">The night.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Acknowledgement>> SinceAsync(string? plan, string since, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<Acknowledgement>(
                $"SELECT {Columns} FROM alert_acknowledgement WHERE night >= @since {(plan is null ? "" : "AND plan = @plan")}", new { plan, since }),
            cancellation),
    ];

    /// <summary>Takes note of an alert; of one that was noted already nothing changes.</summary>
    /// <param name="plan">The settings that its night is of.</param>
    /// <param name="night">The night.</param>
    /// <param name="alert">Its id within the night.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Who was first, and when.</returns>
    public Task<Acknowledgement> AddAsync(string plan, string night, string alert, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(author);
        return store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var added = await connection.ExecuteAsync(
                    $"INSERT INTO alert_acknowledgement ({Columns}) VALUES (@plan, @night, @alert, @by, @now) ON CONFLICT DO NOTHING",
                    new { plan, night, alert, by = author.Name, now },
                    transaction);
                if (added == 1)
                {
                    await AuditLog.AddAsync(
                        connection, transaction, now, author, "nights.acknowledge", $"nights/{plan}/{night}/alerts/{alert}", null, null);
                }

                return await connection.QuerySingleAsync<Acknowledgement>(
                    $"SELECT {Columns} FROM alert_acknowledgement WHERE plan = @plan AND night = @night AND alert = @alert",
                    new { plan, night, alert }, transaction);
            },
            cancellation);
    }
}
