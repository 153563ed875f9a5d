using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>No drive of a plan's own driving times is longer than a day, also after a scenario has scaled them.</summary>
internal sealed class DrivingTimesFit : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (plan.TravelMatrix is { Minutes: { Count: > 0 } all } && all.Max() is var longest && longest > TravelMatrix.LongestMinutes)
        {
            yield return new PlacedFault(
                "$.drivingTimes",
                new(
                    FormattableString.Invariant($"den længste køretur tager {longest} minutter"),
                    FormattableString.Invariant($"the longest drive takes {longest} minutes")),
                new(
                    FormattableString.Invariant($"højst {TravelMatrix.LongestMinutes}"),
                    FormattableString.Invariant($"{TravelMatrix.LongestMinutes} at most")));
        }
    }
}
