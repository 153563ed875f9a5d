using Korevagt.Demand.Numerics;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Fitting;

/// <summary>Puts what a model expects beside what its log has.</summary>
internal static class DiagnosticsOfFit
{
    private const double Tail = 0.025;

    public static DemandDiagnostics Of(
        HourlyLog log, Plan plan, bool[] open, List<DayType> types, TimeFit time, DispersionTest dayTotals,
        DispersionTest areaQuarters, ShrunkAreas areas)
    {
        var weekHours = new ExpectedAndCame[DutyHour.HoursOfWeek];
        var months = new SortedDictionary<YearMonth, ExpectedAndCame>();
        var years = new double[log.Quarters / 4];
        for (var k = 0; k < types.Count; k++)
        {
            var type = types[k];
            for (var i = 0; i < type.WeekHour.Length; i++)
            {
                var entry = new ExpectedAndCame(type.Days * time.HourMeans[k][i], type.Visits[i], type.Days);
                weekHours[type.WeekHour[i]] = Sum(weekHours[type.WeekHour[i]], entry);
                var month = new YearMonth(type.Year[i], type.Month[i] + 1);
                months[month] = Sum(months.GetValueOrDefault(month), entry);
                years[type.Year[i] - log.FirstYear] += entry.Expected;
            }
        }

        return new DemandDiagnostics
        {
            Hours = log.Clock.Length,
            Days = log.Duty.Select(hour => hour.DutyDate).Distinct().Count(),
            OpenHoursOfWeek = open.Count(isOpen => isOpen),
            Smoothing = time.Smoothing,
            EffectiveParameters = time.EffectiveParameters,
            Rounds = time.Rounds,
            DayTotals = dayTotals,
            AreaQuarters = areaQuarters,
            AreaPriorShape = areas.PriorShape,
            DistrictLevels = areas.DistrictLevels,
            Areas = [.. plan.Areas.Select((area, index) => Residual(area, log.AreaVisits[index], areas, index))],
            WeekHours = weekHours,
            Months = [.. months.Select(month => (month.Key, month.Value))],
            AreaYears = AreaYears(log, areas, years),
            FirstYear = log.FirstYear,
        };
    }

    private static AreaResidual Residual(Area area, double visits, ShrunkAreas areas, int index)
    {
        var ratio = areas.Visits[index] / areas.DistrictExpected[index];
        return new AreaResidual(
            area.Id, area.District, visits, areas.DistrictExpected[index], areas.Visits[index], ratio,
            ratio * GammaQuantile.Of(areas.Shapes[index], Tail), ratio * GammaQuantile.Of(areas.Shapes[index], 1 - Tail));
    }

    private static IReadOnlyList<IReadOnlyList<ExpectedAndCame>> AreaYears(HourlyLog log, ShrunkAreas areas, double[] years)
    {
        var total = areas.Visits.Sum();
        var hours = log.Clock.CountBy(hour => hour.Date.Year).ToDictionary();
        return
        [
            .. log.AreaQuarters.Select((quarters, area) => years.Select((expected, year) => new ExpectedAndCame(
                areas.Visits[area] / total * expected,
                quarters.Skip(4 * year).Take(4).Sum(),
                hours[log.FirstYear + year])).ToArray()),
        ];
    }

    private static ExpectedAndCame Sum(ExpectedAndCame left, ExpectedAndCame right) =>
        new(left.Expected + right.Expected, left.Came + right.Came, left.RealHours + right.RealHours);
}
