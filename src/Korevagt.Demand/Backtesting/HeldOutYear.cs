using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Backtesting;

/// <summary>Holds the predictions of a fitted demand, and those of two plain ways, against the year after.</summary>
internal static class HeldOutYear
{
    /// <summary>All groups of a year.</summary>
    /// <param name="fitted">The demand fitted to the years before.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="log">The whole log: the plain ways count its years before.</param>
    /// <param name="heldOut">The year's visits.</param>
    /// <param name="year">The year.</param>
    public static Dictionary<BacktestCells, IReadOnlyList<HeldOutCell>> Predict(
        FittedDemand fitted, Plan plan, VisitLog log, VisitLog heldOut, DutyYear year)
    {
        var came = CountedHours.Of(heldOut, plan, year, fitted.DutyDayBegins);
        // The plain ways know whole calendar years only; the one before is always whole.
        var before = Enumerable.Range(log.From.Year, year.Year - log.From.Year)
            .Where(number => log.From.Year < number || log.From.DayOfYear == 1)
            .Select(number => CountedHours.Of(log, plan, DutyYear.Of(number, plan.Calendar), fitted.DutyDayBegins)).ToList();
        var prediction = new Prediction(year.Year, new RateUncertainty(fitted, plan, year), came, before);
        int[] areas = [.. Enumerable.Range(0, plan.Areas.Count)];
        int[] months = [.. Enumerable.Range(0, FittedEffects.Months)];
        return new Dictionary<BacktestCells, IReadOnlyList<HeldOutCell>>
        {
            [BacktestCells.Year] = prediction.OfRegion((_, _) => 0, (_, _) => 0),
            [BacktestCells.Month] = prediction.OfRegion(MonthOf, MonthOf),
            [BacktestCells.Day] = prediction.OfRegion(
                (counted, hour) => counted.Duty[hour].DutyDate.DayOfYear + 400 * (counted.Duty[hour].DutyDate.Year - year.Year),
                (counted, hour) => 7 * counted.Duty[hour].DutyDate.Month + (int)counted.Duty[hour].DutyDate.DayOfWeek),
            [BacktestCells.WeekHour] = prediction.OfRegion(WeekHourOf, WeekHourOf),
            [BacktestCells.Area] = [.. areas.Select(area => prediction.OfArea(area, 0, months))],
            [BacktestCells.AreaMonth] =
            [
                .. areas.SelectMany(area => months.Select(month => prediction.OfArea(area, month, [month]))),
            ],
        };
    }

    private static int MonthOf(CountedHours counted, int hour) => counted.Year.Hours[hour].Date.Month - 1;

    private static int WeekHourOf(CountedHours counted, int hour) => counted.Duty[hour].WeekHour;

    /// <summary>What is known about the year before it begins.</summary>
    private sealed class Prediction(int year, RateUncertainty sure, CountedHours came, List<CountedHours> before)
    {
        // Half a visit keeps what never came from being thought impossible.
        private const double Unseen = 0.5;

        private readonly int[][] hoursOfMonth =
            [.. sure.AllHours.GroupBy(hour => MonthOf(came, hour)).OrderBy(month => month.Key).Select(month => month.ToArray())];

        /// <summary>Groups of the region's hours, without those that are closed.</summary>
        /// <param name="slotOf">The group of an hour.</param>
        /// <param name="alike">Which hours of the years before the plain ways take for alike.</param>
        public List<HeldOutCell> OfRegion(Func<CountedHours, int, int> slotOf, Func<CountedHours, int, int> alike)
        {
            var (lastYear, rawRate) = (RatesOf(before[^1..], alike), RatesOf(before, alike));
            return
            [
                .. sure.AllHours.GroupBy(hour => slotOf(came, hour)).OrderBy(slot => slot.Key)
                    .Select((slot, place) => new HeldOutCell(
                        year, -1, place, sure.Visits(sure.AllAreas, [.. slot]), slot.Sum(hour => came.Visits[hour]),
                        slot.Sum(hour => lastYear.GetValueOrDefault(alike(came, hour))),
                        slot.Sum(hour => rawRate.GetValueOrDefault(alike(came, hour)))))
                    .Where(cell => cell.Predicted.Mean > 0 || cell.Came > 0),
            ];
        }

        /// <summary>An area's visits in some months.</summary>
        public HeldOutCell OfArea(int area, int slot, int[] months)
        {
            double Mean(List<CountedHours> years) =>
                (years.Sum(counted => months.Sum(month => counted.AreaMonths[area][month])) + Unseen) / years.Count;
            var hours = months.Length == hoursOfMonth.Length
                ? sure.AllHours
                : [.. months.SelectMany(month => hoursOfMonth[month])];
            return new HeldOutCell(
                year, area, slot, sure.Visits([area], hours),
                months.Sum(month => came.AreaMonths[area][month]), Mean(before[^1..]), Mean(before));
        }

        private static Dictionary<int, double> RatesOf(List<CountedHours> years, Func<CountedHours, int, int> alike) => years
            .SelectMany(counted => counted.Visits.Select((visits, hour) => (Key: alike(counted, hour), visits)))
            .GroupBy(hour => hour.Key, hour => hour.visits)
            .ToDictionary(hours => hours.Key, hours => (hours.Sum() + Unseen) / hours.Count());
    }
}
