using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>Which effects a log is long enough to tell.</summary>
/// <param name="Estimated">By effect, in the order of <see cref="FittedEffects"/>; hours of the week are not marked.</param>
/// <param name="NotEstimated">The others, with the reason.</param>
internal sealed record EstimableParts(bool[] Estimated, IReadOnlyList<NotEstimated> NotEstimated)
{
    public static EstimableParts Of(HourlyLog log, DemandFitSettings settings)
    {
        var estimated = new bool[FittedEffects.Count];
        List<NotEstimated> leftOut = [];
        var dates = log.Clock.Select(hour => hour.Date).Distinct().ToList();
        var months = new int[FittedEffects.Months];
        dates.ForEach(date => months[date.Month - 1]++);
        if (months.Min() >= settings.FewestDaysOfMonth)
        {
            Array.Fill(estimated, true, FittedEffects.FirstMonth + 1, FittedEffects.Months - 1);
        }
        else
        {
            var (fewest, month) = (months.Min(), Array.IndexOf(months, months.Min()) + 1);
            leftOut.Add(
                new NotEstimated(
                    "month",
                    $"month {month} has {fewest} days in the log, and {settings.FewestDaysOfMonth} are needed of each"));
        }

        var kinds = new int[FittedEffects.DayKinds];
        foreach (var day in log.Duty.Select(hour => (hour.DutyDate, hour.Kind)).Distinct())
        {
            kinds[(int)day.Kind]++;
        }

        foreach (var kind in Enum.GetValues<DayKind>().Where(kind => kind != DayKind.Ordinary))
        {
            var days = kinds[(int)kind];
            estimated[FittedEffects.FirstDayKind + (int)kind] = days >= settings.FewestDaysOfKind;
            if (days < settings.FewestDaysOfKind)
            {
                leftOut.Add(
                    new(
                        $"dayKind.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}",
                        $"the log has {days} such days, and {settings.FewestDaysOfKind} are needed"));
            }
        }

        estimated[FittedEffects.Trend] = dates.Count >= settings.FewestDaysForTrend;
        if (dates.Count < settings.FewestDaysForTrend)
        {
            leftOut.Add(new("trend", $"the log has {dates.Count} days, and {settings.FewestDaysForTrend} are needed"));
        }

        return new EstimableParts(estimated, leftOut);
    }
}
