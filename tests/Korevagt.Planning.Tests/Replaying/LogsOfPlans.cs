using Korevagt.Domain.Visits;
using Korevagt.Planning.Tests.Tracing;
using Korevagt.Planning.Tracing;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Planning.Tests.Replaying;

/// <summary>Makes visit logs out of simulated years, as a region's system would have kept them.</summary>
internal static class LogsOfPlans
{
    /// <summary>The log of one simulated year: everything that is known of each visit.</summary>
    public static VisitLog Of(ReplicationTrace trace)
    {
        var visits = new List<LoggedVisit>();
        var (arrivals, finishes) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var happens in trace.Events.Where(happens => happens.Kind == TraceEventKind.SetsOut))
        {
            var visit = happens.Visit!.Value;
            (arrivals[visit], finishes[visit]) = (happens.Arrival, happens.Finish);
        }

        for (var visit = 0; visit < trace.Visits.Count; visit++)
        {
            var ordered = trace.Visits.OrderedSecond[visit];
            visits.Add(new LoggedVisit(trace.Year.Start + Duration.FromSeconds(ordered), trace.Visits.Area[visit], trace.Visits.Urgency[visit])
            {
                Row = visit + 2,
                Position = trace.Places.PositionOf(trace.Visits.Point[visit]),
                DispatchedAfterSeconds = trace.Visits.DispatchDelaySeconds[visit],
                ArrivedAfterSeconds = arrivals.TryGetValue(visit, out var arrival) ? arrival - ordered : null,
                OnSiteSeconds = trace.Visits.OnSiteSeconds[visit],
            });
        }

        return new VisitLog
        {
            Visits = visits,
            From = new LocalDate(trace.Year.Year, 1, 1),
            To = new LocalDate(trace.Year.Year + 1, 1, 1),
            Areas = [.. trace.Plan.Areas.Select(area => area.Id)],
            Urgencies = [.. trace.Plan.Urgencies.Select(urgency => urgency.Id)],
        };
    }

    /// <summary>The part of a log that lies within some dates.</summary>
    public static VisitLog Between(this VisitLog log, LocalDate from, LocalDate to) => log with
    {
        From = from,
        To = to,
        Visits = [.. log.Visits.Where(visit => DateOf(visit) >= from && DateOf(visit) < to)],
    };

    /// <summary>A log with every visit changed.</summary>
    public static VisitLog With(this VisitLog log, Func<LoggedVisit, LoggedVisit> change) => log with { Visits = [.. log.Visits.Select(change)] };

    private static LocalDate DateOf(in LoggedVisit visit) => visit.Ordered.InZone(Korevagt.Domain.Time.DutyCalendar.Zone).Date;
}
