using Korevagt.Domain.Faults;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>The durations of a log, each fitted or with the reason why it could not be.</summary>
/// <param name="OnSite">
/// From the arrival until the car leaves. It includes parking and handover, which a plan adds to its own on-site time.
/// </param>
/// <param name="DispatchDelay">From the order until the visit could be given to a car.</param>
public sealed record LoggedServiceTimes(Outcome<DurationFit> OnSite, Outcome<DurationFit> DispatchDelay)
{
    /// <summary>Fits the columns of a log; rows that leave a column open do not count.</summary>
    public static LoggedServiceTimes Of(VisitLog log) => new(
        DurationFit.Of(
            [.. log.Visits.Where(visit => visit.OnSiteSeconds.HasValue).Select(visit => visit.OnSiteSeconds!.Value)], "onSite"),
        DurationFit.Of(
            [
                .. log.Visits.Where(visit => visit.DispatchedAfterSeconds.HasValue)
                    .Select(visit => visit.DispatchedAfterSeconds!.Value),
            ],
            "dispatchDelay"));
}
