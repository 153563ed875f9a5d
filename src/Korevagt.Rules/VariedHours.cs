using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Rules;

/// <summary>The hours that a shift may be given: each of some selections of days with each of some moves of beginning and end.</summary>
/// <param name="Shift">The shift as it is.</param>
/// <param name="Days">The selections of days, its own among them.</param>
/// <param name="Starts">Moves of the beginning in minutes, in rising order, 0 among them; below 0 is earlier.</param>
/// <param name="Ends">The same of the end.</param>
internal sealed record VariedHours(Shift Shift, IReadOnlyList<DaySelection> Days, IReadOnlyList<int> Starts, IReadOnlyList<int> Ends)
{
    private const int DayMinutes = 24 * 60;

    private static readonly Text ShorterMoves = new("mindre flytninger", "shorter moves");

    /// <summary>All its hours together: the plan must be able to have each of them.</summary>
    public RecurringHours Widest => Moved(
        Days.Distinct().Count() > 1 ? DaySelection.EveryDay : Days[0], Starts[0], Ends[^1]);

    /// <summary>What is wrong with them and what was expected; whether cars are on duty across the opening hour apart.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year whose clock changes count.</param>
    public IEnumerable<(Text Wrong, Text Expected)> Check(Plan plan, int year)
    {
        var own = (int)Period.Between(Shift.Hours.From, Shift.Hours.To, PeriodUnits.Minutes).Minutes;
        own = own <= 0 ? own + DayMinutes : own;
        var (shortest, longest) = (own + Ends[0] - Starts[^1], own + Ends[^1] - Starts[0]);
        if (shortest <= 0 || (longest >= DayMinutes && longest > own))
        {
            yield return (
                new($"{Name.Danish} kan blive 0 eller 24 timer lang", $"{Name.English} may come to last 0 or 24 hours"), ShorterMoves);
            yield break;
        }

        var begins = Shift.Hours.From.Hour * 60 + Shift.Hours.From.Minute;
        if ((begins + Starts[0] < 0 || begins + Starts[^1] >= DayMinutes) && Days.Any(days => days != DaySelection.EveryDay))
        {
            yield return (
                new(
                    $"begyndelsen af {Name.Danish} kan flytte over midnat, og så er den på vagt på andre dage",
                    $"the beginning of {Name.English} may move past midnight, so that it is on duty on other days"),
                ShorterMoves);
            yield break;
        }

        if (Variants().FirstOrDefault(hours => IsEmptyInMarch(hours, year, plan.Calendar)) is { From: var from, To: var to } && from != to)
        {
            yield return (
                new(
                    $"{Name.Danish} kan få tiden {Clock(from)}-{Clock(to)}, som er tom den nat i marts, uret stilles frem",
                    $"{Name.English} may get the hours {Clock(from)}-{Clock(to)}, empty in the night of March when clocks go forward"),
                new("tider, der varer ud over kl. 3", "hours that last beyond 03:00"));
        }

        var alone = plan with { Shifts = [Shift with { Hours = Widest }] };
        foreach (var fault in new HourlyPricesCoverShifts().Check(alone, RuleScope.Everything))
        {
            yield return (
                new(
                    $"kan give en umulig plan: {fault.Message.Danish}", $"may leave a plan that cannot be: {fault.Message.English}"),
                FileTexts.Or(fault.Expected!.Value, ShorterMoves));
        }
    }

    /// <summary>
    /// Hours that make a shift end beyond the opening hour of daytime on a working day, which its own hours do not; null where there
    /// are none.
    /// </summary>
    public RecurringHours? AcrossOpening(Plan plan)
    {
        if (plan.DaytimeOpensHour is not { } hour || IsAcross(Shift.Hours))
        {
            return null;
        }

        foreach (var hours in Variants().Where(IsAcross))
        {
            return hours;
        }

        return null;

        bool IsAcross(RecurringHours hours) => SampleHours.Of(plan.Calendar).Any(
            sample => sample.IsWorkingDay && sample.Hour == hour && hours.From != sample.Time
                && hours.Contains(plan.Calendar, sample.Date, sample.Time));
    }

    /// <summary>Shifts of one car that may come to overlap, by place in the plan; each with what is wrong and what was expected.</summary>
    public static IEnumerable<(int Shift, Text Wrong, Text Expected)> Overlaps(Plan plan, IReadOnlyDictionary<string, VariedHours> varied)
    {
        var widest = plan with
        {
            Shifts =
            [
                .. plan.Shifts.Select(shift => varied.TryGetValue(shift.Id, out var hours) ? shift with { Hours = hours.Widest } : shift),
            ],
        };
        return
            from fault in new VehiclesInOnePlace().Check(widest, RuleScope.Everything)
            let path = fault.Path
            let shift = plan.Shifts.Index().First(entry => path.StartsWith($"$.shifts[{entry.Index}].", StringComparison.Ordinal)).Index
            select (
                shift,
                new Text($"kan give en umulig plan: {fault.Message.Danish}", $"may leave a plan that cannot be: {fault.Message.English}"),
                FileTexts.Or(fault.Expected!.Value, ShorterMoves));
    }

    private Text Name => new($"kørevagten {Quoted.Text(Shift.Id)}", $"shift {Quoted.Text(Shift.Id)}");

    private IEnumerable<RecurringHours> Variants() =>
        from days in Days
        from start in Starts
        from end in Ends
        select Moved(days, start, end);

    private RecurringHours Moved(DaySelection days, int start, int end) =>
        new(days, Shift.Hours.From.PlusMinutes(start), Shift.Hours.To.PlusMinutes(end));

    private static bool IsEmptyInMarch(RecurringHours hours, int year, DutyCalendar calendar)
    {
        var forward = new LocalDate(year, 4, 1).With(DateAdjusters.Previous(IsoDayOfWeek.Sunday));
        return calendar.Matches(hours.Days, forward) && hours.On(forward) is var on && on.Start == on.End;
    }

    private static string Clock(LocalTime time) => LocalTimeConverter.Pattern.Format(time);
}
