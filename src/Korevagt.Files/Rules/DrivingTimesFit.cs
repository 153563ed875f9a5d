using Korevagt.Domain.Plans;

namespace Korevagt.Files.Rules;

/// <summary>No drive of a plan's own driving times is longer than a day, also after a scenario has scaled them.</summary>
internal sealed class DrivingTimesFit : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (plan.TravelMatrix is { Minutes: { Count: > 0 } all } && all.Max() is var longest && longest > TravelMatrix.LongestMinutes)
        {
            yield return new PlacedFault(
                "$.drivingTimes",
                FormattableString.Invariant($"the longest drive takes {longest} minutes"),
                FormattableString.Invariant($"{TravelMatrix.LongestMinutes} at most"));
        }
    }
}
