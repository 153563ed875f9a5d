using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>What was read of a log and what was not.</summary>
public sealed record LogSummary
{
    /// <summary>The log as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>How its characters are written.</summary>
    public required LogEncoding Encoding { get; init; }

    /// <summary>What stands between its columns.</summary>
    public required char Separator { get; init; }

    /// <summary>Rows below the header; blank lines, and lines of separators only, are none. Always accepted plus rejected.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that are visits.</summary>
    public required long Accepted { get; init; }

    /// <summary>Rows that are not, by what is wrong with each first; they add up to the rejected ones.</summary>
    public required IReadOnlyDictionary<RowFaultKind, long> RejectedByKind { get; init; }

    /// <summary>All that is wrong with rows: a row can have several faults.</summary>
    public required long RowFaults { get; init; }

    /// <summary>The same by kind and column, the most frequent first.</summary>
    public required IReadOnlyList<RowFaultCount> FaultsByColumn { get; init; }

    /// <summary>Rows that repeat an earlier one byte for byte, accepted or not.</summary>
    public required long Repeated { get; init; }

    /// <summary>Visits of the hour that October's clock shows twice, placed by the order of the rows.</summary>
    public required int OctoberByOrder { get; init; }

    /// <summary>Visits of that hour for which the first of the two was assumed.</summary>
    public required int OctoberAssumed { get; init; }

    /// <summary>Rows that are no visits.</summary>
    public long Rejected => RejectedByKind.Values.Sum();

    /// <summary>Rejected rows over all rows, 0 to 1.</summary>
    public double RejectedShare => Rows == 0 ? 0 : (double)Rejected / Rows;

    /// <summary>Visits by local calendar year, in order.</summary>
    public static IReadOnlyList<(int Year, int Visits)> VisitsByYear(VisitLog log) =>
    [
        .. log.Visits
            .GroupBy(visit => visit.Ordered.InZone(DutyCalendar.Zone).Year)
            .OrderBy(year => year.Key)
            .Select(year => (year.Key, year.Count())),
    ];

    /// <summary>Visits by the plan's areas.</summary>
    public static IReadOnlyList<int> VisitsByArea(VisitLog log) => Count(log, log.Areas.Count, visit => visit.Area, _ => true);

    /// <summary>Visits by the plan's urgencies.</summary>
    public static IReadOnlyList<int> VisitsByUrgency(VisitLog log) =>
        Count(log, log.Urgencies.Count, visit => visit.Urgency, _ => true);

    /// <summary>The columns that may be empty, each with the visits that have a value in it.</summary>
    public static IReadOnlyList<LogCoverage> Coverage(VisitLog log) =>
    [
        Covered(log, LogColumn.Latitude, visit => visit.Position is not null),
        Covered(log, LogColumn.DispatchedAfter, visit => visit.DispatchedAfterSeconds is not null),
        Covered(log, LogColumn.ArrivedAfter, visit => visit.ArrivedAfterSeconds is not null),
        Covered(log, LogColumn.OnSite, visit => visit.OnSiteSeconds is not null),
        Covered(log, LogColumn.Driving, visit => visit.DrivingSeconds is not null),
        Covered(log, LogColumn.Shift, visit => visit.Shift is not null),
        Covered(log, LogColumn.AgeBand, visit => visit.AgeBand is not null),
    ];

    private static LogCoverage Covered(VisitLog log, LogColumn column, Func<LoggedVisit, bool> has) => new(
        column,
        Count(log, log.Areas.Count, visit => visit.Area, has),
        Count(log, log.Urgencies.Count, visit => visit.Urgency, has));

    private static int[] Count(VisitLog log, int groups, Func<LoggedVisit, int> groupOf, Func<LoggedVisit, bool> counts)
    {
        var counted = new int[groups];
        foreach (var visit in log.Visits)
        {
            counted[groupOf(visit)] += counts(visit) ? 1 : 0;
        }

        return counted;
    }
}
