using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>
/// Holds the days after a forecast against it, for the region and for each district. The forecast is a fit that is kept, not
/// the newest: a fit that takes up the drift every night would hide it.
/// </summary>
public static class DriftWatch
{
    private const double ShareOfRegion = 0.5;

    // The half-width of a 95 % interval in standard deviations.
    private const double HalfWidth = 1.96;

    /// <summary>
    /// Tests the region with half of the false-alarm rate and the districts with equal parts of the other half, so that the
    /// probability of any false alarm is at most the whole.
    /// </summary>
    /// <param name="log">The whole history.</param>
    /// <param name="held">The forecast that is kept; it has every area of the plan, see <see cref="IsRenewed"/>.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="falseAlarmRate">Between 0 and 1.</param>
    /// <returns>The region first, then the districts in the plan's order; empty where no whole day lies after the forecast's log.</returns>
    public static IReadOnlyList<DriftResult> Of(VisitLog log, FittedDemand held, Plan plan, double falseAlarmRate)
    {
        var series = SeriesOf(log, held, plan);
        return
        [
            .. series.Take(1).Select(region => DriftTest.Run(region, falseAlarmRate * ShareOfRegion)),
            .. series.Skip(1).Select(district => DriftTest.Run(district, falseAlarmRate * (1 - ShareOfRegion) / (series.Count - 1))),
        ];
    }

    /// <summary>
    /// Expected visits and visits by whole days of duty that begin after the forecast's log. The last date of the history may
    /// be there only in part, so nothing that reaches into it is counted.
    /// </summary>
    /// <param name="log">The whole history.</param>
    /// <param name="held">The forecast that is kept.</param>
    /// <param name="plan">The plan whose areas it has.</param>
    /// <returns>The region first, then the districts in the plan's order; empty where there is no such day.</returns>
    public static IReadOnlyList<DriftSeries> SeriesOf(VisitLog log, FittedDemand held, Plan plan)
    {
        var first = LocalDate.Max(held.To, log.From.PlusDays(1));
        var end = log.To.PlusDays(held.DutyDayBegins == 0 ? -1 : -2);
        if (first >= end)
        {
            return [];
        }

        List<(string? Id, string Name, int[] Areas)> groups =
        [
            (null, plan.Name, [.. Enumerable.Range(0, plan.Areas.Count)]),
            .. plan.Districts.Select(district => ((string?)district.Id, district.Name, plan.Areas.Index()
                .Where(area => area.Item.District == district.Id).Select(area => area.Index).ToArray())),
        ];
        var days = Period.DaysBetween(first, end);
        var expected = groups.ConvertAll(_ => new double[days]);
        var errors = new double[groups.Count];
        for (var year = first.Year; year <= end.Year && year <= DutyYear.LatestYear; year++)
        {
            AddExpected(DutyYear.Of(year, plan.Calendar), year == first.Year);
        }

        var came = Count(log, held.DutyDayBegins, plan, groups.ConvertAll(group => group.Areas), first, days);
        return [.. groups.Select((group, g) => new DriftSeries(
            group.Id, group.Name, [.. Enumerable.Range(0, days).Select(day => new DriftDay(first.PlusDays(day), expected[g][day], came[g][day]))],
            held.DayShape, errors[g]))];

        void AddExpected(DutyYear year, bool isFirst)
        {
            var sure = new RateUncertainty(held, plan, year);
            var duty = DutyHour.OfYear(year, held.DutyDayBegins);
            foreach (var day in Enumerable.Range(0, duty.Length).GroupBy(hour => Period.DaysBetween(first, duty[hour].DutyDate))
                .Where(day => day.Key >= 0 && day.Key < days))
            {
                int[] hours = [.. day];
                for (var g = 0; g < groups.Count; g++)
                {
                    expected[g][day.Key] += sure.Visits(groups[g].Areas, hours).Mean;
                }
            }

            for (var g = 0; g < groups.Count && isFirst; g++)
            {
                var level = sure.Total(groups[g].Areas, sure.AllHours);
                errors[g] = level.Lower > 0 ? Math.Log(level.Upper / level.Lower) / (2 * HalfWidth) : 0;
            }
        }
    }

    /// <summary>
    /// Whether a new forecast is to be kept from tonight on: there is none yet, the kept one is as many days old, or it was
    /// fitted to a history that began on another date or for a plan with other areas.
    /// </summary>
    /// <param name="held">The forecast that is kept, or null.</param>
    /// <param name="tonight">Tonight's fit.</param>
    /// <param name="days">Days for which a forecast is kept.</param>
    public static bool IsRenewed(FittedDemand? held, FittedDemand tonight, int days) =>
        held is null || held.From != tonight.From || Period.DaysBetween(held.To, tonight.To) >= days
        || held.DutyDayBegins != tonight.DutyDayBegins
        || !held.Areas.Select(area => area.Area).SequenceEqual(tonight.Areas.Select(area => area.Area), StringComparer.Ordinal);

    private static int[][] Count(VisitLog log, int dutyDayBegins, Plan plan, List<int[]> groups, LocalDate first, int days)
    {
        var groupsOfArea = plan.Areas.Index().ToDictionary(
            area => area.Item.Id, area => groups.Index().Where(group => group.Item.Contains(area.Index)).Select(group => group.Index).ToArray(), StringComparer.Ordinal);
        var groupsOfLogged = log.Areas.Select(area => groupsOfArea.GetValueOrDefault(area, [])).ToArray();
        var counts = groups.Select(_ => new int[days]).ToArray();
        foreach (var visit in log.Visits)
        {
            var local = visit.Ordered.InZone(DutyCalendar.Zone);
            var day = Period.DaysBetween(first, local.Hour < dutyDayBegins ? local.Date.PlusDays(-1) : local.Date);
            if (day >= 0 && day < days)
            {
                foreach (var group in groupsOfLogged[visit.Area])
                {
                    counts[group][day]++;
                }
            }
        }

        return counts;
    }
}
