using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;
using NodaTime;

namespace Korevagt.Choosing.Questions;

/// <summary>
/// Whether enough cars are on duty when a question asks for it. Looked at every quarter of an hour of such dates of the year as differ
/// in being a working day, or in what the day before and the day after are.
/// </summary>
internal sealed class DutyCover
{
    private const int MinutesOfStep = 15;

    private readonly Question question;
    private readonly IReadOnlyList<(LocalDate Date, LocalTime Time)>[] moments;

    public DutyCover(Question question)
    {
        this.question = question;
        var calendar = question.Baseline.Plan.Calendar;
        var dates = Enumerable.Range(0, 365).Select(day => new LocalDate(question.Year, 1, 1).PlusDays(day))
            .DistinctBy(date => (Is(date.PlusDays(-1)), Is(date), Is(date.PlusDays(1)))).ToList();
        moments =
        [
            .. question.CarsOnDuty.Select(requirement => dates
                .SelectMany(date => Enumerable.Range(0, 24 * 60 / MinutesOfStep)
                    .Select(step => (date, LocalTime.Midnight.PlusMinutes(step * MinutesOfStep))))
                .Where(moment => requirement.Hours.Contains(calendar, moment.date, moment.Item2))
                .ToList()),
        ];

        bool Is(LocalDate date) => calendar.Matches(DaySelection.WorkingDays, date);
    }

    /// <summary>Whether a plan keeps every such requirement.</summary>
    public bool Keeps(DecisionVector vector, PlanSpace space) =>
        question.CarsOnDuty.Count == 0 || FirstBroken(ShiftsOf(vector, space)) is null;

    /// <summary>The first requirement that shifts break, by its place; null where they keep all.</summary>
    public int? FirstBroken(IReadOnlyList<Shift> shifts)
    {
        for (var i = 0; i < question.CarsOnDuty.Count; i++)
        {
            var requirement = question.CarsOnDuty[i];
            var groups = requirement.Districts.Count == 0
                ? [shifts]
                : requirement.Districts.Select(district => (IReadOnlyList<Shift>)
                    [.. shifts.Where(shift => shift.Districts.Contains(district, StringComparer.Ordinal))]);
            if (groups.Any(group => moments[i].Any(moment => group
                .Where(shift => shift.Hours.Contains(question.Baseline.Plan.Calendar, moment.Date, moment.Time))
                .Sum(shift => shift.Cars) < requirement.AtLeast)))
            {
                return i;
            }
        }

        return null;
    }

    private List<Shift> ShiftsOf(DecisionVector vector, PlanSpace space)
    {
        var decided = space.ShiftsDecided.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. question.Baseline.Plan.Shifts
                .Select(shift => decided.Contains(shift.Id) ? space.ShiftOf(shift.Id, vector) : shift)
                .OfType<Shift>(),
        ];
    }
}
