using Korevagt.Domain.Derived;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Evaluation.Modelling;

/// <summary>
/// Reads from a year's heirs, second by second, what a planner is told: who serves the districts that shifts have stopped
/// serving, by the hours of the clock.
/// </summary>
internal sealed class InheritedHours
{
    // What happens on fewer of the days is the year's ends and the nights of the clock changes.
    private const double LeastShareOfDays = 0.1;
    private const int MostYears = 50;

    private static readonly DerivedValues<Plan, (DutyYear Year, DrivingTables? Tables), IReadOnlyList<InheritedDistricts>> OfPlans = new(MostYears);

    private readonly Plan plan;
    private readonly DutyYear year;
    private readonly ILookup<int, HeirChange> changesOfShift;

    private InheritedHours(Plan plan, DutyYear year, IReadOnlyList<HeirChange> changes) =>
        (this.plan, this.year, changesOfShift) = (plan, year, changes.ToLookup(change => change.Shift));

    /// <summary>Who serves what shifts have given up in a year; none under rules that know no heirs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="tables">Driving tables of the road map; null where the plan brings its own driving times.</param>
    public static IReadOnlyList<InheritedDistricts> Of(Plan plan, DutyYear year, DrivingTables? tables) =>
        plan.Dispatch.Rule != DispatchRule.PlanAhead || plan.Inheritances.Count == 0
            ? []
            : OfPlans.Of(plan, (year, tables), static (of, key) => Find(of, key.Year, key.Tables));

    private static IReadOnlyList<InheritedDistricts> Find(Plan plan, DutyYear year, DrivingTables? tables)
    {
        var districtIndex = plan.Districts.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.Ordinal);
        var duties = DutyRoster.Of(plan, year, districtIndex);
        var table = StationDriving.Of(plan, tables).Value;
        var hours = new InheritedHours(plan, year, Heirs.Of(plan, year, duties, table, districtIndex));
        return [.. plan.Inheritances.SelectMany(inheritance => hours.Of(inheritance, districtIndex))];
    }

    /// <summary>Districts with the same heirs are told together; those without any are not told.</summary>
    private IEnumerable<InheritedDistricts> Of(Inheritance inheritance, Dictionary<string, int> districtIndex)
    {
        var districts = inheritance.Districts
            .Select(district => (District: district, Heirs: HeirsOf(districtIndex[district], inheritance.Hours).ToList()))
            .Where(entry => entry.Heirs.Count > 0)
            .ToList();
        return districts
            .GroupBy(entry => string.Join('|', entry.Heirs), StringComparer.Ordinal)
            .Select(same => new InheritedDistricts
            {
                Shift = inheritance.Shift,
                Name = inheritance.Name,
                IsRemoved = plan.Shifts.All(shift => shift.Id != inheritance.Shift),
                Districts = [.. same.Select(entry => plan.Districts[districtIndex[entry.District]].Name)],
                Heirs = same.First().Heirs,
            });
    }

    private IEnumerable<HeirHours> HeirsOf(int district, RecurringHours hours)
    {
        var occurrences = DutyRoster.Periods(hours, year).ToList();
        var days = occurrences.ToLookup(BeginsOnAWorkingDay);
        var stretches =
            from shift in changesOfShift
            from served in Served(district, shift)
            from occurrence in occurrences
            let stretch = served.Within(occurrence.From, occurrence.To)
            where stretch.Length > 0
            group BeginsOnAWorkingDay(occurrence) by (Shift: shift.Key, From: ClockAt(stretch.From), To: ClockAt(stretch.To));
        foreach (var stretch in stretches.OrderBy(stretch => Minutes(hours.From, stretch.Key.From)).ThenBy(stretch => stretch.Key.Shift))
        {
            var (onWorkingDays, onOthers) = (IsUsual(isWorkingDay: true), IsUsual(isWorkingDay: false));
            if (onWorkingDays || onOthers)
            {
                var shift = plan.Shifts[stretch.Key.Shift];
                yield return new HeirHours(shift.Id, shift.Name, new RecurringHours(
                    onWorkingDays && onOthers ? DaySelection.EveryDay
                    : hours.Days != DaySelection.EveryDay ? hours.Days
                    : onWorkingDays ? DaySelection.WorkingDays : DaySelection.NonWorkingDays,
                    stretch.Key.From,
                    stretch.Key.To));
            }

            bool IsUsual(bool isWorkingDay) =>
                stretch.Count(day => day == isWorkingDay) is > 0 and var count && count >= LeastShareOfDays * days[isWorkingDay].Count();
        }
    }

    /// <summary>When a shift serves a district besides its own, by the changes of what it serves so.</summary>
    private static IEnumerable<SecondRange> Served(int district, IEnumerable<HeirChange> changes)
    {
        int? since = null;
        foreach (var change in changes.Append(new HeirChange(int.MaxValue, 0, 0)))
        {
            var serves = (change.Districts >> district & 1) != 0;
            if (since is { } from && !serves)
            {
                yield return new SecondRange(from, change.Second);
                since = null;
            }

            since ??= serves ? change.Second : null;
        }
    }

    private bool BeginsOnAWorkingDay(SecondRange occurrence) => year.Calendar.IsWorkingDay(LocalAt(occurrence.From).Date);

    private LocalTime ClockAt(int second) => LocalAt(second).TimeOfDay;

    private LocalDateTime LocalAt(int second) =>
        (year.Start + Duration.FromSeconds(second)).InZone(DutyCalendar.Zone).LocalDateTime;

    /// <summary>How long after hours begin the clock shows a time, so that what comes after midnight stands last.</summary>
    private static long Minutes(LocalTime from, LocalTime time) =>
        (time.TickOfDay - from.TickOfDay + NodaConstants.TicksPerDay) % NodaConstants.TicksPerDay / NodaConstants.TicksPerMinute;
}
