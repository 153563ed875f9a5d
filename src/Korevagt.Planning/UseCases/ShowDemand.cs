using System.Globalization;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Planning.Scenarios;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>Expected visits of a plan in a year or on one date of it.</summary>
public static class ShowDemand
{
    /// <summary>Sums up expected visits.</summary>
    /// <param name="planFile">Path of a baseline, a model or a scenario.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="date">Only this local date, or null for the whole year.</param>
    /// <param name="grouping">What to sum up by.</param>
    /// <returns>The rows in the plan's order or that of the clock; their sum is the expected total.</returns>
    public static Outcome<IReadOnlyList<DemandRow>> Run(string planFile, int year, LocalDate? date, DemandGrouping grouping)
    {
        var faults = YearRule.FaultsOf(year);
        if (date is { } day && day.Year != year)
        {
            faults.Add(new Fault("--date", "", $"{day.Year} is another year than {year}", "a date of the year asked for"));
        }

        var loaded = PlanLoader.Load(planFile);
        faults.AddRange(loaded.Faults);
        return faults.Count > 0
            ? Outcome<IReadOnlyList<DemandRow>>.Failure(faults)
            : Outcome<IReadOnlyList<DemandRow>>.Success(Rows(loaded.Value.Plan, new DutyYear(year, loaded.Value.Plan.Calendar), date, grouping));
    }

    private static List<DemandRow> Rows(Plan plan, DutyYear year, LocalDate? date, DemandGrouping grouping)
    {
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year));
        int[] hours = [.. Enumerable.Range(0, year.Hours.Count).Where(hour => date is null || year.Hours[hour].Date == date)];
        double OfArea(int area) => hours.Sum(hour => rates[area, hour]);
        double OfHours(Func<LocalHour, bool> where) => hours
            .Where(hour => where(year.Hours[hour]))
            .Sum(hour => Enumerable.Range(0, plan.Areas.Count).Sum(area => rates[area, hour]));
        return grouping switch
        {
            DemandGrouping.Area => [.. plan.Areas.Select((area, index) => new DemandRow(area.Id, area.Name, OfArea(index)))],
            DemandGrouping.District =>
            [
                .. plan.Districts.Select(district => new DemandRow(
                    district.Id, district.Name,
                    plan.Areas.Select((area, index) => area.District == district.Id ? OfArea(index) : 0).Sum())),
            ],
            DemandGrouping.Hour =>
            [
                .. Enumerable.Range(0, 24).Select(clock => new DemandRow(Two(clock), $"{Two(clock)}-{Two((clock + 1) % 24)}", OfHours(hour => hour.Hour == clock))),
            ],
            DemandGrouping.Month =>
            [
                .. Enumerable.Range(1, 12).Select(month => new DemandRow(Two(month), $"{year.Year}-{Two(month)}", OfHours(hour => hour.Date.Month == month))),
            ],
            _ =>
            [
                .. plan.Areas.SelectMany((area, index) => hours.Select(hour => new DemandRow(
                    area.Id, DateAndHour(year, hour), rates[index, hour]))),
            ],
        };
    }

    /// <summary>The hour with its offset from UTC, since one October hour comes twice.</summary>
    private static string DateAndHour(DutyYear year, int hour) =>
        (year.Start + Duration.FromHours(hour)).InZone(DutyCalendar.Zone).ToString("uuuu-MM-dd'T'HH:mmo<+HH:mm>", CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
