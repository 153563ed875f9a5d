using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;

namespace Korevagt.Planning.Replaying;

/// <summary>A log and what a plan's cars made of its visits.</summary>
internal sealed class ReplayedLog
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The log.</summary>
    public required VisitLog Log { get; init; }

    /// <summary>Where the visits came from and what was drawn.</summary>
    public required LoggedVisitSource Source { get; init; }

    /// <summary>By replication and visit: response time in seconds, or <see cref="ArrivalRecorder.NotMade"/>.</summary>
    public required int[][] SimulatedSeconds { get; init; }

    /// <summary>The logged response time by the plan's clock; null where the log does not tell it.</summary>
    public int? LoggedSeconds(int visit)
    {
        var logged = Log.Visits[visit];
        return Plan.Process.ResponseClock == ResponseClock.FromOrder
            ? logged.ArrivedAfterSeconds
            : logged.ArrivedAfterSeconds - logged.DispatchedAfterSeconds;
    }
}
