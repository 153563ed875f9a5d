using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Planning.Replaying;

/// <summary>Whether a log and a plan belong together.</summary>
internal static class LogFit
{
    private const int NamedAtMost = 5;

    /// <summary>The log with areas and urgencies counted as the plan counts them, or why it cannot be replayed.</summary>
    /// <param name="file">The log as the user named it.</param>
    /// <param name="log">The log.</param>
    /// <param name="plan">The plan.</param>
    public static Outcome<VisitLog> Check(string file, VisitLog log, Plan plan)
    {
        if (log.Visits.Count == 0)
        {
            return new Fault(file, "", new("indeholder ingen besøg", "has no visits"), new("mindst ét besøg", "at least one visit"));
        }

        var faults = new List<Fault>();
        var areas = Indices(file, new("områder", "area"), log.Areas, [.. plan.Areas.Select(area => area.Id)], log.Visits.Select(visit => visit.Area), faults);
        var urgencies = Indices(
            file, new("hastegrader", "urgency"), log.Urgencies, [.. plan.Urgencies.Select(urgency => urgency.Id)], log.Visits.Select(visit => visit.Urgency), faults);
        foreach (var year in log.Visits.Select(visit => LoggedYear.Of(visit)).Distinct().Where(year => year < DutyYear.EarliestYear || year > DutyYear.LatestYear))
        {
            faults.Add(new Fault(
                file, "",
                new($"indeholder besøg fra {year}", $"has visits of {year}"),
                new(
                    $"besøg fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}, de år som kalenderen kender",
                    $"visits from {DutyYear.EarliestYear} to {DutyYear.LatestYear}, the years that the calendar knows")));
        }

        return faults.Count > 0 ? faults : log with
        {
            Areas = [.. plan.Areas.Select(area => area.Id)],
            Urgencies = [.. plan.Urgencies.Select(urgency => urgency.Id)],
            Visits = [.. log.Visits.Select(visit => visit with { Area = areas[visit.Area], Urgency = urgencies[visit.Urgency] })],
        };
    }

    private static int[] Indices(
        string file, Text kind, IReadOnlyList<string> logged, List<string> known, IEnumerable<int> used, List<Fault> faults)
    {
        int[] indices = [.. logged.Select(id => known.IndexOf(id))];
        var unknown = used.Distinct().Where(index => indices[index] < 0).Select(index => logged[index]).ToList();
        if (unknown.Count > 0)
        {
            var named = string.Join(", ", unknown.Take(NamedAtMost)) + (unknown.Count > NamedAtMost ? ", ..." : "");
            faults.Add(new Fault(
                file, "",
                new(
                    $"indeholder besøg fra {unknown.Count} {kind.Danish}, som planen ikke har: {named}",
                    $"has visits of {unknown.Count} {kind.English} id(s) that the plan does not have: {named}"),
                new($"id'er på planens {kind.Danish}", $"{kind.English} ids of the plan")));
        }

        return indices;
    }
}
