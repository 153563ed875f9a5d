using Korevagt.Domain.Plans;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>Whether enough cars are on duty when a question asks for it.</summary>
internal sealed class DutyCover(Question question)
{
    /// <summary>Whether a plan keeps every such requirement.</summary>
    public bool Keeps(DecisionVector vector, PlanSpace space) =>
        question.CarsOnDuty.Count == 0 || Of(vector, space).All(held => !(held.Cars < held.Requirement.AtLeast));

    /// <summary>The fewest cars on duty for each such requirement in each of its districts; null where its hours never come.</summary>
    public IEnumerable<(CarsOnDutyRequirement Requirement, string? District, int? Cars)> Of(DecisionVector vector, PlanSpace space)
    {
        var shifts = ShiftsOf(vector, space);
        return
            from requirement in question.CarsOnDuty
            from district in requirement.Districts.Cast<string?>().DefaultIfEmpty(null)
            let serving = shifts.Where(shift => district is null || shift.Districts.Contains(district, StringComparer.Ordinal)).ToList()
            select (requirement, district, CarsOnDuty.Fewest(serving, question.Baseline.Plan.Calendar, requirement.Hours)?.Cars);
    }

    private List<Shift> ShiftsOf(DecisionVector vector, PlanSpace space)
    {
        if (PlanSpace.IsOutside(vector))
        {
            return [.. space.ChangesOf(vector).Aggregate(question.Baseline.Plan, (plan, change) => change.Apply(plan)).Shifts];
        }

        var decided = space.ShiftsDecided.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. question.Baseline.Plan.Shifts
                .Select(shift => decided.Contains(shift.Id) ? space.ShiftOf(shift.Id, vector) : shift)
                .OfType<Shift>(),
        ];
    }
}
