using Korevagt.Domain.Plans;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Rules;

/// <summary>
/// There is a shift, and each lasts more than 0 and less than 24 hours; from midnight to midnight is around the clock, while
/// any other time that is both beginning and end was probably a slip.
/// </summary>
internal sealed class ShiftHours : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (plan.Shifts.Count == 0 && scope.Has("$.shifts"))
        {
            yield return new PlacedFault(
                "$.shifts", new("der er ingen kørevagter tilbage", "no shift is left"), new("mindst én", "at least one"));
        }

        foreach (var (i, shift) in plan.Shifts.Index())
        {
            if (shift.Hours.From == shift.Hours.To && shift.Hours.From != LocalTime.Midnight && scope.Has($"$.shifts[{i}].hours"))
            {
                var time = LocalTimeConverter.Pattern.Format(shift.Hours.From);
                yield return new PlacedFault(
                    $"$.shifts[{i}].hours",
                    new(
                        $"kørevagten {Quoted.Text(shift.Id)} begynder og slutter kl. {time}: 0 eller 24 timer",
                        $"shift {Quoted.Text(shift.Id)} begins and ends at {time}: 0 or 24 hours"),
                    new(
                        "over 0 og under 24 timer; \"00:00\" til \"00:00\" er døgnet rundt",
                        "more than 0 and less than 24 hours; \"00:00\" to \"00:00\" is around the clock"));
            }
        }
    }
}
