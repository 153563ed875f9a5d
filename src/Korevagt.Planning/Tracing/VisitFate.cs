namespace Korevagt.Planning.Tracing;

/// <summary>What became of a visit by the year's end.</summary>
/// <param name="Name"><c>visited</c>, <c>handedToDaytime</c>, <c>heldForPractice</c>, <c>handedOn</c> or <c>open</c>.</param>
/// <param name="Arrived">When the doctor arrived, in seconds from the year's start; null where nobody did.</param>
/// <param name="Ended">When the visit ended; null where it did not.</param>
internal readonly record struct VisitFate(string Name, int? Arrived, int? Ended)
{
    private const string Open = "open";

    /// <summary>The fates of a year's visits.</summary>
    public static VisitFate[] Of(ReplicationTrace trace)
    {
        var fates = new VisitFate[trace.Visits.Count];
        Array.Fill(fates, new VisitFate(Open, null, null));
        foreach (var happens in trace.Events)
        {
            if (happens.Visit is not { } visit)
            {
                continue;
            }

            switch (happens.Kind)
            {
                case TraceEventKind.Arrives:
                    fates[visit] = new VisitFate("visited", happens.Second, null);
                    break;
                case TraceEventKind.VisitEnds:
                    fates[visit] = fates[visit] with { Ended = happens.Second };
                    break;
                case TraceEventKind.HandedToDaytime:
                    fates[visit] = new VisitFate("handedToDaytime", null, null);
                    break;
                case TraceEventKind.HeldForPractice:
                    fates[visit] = new VisitFate("heldForPractice", null, null);
                    break;
                case TraceEventKind.HandedOn:
                    fates[visit] = new VisitFate("handedOn", null, null);
                    break;
            }
        }

        return fates;
    }
}
