using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>Where Quartz keeps the calls that wait and run.</summary>
internal interface ITicketStore : IAsyncDisposable
{
    /// <summary>Where it is, as its user knows it.</summary>
    string Place { get; }

    /// <summary>Makes sure that the store can be used.</summary>
    /// <exception cref="EngineUnavailableException">It cannot be reached.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Tells Quartz where to keep them.</summary>
    void Describe(IQuartzBuilder quartz, EngineOptions options);

    /// <summary>Why the store cannot be used, read from what was thrown; null where that says nothing about the store.</summary>
    string? WhyUnavailable(Exception thrown);
}
