using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Planning.Replaying;

/// <summary>Sums up a replayed log by region, district, urgency and hour.</summary>
internal static class ReplayComparer
{
    private static readonly double[] Shares = [.. Enumerable.Range(1, 19).Select(step => step * 5 / 100.0), 0.99];

    public static LogReplay Compare(ReplayedLog replayed, ReplayProvenance provenance, long rejectedRows)
    {
        var (plan, log, comparer) = (replayed.Plan, replayed.Log, new GroupComparer(replayed));
        var districtOfArea = plan.Areas.Select(area => area.District).ToList();
        return new LogReplay
        {
            PlanName = plan.Name,
            Provenance = provenance,
            From = log.From,
            To = log.To,
            Visits = log.Visits.Count,
            RejectedRows = rejectedRows,
            Replications = replayed.SimulatedSeconds.Length,
            PointsDrawn = replayed.Source.PointsDrawn,
            DelaysDrawn = replayed.Source.DelaysDrawn,
            StaysDrawn = replayed.Source.StaysDrawn,
            NotMade = replayed.SimulatedSeconds.Average(seconds => seconds.Count(second => second == ArrivalRecorder.NotMade)),
            TargetMinutes = plan.Targets[0].WithinMinutes,
            Simulated = comparer.Simulated([.. Enumerable.Range(0, log.Visits.Count)]),
            Region = comparer.Compared.Count == 0 ? null : comparer.Compare("", "", comparer.Compared),
            Districts = Groups(comparer, plan.Districts.Select(district => (district.Id, district.Name)), visit => districtOfArea[log.Visits[visit].Area]),
            Urgencies = Groups(comparer, plan.Urgencies.Select(urgency => (urgency.Id, urgency.Name)), visit => plan.Urgencies[log.Visits[visit].Urgency].Id),
            Hours = Groups(comparer, Enumerable.Range(0, 24).Select(HourName), visit => HourName(HourOf(replayed, visit)).Id),
            Quantiles = comparer.Compared.Count == 0 ? [] : comparer.Quantiles(comparer.Compared, Shares),
        };
    }

    private static List<ReplayGroup> Groups(GroupComparer comparer, IEnumerable<(string Id, string Name)> groups, Func<int, string> groupOf)
    {
        var visits = comparer.Compared.ToLookup(groupOf, StringComparer.Ordinal);
        return [.. groups.Where(group => visits.Contains(group.Id)).Select(group => comparer.Compare(group.Id, group.Name, [.. visits[group.Id]]))];
    }

    private static int HourOf(ReplayedLog replayed, int visit) => replayed.Log.Visits[visit].Ordered.InZone(DutyCalendar.Zone).Hour;

    private static (string Id, string Name) HourName(int hour)
    {
        var id = hour.ToString("00", CultureInfo.InvariantCulture);
        return (id, id + "-" + ((hour + 1) % 24).ToString("00", CultureInfo.InvariantCulture));
    }
}
