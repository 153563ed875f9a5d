using System.Globalization;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>The shares of the urgencies and of the demand periods add up to 1; urgencies stand by their due time.</summary>
internal sealed class SharesOfVisits : IPlanRule
{
    private const double Tolerance = 1e-6;

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (scope.Has("$.urgencies[*].share") && Off(plan.Urgencies.Sum(u => u.Share)) is { } urgencies)
        {
            yield return new PlacedFault(
                "$.urgencies",
                new($"hastegradernes andele giver tilsammen {urgencies}", $"the shares of the urgencies add up to {urgencies}"),
                Text.Same("1"));
        }

        if (plan.Demand is AssembledDemand demand
            && scope.Has("$.demand.periods[*].share") && Off(demand.Periods.Sum(p => p.Share)) is { } periods)
        {
            yield return new PlacedFault(
                "$.demand.periods",
                new($"periodernes andele giver tilsammen {periods}", $"the shares of the demand periods add up to {periods}"),
                Text.Same("1"));
        }

        for (var i = 1; i < plan.Urgencies.Count; i++)
        {
            var path = $"$.urgencies[{i}].dueMinutes";
            var (before, here) = (plan.Urgencies[i - 1], plan.Urgencies[i]);
            if (here.DueMinutes < before.DueMinutes && scope.Has(path, $"$.urgencies[{i - 1}].dueMinutes"))
            {
                yield return new PlacedFault(
                    path,
                    new(
                        $"{Quoted.Text(here.Id)} har kortere frist end {Quoted.Text(before.Id)} og står efter den",
                        $"{Quoted.Text(here.Id)} is due before {Quoted.Text(before.Id)} and stands after it"),
                    new("den mest hastende først", "the most urgent first"));
            }
        }
    }

    private static string? Off(double sum) =>
        Math.Abs(sum - 1) > Tolerance ? Math.Round(sum, 9).ToString(CultureInfo.InvariantCulture) : null;
}
