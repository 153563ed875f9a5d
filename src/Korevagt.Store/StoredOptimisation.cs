using NodaTime;

namespace Korevagt.Store;

/// <summary>An optimisation as it stands in the store.</summary>
public sealed record StoredOptimisation
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Name shown to people: that of the question.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the bundle that holds the question's file and all that it names.</summary>
    public required string Bundle { get; init; }

    /// <summary>Which file is the question, and how the answer is looked for, as JSON.</summary>
    public required string Request { get; init; }

    /// <summary>The build that has to answer it.</summary>
    public required string Engine { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required BatchPriority Priority { get; init; }

    /// <summary>Where it stands.</summary>
    public required OptimisationState State { get; init; }

    /// <summary>How often it has been begun, this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Years of plans that may be simulated.</summary>
    public required long Budget { get; init; }

    /// <summary>Years of plans that finished rounds have used.</summary>
    public required long YearsDone { get; init; }

    /// <summary>What could be said at the last barrier, as JSON; null before the first.</summary>
    public required string? Standing { get; init; }

    /// <summary>What the answer comes to, as JSON; null until it is there.</summary>
    public required string? Head { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was taken in.</summary>
    public required long SubmittedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which it was begun first, or null.</summary>
    public required long? StartedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which it ended, or null.</summary>
    public required long? FinishedAt { get; init; }

    /// <summary>Faults of the question as JSON, or null.</summary>
    public required string? Faults { get; init; }

    /// <summary>Why it failed, where that is no fault of the question; or null.</summary>
    public required string? Message { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => State is OptimisationState.Waiting or OptimisationState.Running;

    /// <summary>When it was taken in.</summary>
    public Instant Submitted => Instant.FromUnixTimeMilliseconds(SubmittedAt);

    /// <summary>When it was begun first, or null.</summary>
    public Instant? Started => StartedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>When it ended, or null.</summary>
    public Instant? Finished => FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
