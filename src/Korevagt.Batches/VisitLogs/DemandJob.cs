using NodaTime;

namespace Korevagt.Batches.VisitLogs;

/// <summary>Work on a visit log, as it stands in the store.</summary>
public sealed record DemandJob
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What is done.</summary>
    public required DemandJobKind Kind { get; init; }

    /// <summary>Id of the plan whose areas and urgencies the log uses.</summary>
    public required string Plan { get; init; }

    /// <summary>SHA-256 of the log.</summary>
    public required string Log { get; init; }

    /// <summary>What else was asked for, as JSON: a <see cref="DemandJobRequest"/>.</summary>
    public required string Request { get; init; }

    /// <summary>Where it stands.</summary>
    public required DemandJobState State { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was asked for.</summary>
    public required long SubmittedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which it was done or refused, or null.</summary>
    public required long? FinishedAt { get; init; }

    /// <summary>What came of it, as JSON; null while it is open, and where nothing did.</summary>
    public required string? Result { get; init; }

    /// <summary>What is wrong, as JSON: a list of faults; null while it is open.</summary>
    public required string? Faults { get; init; }

    /// <summary>When it was asked for.</summary>
    public Instant Submitted => Instant.FromUnixTimeMilliseconds(SubmittedAt);

    /// <summary>When it was done or refused, or null.</summary>
    public Instant? Finished => FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
