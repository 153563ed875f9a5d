using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>Compares the values of a row with each other and with the calendar, and makes a visit of them.</summary>
/// <param name="rules">What a log may hold.</param>
/// <param name="columns">The columns, for the names of what is wrong.</param>
internal sealed class VisitChecks(LogRules rules, BoundColumns columns)
{
    private readonly long endOfToday = StartOf(rules.Today.PlusDays(1));
    private readonly long from = StartOf(rules.From ?? new LocalDate(DutyYear.EarliestYear, 1, 1));
    private readonly long to = StartOf(rules.To ?? new LocalDate(DutyYear.LatestYear + 1, 1, 1));

    /// <summary>Makes the visit of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordered">When it was ordered, in seconds since the beginning of 1970 in UTC.</param>
    /// <param name="faults">Takes what is wrong; where anything is added, the visit is not to be used.</param>
    public LoggedVisit Visit(in LogRow row, long ordered, RowFaults faults)
    {
        if (!IsDaySound(row, ordered, faults))
        {
            return default;
        }

        var dispatched = row.DispatchedAfterSeconds
            ?? After(
                row, row.Dispatched, LogColumn.Dispatched, ordered, ordered, RowTexts.Order, LogRules.LongestWaitSeconds, faults);
        var arrived = row.ArrivedAfterSeconds
            ?? After(
                row, row.Arrived, LogColumn.Arrived, ordered, ordered + (dispatched ?? 0),
                dispatched is null ? RowTexts.Order : RowTexts.Dispatch, LogRules.LongestWaitSeconds, faults);
        if (row.ArrivedAfterSeconds is { } stated && stated < dispatched)
        {
            Add(
                faults, row.Line, LogColumn.ArrivedAfter, RowFaultKind.TimesOutOfOrder,
                static _ => (RowTexts.BeforeDispatch, RowTexts.InThisOrder));
        }

        return new LoggedVisit(Instant.FromUnixTimeSeconds(ordered), row.Area, row.Urgency)
        {
            Row = (int)row.Line,
            Position = row.Position,
            DispatchedAfterSeconds = dispatched,
            ArrivedAfterSeconds = arrived,
            OnSiteSeconds = row.OnSiteSeconds ?? OnSite(row, ordered, arrived, faults),
            DrivingSeconds = row.DrivingSeconds,
            Shift = row.Shift,
            AgeBand = row.AgeBand,
        };
    }

    /// <summary>Where the order time is wrong, nothing can be compared with it.</summary>
    private bool IsDaySound(in LogRow row, long ordered, RowFaults faults)
    {
        if (ordered >= endOfToday)
        {
            Add(
                faults, row.Line, LogColumn.Ordered, RowFaultKind.Future, _ => (RowTexts.InFuture, RowTexts.UpTo(rules.Today)));
            return false;
        }

        if (ordered >= from && ordered < to)
        {
            return true;
        }

        Add(
            faults, row.Line, LogColumn.Ordered, RowFaultKind.OutsidePeriod,
            _ => (RowTexts.OutsidePeriod, RowTexts.Between(DateOf(from), DateOf(to))));
        return false;
    }

    private static LocalDate DateOf(long second) => Instant.FromUnixTimeSeconds(second).InZone(DutyCalendar.Zone).Date;

    /// <summary>
    /// How long after the order something came. A time that October's clock showed twice is the first that is not too early.
    /// </summary>
    private int? After(
        in LogRow row, LogTime? time, LogColumn column, long ordered, long earliest, Text earlier, int longest,
        RowFaults faults)
    {
        if (time is not { } came)
        {
            return null;
        }

        var seconds = came.NotBefore(earliest) - ordered;
        if (ordered + seconds < earliest)
        {
            Add(faults, row.Line, column, RowFaultKind.TimesOutOfOrder,
                _ => (RowTexts.Before(earlier), RowTexts.OrLater(earlier)));
            return null;
        }

        if (seconds > longest)
        {
            Add(
                faults, row.Line, column, RowFaultKind.TooLong,
                _ => (RowTexts.HoursAfterOrder(longest / 3600), RowTexts.AtMostHours(longest / 3600)));
            return null;
        }

        return (int)seconds;
    }

    private int? OnSite(in LogRow row, long ordered, int? arrived, RowFaults faults)
    {
        // Without an arrival, when the car left says nothing of how long it stayed.
        if (row.Left is not { } left || arrived is not { } came)
        {
            return null;
        }

        var seconds = left.NotBefore(ordered + came) - ordered - came;
        if (seconds is >= 0 and <= LogRules.LongestOnSiteSeconds)
        {
            return (int)seconds;
        }

        if (seconds < 0)
        {
            Add(
                faults, row.Line, LogColumn.Left, RowFaultKind.TimesOutOfOrder,
                static _ => (RowTexts.BeforeArrival, RowTexts.ArrivalOrLater));
        }
        else
        {
            const int Hours = LogRules.LongestOnSiteSeconds / 3600;
            Add(
                faults, row.Line, LogColumn.Left, RowFaultKind.TooLong,
                static _ => (RowTexts.HoursAfterArrival(Hours), RowTexts.AtMostHours(Hours)));
        }

        return null;
    }

    private void Add(RowFaults faults, long line, LogColumn column, RowFaultKind kind, Wording wording) =>
        faults.Add(line, columns.Has(column) ? columns.Header(column) : "", kind, [], wording);

    private static long StartOf(LocalDate date) => DutyCalendar.Zone.AtStartOfDay(date).ToInstant().ToUnixTimeSeconds();
}
