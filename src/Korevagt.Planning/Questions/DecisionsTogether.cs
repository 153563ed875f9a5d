using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Planning.Questions;

/// <summary>What must hold for all that may be decided together: whatever is chosen, it is a plan that can be.</summary>
/// <param name="plan">The plan.</param>
/// <param name="read">The decisions.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class DecisionsTogether(Plan plan, DecisionReading read, FaultLog faults)
{
    /// <summary>Judges them.</summary>
    /// <param name="year">The year whose clock changes count.</param>
    public void Judge(int year)
    {
        JudgeHeirs();
        JudgeDispatch();
        JudgeHours(year);
    }

    /// <summary>Judges whether so many cars can be on duty: all that may be, in all hours that they may have.</summary>
    public void Judge(IEnumerable<CarsOnDutyRequirement> required)
    {
        var (varied, cars) = (Varied, read.All.OfType<CarsDecision>().ToDictionary(decision => decision.Shift!, StringComparer.Ordinal));
        List<Shift> fullest =
        [
            .. plan.Shifts.Select(shift => shift with
            {
                Cars = cars.TryGetValue(shift.Id, out var decided) ? decided.Most : shift.Cars,
                Hours = varied.TryGetValue(shift.Id, out var hours) ? hours.Widest : shift.Hours,
            }),
        ];
        foreach (var requirement in required)
        {
            foreach (var district in requirement.Districts.Cast<string?>().DefaultIfEmpty(null))
            {
                var serving = fullest.Where(shift => district is null || shift.Districts.Contains(district)).ToList();
                if (CarsOnDuty.Fewest(serving, plan.Calendar, requirement.Hours) is var (most, date, time) && most < requirement.AtLeast)
                {
                    faults.Add(requirement.Place, QuestionTexts.TooFewCars(most, district, date, time), FileTexts.AtMost(most));
                }
            }
        }
    }

    /// <summary>All hours of each shift that may get others, by its id.</summary>
    private IReadOnlyDictionary<string, VariedHours> Varied => plan.Shifts
        .Where(shift => OfHours(shift.Id).Any())
        .ToDictionary(
            shift => shift.Id,
            shift => new VariedHours(
                shift,
                OfHours(shift.Id).OfType<DaysDecision>().SingleOrDefault()?.Days ?? [shift.Hours.Days],
                Moves(shift.Id, isStart: true),
                Moves(shift.Id, isStart: false)),
            StringComparer.Ordinal);

    private IEnumerable<QuestionDecision> OfHours(string shift) =>
        read.All.Where(decision => decision.Shift == shift && decision is HoursDecision or DaysDecision);

    private IReadOnlyList<int> Moves(string shift, bool isStart) =>
        OfHours(shift).OfType<HoursDecision>().SingleOrDefault(decision => decision.IsStart == isStart)?.Minutes ?? [0];

    private void JudgeHeirs()
    {
        HashSet<string> removable =
            [.. read.All.OfType<CarsDecision>().Where(decision => decision.Least == 0).Select(decision => decision.Shift!)];
        foreach (var decision in read.All.OfType<HeirDecision>().Where(decision => !removable.Contains(decision.Shift!)))
        {
            faults.Add(decision.Place, QuestionTexts.LeavesNothing(decision.Shift!), QuestionTexts.AShiftThatMayGo);
        }

        var blind = Rules().Where(rule => rule != DispatchRule.PlanAhead).Select(rule => FileJson.Name(rule.ToString())).FirstOrDefault();
        foreach (var place in blind is null ? [] : read.PlacesOfNamedHeirs)
        {
            faults.Add(place, QuestionTexts.RuleKnowsNoHeirs(blind!), QuestionTexts.NearestOrPlanAhead);
        }
    }

    private void JudgeDispatch()
    {
        foreach (var decision in read.All.OfType<DispatchDecision>())
        {
            DispatchRule[] readers = decision.Setting switch
            {
                DispatchSetting.HelpLeadMinutes => [DispatchRule.DistrictFirst, DispatchRule.UrgencyReserve],
                DispatchSetting.CrossingMinutes or DispatchSetting.ReachMinutes => [DispatchRule.PlanAhead],
                _ => [],
            };
            if (readers.Length > 0 && !Rules().Intersect(readers).Any())
            {
                var named = readers.Select(rule => FileJson.Name(rule.ToString()));
                faults.Add(decision.Place, QuestionTexts.NoRuleReadsIt, QuestionTexts.ReadBy(named));
            }
        }
    }

    /// <summary>The rules that plans may have.</summary>
    private IEnumerable<DispatchRule> Rules() =>
        read.All.OfType<DispatchDecision>().SingleOrDefault(decision => decision.Setting == DispatchSetting.Rule) is { } decided
            ? decided.Values.Select(change => (change?.Apply(plan) ?? plan).Dispatch.Rule)
            : [plan.Dispatch.Rule];

    private void JudgeHours(int year)
    {
        var varied = Varied;
        foreach (var (shift, hours) in varied)
        {
            List<(Text Wrong, Text Expected)> impossible = [.. hours.Check(plan, year)];
            foreach (var (wrong, expected) in impossible)
            {
                faults.Add(PlaceOf(shift), wrong, expected);
            }

            if (impossible.Count == 0 && !OfHours(shift).Any(decision => read.Acknowledged.Contains(decision.Place))
                && hours.AcrossOpening(plan) is { } across)
            {
                faults.Add(
                    PlaceOf(shift),
                    QuestionTexts.AcrossOpening(shift, RecurringHoursTexts.Of(across), plan.DaytimeOpensHour!.Value),
                    QuestionTexts.Acknowledge);
            }
        }

        foreach (var (index, wrong, expected) in VariedHours.Overlaps(plan, varied))
        {
            var shift = plan.Shifts[index];
            var decided = varied.ContainsKey(shift.Id)
                ? shift.Id
                : varied.Keys.First(id => plan.Shifts.Any(other => other.Id == id && other.Vehicle == shift.Vehicle));
            faults.Add(PlaceOf(decided), wrong, expected);
        }
    }

    /// <summary>Where the hours of a shift are decided, or else its days.</summary>
    private string PlaceOf(string shift) => OfHours(shift).OrderBy(decision => decision is DaysDecision).First().Place;
}
