using Korevagt.Demand.Fitting;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Plans;

namespace Korevagt.Reports.Outlook;

/// <summary>A part of a forecast: a month of the region, a district, an area, or all of it.</summary>
/// <param name="Id">Month 01 to 12, or the id of the district or area; <c>region</c> for all.</param>
/// <param name="Name">The name that the plan gives it; for months the month itself.</param>
/// <param name="BaseYear">Visits expected in the base year.</param>
/// <param name="Coming">Visits that will come.</param>
internal sealed record ForecastGroup(string Id, string Name, double BaseYear, CountDistribution Coming)
{
    private const int MonthsOfYear = 12;

    public static ForecastGroup Region(DemandForecast forecast) =>
        new("region", "", forecast.BaseRates.Total, forecast.Visits(forecast.AllAreas, forecast.AllHours));

    public static IReadOnlyList<ForecastGroup> Months(DemandForecast forecast) =>
    [
        .. Enumerable.Range(1, MonthsOfYear).Select(month =>
        {
            var (name, basis) = (ReportFormat.Hour(month), forecast.BaseRates.Year.Hours);
            return new ForecastGroup(
                name, name,
                Enumerable.Range(0, basis.Count).Where(hour => basis[hour].Date.Month == month).Sum(hour => forecast.AllAreas.Sum(area => forecast.BaseRates[area, hour])),
                forecast.Visits(forecast.AllAreas, [.. forecast.AllHours.Where(hour => forecast.Rates.Year.Hours[hour].Date.Month == month)]));
        }),
    ];

    public static IReadOnlyList<ForecastGroup> Districts(Plan plan, DemandForecast forecast) =>
    [
        .. plan.Districts.Select(district => OfAreas(
            district.Id, district.Name, forecast, [.. forecast.AllAreas.Where(area => plan.Areas[area].District == district.Id)])),
    ];

    public static IReadOnlyList<ForecastGroup> Areas(Plan plan, DemandForecast forecast) =>
        [.. plan.Areas.Select((area, index) => OfAreas(area.Id, area.Name, forecast, [index]))];

    private static ForecastGroup OfAreas(string id, string name, DemandForecast forecast, IReadOnlyList<int> areas) =>
        new(id, name, areas.Sum(forecast.BaseRates.AreaTotal), forecast.Visits(areas, forecast.AllHours));
}
