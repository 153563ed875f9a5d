namespace Korevagt.Store;

/// <summary>A piece of a round, to be computed by whoever claims it.</summary>
/// <param name="Wanted">Which plans and years.</param>
/// <param name="Years">How many years of plans that is.</param>
public sealed record NewPiece(byte[] Wanted, int Years);

/// <summary>A piece that a process has claimed.</summary>
public sealed record ClaimedPiece
{
    /// <summary>The optimisation that it is of.</summary>
    public required long Optimisation { get; init; }

    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Its place in the round, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>How often it has been claimed, this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Which plans and years.</summary>
    public required byte[] Wanted { get; init; }

    /// <summary>What identifies it.</summary>
    public PieceKey Key => new(Optimisation, Round, Number);
}

/// <summary>What identifies a piece.</summary>
/// <param name="Optimisation">The optimisation.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Number">Its place in the round, from 0.</param>
public readonly record struct PieceKey(long Optimisation, int Round, int Number);

/// <summary>How far the pieces of a round have come.</summary>
/// <param name="Open">How many are to be computed yet.</param>
/// <param name="Failed">How many cannot be computed.</param>
public readonly record struct RoundStanding(int Open, int Failed);
