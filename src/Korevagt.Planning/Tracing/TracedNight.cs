namespace Korevagt.Planning.Tracing;

/// <summary>
/// What the cars of a plan do in some hours of a traced year, and what becomes of the visits that are ordered in them. Seconds count
/// from the year's start.
/// </summary>
/// <param name="Cars">The cars on duty in those hours, in the order in which their duties begin.</param>
/// <param name="Visits">The visits, in the order in which they are ordered.</param>
public sealed record TracedNight(IReadOnlyList<CarOnDuty> Cars, IReadOnlyList<OrderedVisit> Visits)
{
    /// <summary>The hours of a trace.</summary>
    /// <param name="trace">The traced year.</param>
    /// <param name="period">The hours.</param>
    public static TracedNight Of(ReplicationTrace trace, TracePeriod period)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var drives = new TracedDrives(trace).All().Where(drive => period.Meets(drive.Start, drive.End)).ToLookup(drive => drive.Duty);
        return new TracedNight(
            [
                .. OnDuty(trace).Where(duty => duty.From < period.To && duty.To > period.From)
                    .OrderBy(duty => duty.From).ThenBy(duty => duty.Duty)
                    .Select(duty => new CarOnDuty(duty.Duty, duty.From, duty.To, [.. drives[duty.Duty].OrderBy(drive => drive.Start)])),
            ],
            [.. OrderedIn(trace, period)]);
    }

    private static IEnumerable<(int Duty, int From, int To)> OnDuty(ReplicationTrace trace)
    {
        var present = new Dictionary<int, int>();
        foreach (var happens in trace.Events)
        {
            switch (happens.Kind)
            {
                case TraceEventKind.DutyBegins:
                    present[happens.Duty!.Value] = happens.Second;
                    break;
                case TraceEventKind.Leaves when present.Remove(happens.Duty!.Value, out var since):
                    yield return (happens.Duty.Value, since, happens.Second);
                    break;
            }
        }

        foreach (var (duty, since) in present)
        {
            yield return (duty, since, trace.Year.Seconds);
        }
    }

    private static IEnumerable<OrderedVisit> OrderedIn(ReplicationTrace trace, TracePeriod period)
    {
        var fates = VisitFate.Of(trace);
        var sent = trace.Events.Where(happens => happens.Kind == TraceEventKind.SetsOut)
            .GroupBy(happens => happens.Visit!.Value).ToDictionary(group => group.Key, group => group.Last());
        for (var visit = 0; visit < trace.Visits.Count; visit++)
        {
            var ordered = trace.Visits.OrderedSecond[visit];
            if (ordered >= period.From && ordered < period.To)
            {
                yield return new OrderedVisit(
                    visit, ordered, fates[visit].Name, sent.TryGetValue(visit, out var set) ? set.Duty : null, fates[visit].Arrived, fates[visit].Ended);
            }
        }
    }
}

/// <summary>A car on duty, with its drives in the hours that are looked at.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When the car has left, which may be later than its hours say.</param>
/// <param name="Drives">Its drives, in order.</param>
public sealed record CarOnDuty(int Duty, int From, int To, IReadOnlyList<TracedDrive> Drives);

/// <summary>A visit that was ordered.</summary>
/// <param name="Visit">Its index among the year's visits.</param>
/// <param name="Ordered">When.</param>
/// <param name="Fate"><c>visited</c>, <c>handedToDaytime</c>, <c>heldForPractice</c>, <c>handedOn</c> or <c>open</c>.</param>
/// <param name="Duty">The duty of the car that was sent last; null where none was.</param>
/// <param name="Arrived">When the doctor arrived; null where nobody did.</param>
/// <param name="Ended">When the visit ended; null where it did not.</param>
public sealed record OrderedVisit(int Visit, int Ordered, string Fate, int? Duty, int? Arrived, int? Ended);
