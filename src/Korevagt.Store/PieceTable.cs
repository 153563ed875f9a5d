using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>Pieces of rounds, as they are placed, claimed, finished and given back.</summary>
public sealed class PieceTable
{
    /// <summary>A piece that has failed so often for a passing reason is not tried again: its optimisation fails.</summary>
    public const int MostAttempts = 5;

    private const string Mine =
        "optimisation = @Optimisation AND round = @Round AND number = @Number AND state = 1 AND owner = @owner";

    private readonly RunStore store;

    internal PieceTable(RunStore store) => this.store = store;

    /// <summary>
    /// Places a round for everybody to work on. Pieces of it that are there already, from before this process, stay as they are.
    /// </summary>
    /// <param name="owner">This process, which answers the optimisation.</param>
    /// <param name="optimisation">The optimisation.</param>
    /// <param name="round">The number of the round, from 1.</param>
    /// <param name="pieces">Its pieces in their order.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether the optimisation is still this process's to answer.</returns>
    /// <exception cref="InvalidOperationException">The round is there with other pieces.</exception>
    public Task<bool> PlaceAsync(
        string owner, long optimisation, int round, IReadOnlyList<NewPiece> pieces, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            // The row is locked: whoever cancels comes before or after, and finds the pieces.
            var (engine, priority) = await connection.QuerySingleOrDefaultAsync<(string?, int)>(
                store.Sql("SELECT engine, priority FROM optimisation WHERE id = @optimisation AND state = 1 AND owner = @owner {forUpdate}"),
                new { optimisation, owner },
                transaction);
            if (engine is null)
            {
                return false;
            }

            var there = (await connection.QueryAsync<byte[]>(
                "SELECT wanted FROM optimisation_piece WHERE optimisation = @optimisation AND round = @round ORDER BY number",
                new { optimisation, round },
                transaction)).ToList();
            if (there.Count == 0)
            {
                await ManyRows.InsertAsync(
                    connection, transaction, "optimisation_piece", ["optimisation", "round", "number", "wanted", "years", "engine", "priority"],
                    pieces.Select((piece, number) => new object?[] { optimisation, round, number, piece.Wanted, piece.Years, engine, priority }));
                return true;
            }

            return there.Count == pieces.Count && there.Zip(pieces).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.Wanted))
                ? true
                : throw new InvalidOperationException(
                    FormattableString.Invariant($"Round {round} of optimisation {optimisation} was asked for otherwise before."));
        },
        cancellation);

    /// <summary>Claims the piece whose turn it is: of the highest priority, and among those of the first optimisation.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="engine">Its build.</param>
    /// <param name="least">Of this priority or a higher one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The piece, now this process's, or null where none waits.</returns>
    public Task<ClaimedPiece?> ClaimAsync(
        string owner, string engine, BatchPriority least, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<ClaimedPiece?>(
            store.Sql(
                """
                {lazily}
                UPDATE optimisation_piece SET state = 1, owner = @owner, attempts = attempts + 1
                WHERE state = 0 AND (optimisation, round, number) = (
                    SELECT optimisation, round, number FROM optimisation_piece
                    WHERE state = 0 AND engine = @engine AND priority >= @least AND not_before <= @now
                    ORDER BY priority DESC, optimisation, round, number LIMIT 1 {skipLocked})
                RETURNING optimisation, round, number, attempts, wanted
                """),
            new { owner, engine, least = (int)least, now = store.Now },
            transaction),
        cancellation);

    /// <summary>Stores the figures of a piece, if it is still this process's and still wanted.</summary>
    /// <returns>Whether they were stored.</returns>
    public Task<bool> FinishAsync(
        string owner, PieceKey piece, byte[] data, int milliseconds, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            $"UPDATE optimisation_piece SET state = 2, owner = NULL, data = @data, milliseconds = @milliseconds WHERE {Mine} AND priority IS NOT NULL",
            new { owner, piece.Optimisation, piece.Round, piece.Number, data, milliseconds },
            transaction) == 1,
        cancellation);

    /// <summary>Gives a piece back unfinished; the attempt does not count.</summary>
    public Task ReleaseAsync(string owner, PieceKey piece, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            $"UPDATE optimisation_piece SET state = 0, owner = NULL, attempts = attempts - 1 WHERE {Mine}",
            new { owner, piece.Optimisation, piece.Round, piece.Number },
            transaction),
        cancellation);

    /// <summary>Notes that a piece failed for a passing reason: it is tried again after a while, longer each time.</summary>
    public Task FailAsync(string owner, ClaimedPiece piece, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            $"UPDATE optimisation_piece SET state = @state, owner = NULL, not_before = @again WHERE {Mine}",
            new
            {
                owner,
                piece.Optimisation,
                piece.Round,
                piece.Number,
                state = (int)(piece.Attempts >= MostAttempts ? BlockState.Failed : BlockState.Waiting),
                again = store.Now + (long)Duration.FromSeconds(Math.Pow(4, piece.Attempts - 1)).TotalMilliseconds,
            },
            transaction),
        cancellation);

    /// <summary>How far a round has come.</summary>
    public async Task<RoundStanding> StandingAsync(long optimisation, int round, CancellationToken cancellation = default)
    {
        var (open, failed) = await store.ReadAsync(
            connection => connection.QuerySingleAsync<(int, int)>(
                """
                SELECT COALESCE(SUM(CASE WHEN state < 2 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN state = 3 THEN 1 ELSE 0 END), 0)
                FROM optimisation_piece WHERE optimisation = @optimisation AND round = @round
                """,
                new { optimisation, round }),
            cancellation);
        return new RoundStanding(open, failed);
    }

    /// <summary>The figures of a round, piece by piece; null where a piece is not done.</summary>
    public async Task<IReadOnlyList<byte[]?>> DataAsync(long optimisation, int round, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<byte[]?>(
                "SELECT data FROM optimisation_piece WHERE optimisation = @optimisation AND round = @round ORDER BY number",
                new { optimisation, round }),
            cancellation),
    ];

    /// <summary>All finished pieces of an optimisation, round by round: what was wanted and the figures.</summary>
    public async Task<IReadOnlyList<(byte[] Wanted, byte[] Data)>> AllAsync(long optimisation, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<(byte[], byte[])>(
                "SELECT wanted, data FROM optimisation_piece WHERE optimisation = @optimisation AND state = 2 ORDER BY round, number",
                new { optimisation }),
            cancellation),
    ];

    /// <summary>Has a piece computed again whose stored figures are damaged.</summary>
    public Task RedoAsync(PieceKey piece, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE optimisation_piece SET state = 0, data = NULL, owner = NULL
            WHERE optimisation = @Optimisation AND round = @Round AND number = @Number AND state = 2
            """,
            new { piece.Optimisation, piece.Round, piece.Number },
            transaction),
        cancellation);

    /// <summary>The pieces that are this process's and wanted; one that it computes and that is not among them is not worth going on with.</summary>
    public async Task<IReadOnlySet<PieceKey>> HeldAsync(string owner, CancellationToken cancellation = default) =>
        (await store.ReadAsync(
            connection => connection.QueryAsync<(long Optimisation, int Round, int Number)>(
                "SELECT optimisation, round, number FROM optimisation_piece WHERE state = 1 AND owner = @owner AND priority IS NOT NULL",
                new { owner }),
            cancellation)).Select(row => new PieceKey(row.Optimisation, row.Round, row.Number)).ToHashSet();

    /// <summary>The pieces that the store counts as claimed by a process, wanted or not.</summary>
    public async Task<IReadOnlyList<PieceKey>> ClaimedAsync(string owner, CancellationToken cancellation = default) =>
    [
        .. (await store.ReadAsync(
            connection => connection.QueryAsync<(long Optimisation, int Round, int Number)>(
                "SELECT optimisation, round, number FROM optimisation_piece WHERE state = 1 AND owner = @owner", new { owner }),
            cancellation)).Select(row => new PieceKey(row.Optimisation, row.Round, row.Number)),
    ];

    /// <summary>Has what waits or is computed of an optimisation not wanted any more, as part of its end.</summary>
    internal static Task UnwantAsync(DbConnection connection, DbTransaction transaction, long optimisation) => connection.ExecuteAsync(
        "UPDATE optimisation_piece SET priority = NULL WHERE optimisation = @optimisation AND state < 2", new { optimisation }, transaction);
}
