using System.Text.Json;
using NodaTime;

namespace Korevagt.Library.VisitLogs;

/// <summary>Work on a visit log, as it stands in the store.</summary>
public sealed record DemandJob
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What is done.</summary>
    public required DemandJobKind Kind { get; init; }

    /// <summary>Id of the plan whose areas and urgencies the log uses.</summary>
    public required string Plan { get; init; }

    /// <summary>SHA-256 of the log; it stays when the log is erased.</summary>
    public required string Log { get; init; }

    /// <summary>SHA-256 of the mapping; null where there is none, and once it is erased.</summary>
    public required string? Mapping { get; init; }

    /// <summary>SHA-256 of the borders; null where there are none, and once they are erased.</summary>
    public required string? Borders { get; init; }

    /// <summary>The import whose log a fit uses; null for an import, and for a fit whose import is not known.</summary>
    public required long? Import { get; init; }

    /// <summary>What else was asked for, as JSON: a <see cref="DemandJobRequest"/>.</summary>
    public required string Request { get; init; }

    /// <summary>Where it stands.</summary>
    public required DemandJobState State { get; init; }

    /// <summary>How often it was begun; an orderly stop does not count.</summary>
    public required int Attempts { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was asked for.</summary>
    public required long SubmittedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which it ended, or null.</summary>
    public required long? FinishedAt { get; init; }

    /// <summary>What came of it, as JSON; null while it is open, and where nothing did.</summary>
    public required string? Result { get; init; }

    /// <summary>What is wrong, as JSON: a list of faults; null while it is open.</summary>
    public required string? Faults { get; init; }

    /// <summary>Milliseconds since 1970 at which the log was erased, or null while it is there.</summary>
    public required long? ErasedAt { get; init; }

    /// <summary>Whether it waits or is worked on.</summary>
    public bool IsOpen => State is DemandJobState.Waiting or DemandJobState.Working;

    /// <summary>What else was asked for.</summary>
    public DemandJobRequest Asked => JsonSerializer.Deserialize<DemandJobRequest>(Request)!;

    /// <summary>When it was asked for.</summary>
    public Instant Submitted => Instant.FromUnixTimeMilliseconds(SubmittedAt);

    /// <summary>When it ended, or null.</summary>
    public Instant? Finished => FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>When the log was erased, or null while it is there.</summary>
    public Instant? Erased => ErasedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
