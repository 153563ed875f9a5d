using Korevagt.Domain.Plans;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>Whether enough cars are on duty when a question asks for it.</summary>
internal sealed class DutyCover(Question question)
{
    /// <summary>Whether a plan keeps every such requirement.</summary>
    public bool Keeps(DecisionVector vector, PlanSpace space)
    {
        if (question.CarsOnDuty.Count == 0)
        {
            return true;
        }

        var shifts = ShiftsOf(vector, space);
        return question.CarsOnDuty.All(requirement => Groups(requirement, shifts).All(group =>
            CarsOnDuty.Fewest(group, question.Baseline.Plan.Calendar, requirement.Hours) is not (var cars, _, _)
            || cars >= requirement.AtLeast));
    }

    private static IEnumerable<IReadOnlyCollection<Shift>> Groups(CarsOnDutyRequirement requirement, List<Shift> shifts) =>
        requirement.Districts.Count == 0
            ? [shifts]
            : requirement.Districts.Select(district => (IReadOnlyCollection<Shift>)
                [.. shifts.Where(shift => shift.Districts.Contains(district, StringComparer.Ordinal))]);

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
