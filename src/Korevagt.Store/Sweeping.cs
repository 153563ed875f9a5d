using System.Data.Common;
using Dapper;

namespace Korevagt.Store;

/// <summary>Puts back what fell between: blocks and runs whose process is no longer there.</summary>
internal static class Sweeping
{
    /// <summary>A block that took so many processes with it is not tried again until somebody resumes its batch.</summary>
    public const int MostDeaths = 20;

    /// <summary>Puts back whatever is claimed by a process that is not entered.</summary>
    /// <returns>How many blocks, runs, optimisations and pieces of those.</returns>
    public static async Task<int> PutBackAsync(DbConnection connection, DbTransaction transaction, long now)
    {
        await Wanting.TakeTurnAsync(connection, transaction);

        // A process that was only slow finds its claim gone when it comes to store: it drops what it has, and nothing is
        // stored twice.
        // A block that took its process with it that often is poison: it fails, rather than taking every process there is.
        var blocks = (await connection.QueryAsync<(string Simulation, int State)>(
            $"""
            UPDATE block SET owner = NULL, attempts = attempts - 1, deaths = deaths + 1,
                state = CASE WHEN deaths + 1 >= {MostDeaths} THEN 3 ELSE 0 END
            WHERE state = 1 AND owner NOT IN (SELECT id FROM worker) RETURNING simulation, state
            """,
            transaction: transaction)).ToList();
        foreach (var poison in blocks.Where(block => block.State == (int)BlockState.Failed).Select(block => block.Simulation).Distinct(StringComparer.Ordinal))
        {
            await RunTable.FailOfSimulationAsync(
                connection, transaction, now, poison, faults: null, $"{MostDeaths} processes died while they computed a block of it");
        }

        var runs = await RunTable.PutBackAsync(connection, transaction, now);
        if (blocks.Count + runs > 0)
        {
            await EventTable.AddAsync(
                connection, transaction, now, batch: null, run: null, EventKind.PutBack,
                FormattableString.Invariant($"{blocks.Count} blocks and {runs} runs of a process that is gone"));
        }

        return blocks.Count + runs + await OptimisationTable.PutBackAsync(connection, transaction, now);
    }
}
