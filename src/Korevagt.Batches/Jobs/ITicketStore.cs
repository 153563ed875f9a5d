using Hangfire;

namespace Korevagt.Batches.Jobs;

/// <summary>Where Hangfire keeps the tickets that wait and run.</summary>
internal interface ITicketStore : IAsyncDisposable
{
    /// <summary>Where it is, as its user knows it.</summary>
    string Place { get; }

    /// <summary>Opens it for Hangfire, and makes it first where it is not there.</summary>
    /// <exception cref="EngineUnavailableException">It cannot be reached.</exception>
    Task<JobStorage> OpenAsync(EngineOptions options, CancellationToken cancellation);

    /// <summary>
    /// Whether it is this process that ticks, asked before each tick. One that is killed is followed at once, and one that
    /// stands still after three ticks, or when it is late by more than a process may be.
    /// </summary>
    Task<bool> LeadsAsync(EngineOptions options, CancellationToken cancellation);

    /// <summary>Why the store cannot be used, read from what was thrown; null where that says nothing about the store.</summary>
    string? WhyUnavailable(Exception thrown);
}
