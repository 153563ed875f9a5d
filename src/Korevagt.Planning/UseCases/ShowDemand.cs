using System.Globalization;
using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>Expected visits of a plan in a year or on one date of it.</summary>
public static class ShowDemand
{
    /// <summary>Sums up expected visits.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="date">Only this local date, or null for the whole year.</param>
    /// <param name="grouping">What to sum up by.</param>
    /// <param name="intervals">
    /// Whether to tell how sure a demand fitted to a visit log is; what a scenario changes of it is taken as certain.
    /// </param>
    /// <returns>The groups and their total, or all that is wrong with what was asked for.</returns>
    public static Outcome<ShownDemand> Run(
        IFileSource files, string planFile, int year, LocalDate? date, DemandGrouping grouping, bool intervals = false)
    {
        var faults = YearRule.FaultsOf(year);
        if (date is { } day && day.Year != year)
        {
            faults.Add(Fault.OfSetting(
                nameof(date),
                new($"{day.Year} er et andet år end {year}", $"{day.Year} is another year than {year}"),
                new("en dato i det år, der er bedt om", "a date of the year asked for")));
        }

        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (loaded.Succeeded && intervals && loaded.Value.Plan.Demand is not FittedDemand)
        {
            faults.Add(Fault.OfSetting(
                nameof(intervals),
                new($"efterspørgslen i {planFile} har ingen", $"the demand of {planFile} has none"),
                new(
                    "en plan med demandFile, altså en efterspørgsel, der er tilpasset en besøgslog",
                    "a plan with a demandFile, which is fitted to a visit log")));
        }

        return faults.Count > 0 ? faults : Show(loaded.Value.Plan, DutyYear.Of(year, loaded.Value.Plan.Calendar), date, grouping, intervals);
    }

    private static ShownDemand Show(Plan plan, DutyYear year, LocalDate? date, DemandGrouping grouping, bool intervals)
    {
        int[] hours = [.. Enumerable.Range(0, year.Hours.Count).Where(hour => date is null || year.Hours[hour].Date == date)];
        int[] areas = [.. Enumerable.Range(0, plan.Areas.Count)];
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year));
        var uncertainty = intervals && plan.Demand is FittedDemand fitted ? new RateUncertainty(fitted, plan, year) : null;
        return new ShownDemand(
            [.. Groups(plan, year, hours, areas, grouping).Select(group => Row(group.Id, group.Name, group.Areas, group.Hours))],
            Row("", "", areas, hours), plan.Demand is FittedDemand);

        DemandRow Row(string id, string name, int[] ofAreas, int[] ofHours)
        {
            var expected = ofAreas.Sum(area => ofHours.Sum(hour => rates[area, hour]));
            return new DemandRow(id, name, expected)
            {
                Interval = uncertainty?.Total(ofAreas, ofHours) is { } before ? Scaled(before, expected) : null,
            };
        }
    }

    /// <summary>An interval as wide on the logarithmic scale about another expectation.</summary>
    private static RateInterval Scaled(RateInterval before, double expected)
    {
        var factor = before.Expected > 0 ? expected / before.Expected : 0;
        return new RateInterval(factor * before.Lower, expected, factor * before.Upper);
    }

    private static IEnumerable<(string Id, string Name, int[] Areas, int[] Hours)> Groups(
        Plan plan, DutyYear year, int[] hours, int[] areas, DemandGrouping grouping)
    {
        int[] HoursWhere(Func<LocalHour, bool> where) => [.. hours.Where(hour => where(year.Hours[hour]))];
        return grouping switch
        {
            DemandGrouping.Area => plan.Areas.Select((area, index) => (area.Id, area.Name, new[] { index }, hours)),
            DemandGrouping.District => plan.Districts.Select(district =>
                (district.Id, district.Name, areas.Where(area => plan.Areas[area].District == district.Id).ToArray(), hours)),
            DemandGrouping.Hour => Enumerable.Range(0, 24).Select(clock =>
                (Two(clock), $"{Two(clock)}-{Two((clock + 1) % 24)}", areas, HoursWhere(hour => hour.Hour == clock))),
            DemandGrouping.Month => Enumerable.Range(1, 12).Select(month =>
                (Two(month), $"{year.Year}-{Two(month)}", areas, HoursWhere(hour => hour.Date.Month == month))),
            _ => plan.Areas.SelectMany((area, index) => hours.Select(hour => (area.Id, DateAndHour(year, hour), new[] { index }, new[] { hour }))),
        };
    }

    /// <summary>The hour with its offset from UTC, since one October hour comes twice.</summary>
    private static string DateAndHour(DutyYear year, int hour) =>
        (year.Start + Duration.FromHours(hour)).InZone(DutyCalendar.Zone).ToString("uuuu-MM-dd'T'HH:mmo<+HH:mm>", CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
