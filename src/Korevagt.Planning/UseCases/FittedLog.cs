using Korevagt.Demand.Fitting;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>A visit log with all that was fitted to it.</summary>
public sealed record FittedLog
{
    /// <summary>The plan that it was fitted for.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What was read of the log.</summary>
    public required LogSummary Summary { get; init; }

    /// <summary>The visits.</summary>
    public required VisitLog Log { get; init; }

    /// <summary>The demand, and how it fits.</summary>
    public required FittedDemandModel Model { get; init; }

    /// <summary>The demand as a file.</summary>
    public required byte[] File { get; init; }

    /// <summary>The durations of the log, each fitted or with the reason why not.</summary>
    public required LoggedServiceTimes ServiceTimes { get; init; }

    /// <summary>How much longer driving takes than the plan's road map says at the speed limit, or why that is unknown; null where the log has no drives or the plan no map.</summary>
    public Outcome<DrivingFactorFit>? Driving { get; init; }
}
