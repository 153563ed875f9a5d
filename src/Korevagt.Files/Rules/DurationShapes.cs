using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;

namespace Korevagt.Files.Rules;

/// <summary>The coefficient of variation goes with the family of the distribution, and an empirical one has values.</summary>
internal sealed class DurationShapes : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope) =>
        Of("$.process.dispatchDelay", "the dispatch delay", plan.Process.DispatchDelay, scope)
            .Concat(Of("$.process.onSite", "the time on site", plan.Process.OnSite, scope));

    private static IEnumerable<PlacedFault> Of(string path, string name, DurationDistribution distribution, RuleScope scope)
    {
        var (kind, variation) = (distribution.Kind, distribution.CoefficientOfVariation);
        if (kind == DistributionKind.Empirical && distribution.ValuesMinutes is null && scope.Has($"{path}.kind", $"{path}.valuesMinutes"))
        {
            yield return new PlacedFault($"{path}.valuesMinutes", $"{name} is empirical and its values are missing", "a list of minutes");
        }

        var expected = kind switch
        {
            DistributionKind.Deterministic when variation != 0 => "none, since a fixed time does not vary",
            DistributionKind.Exponential when variation != 1 => "none, since it is 1 for an exponential time",
            DistributionKind.Lognormal or DistributionKind.Gamma when variation <= 0 => "a number above 0 and at most 10",
            _ => null,
        };
        if (expected is not null && scope.Has($"{path}.kind", $"{path}.coefficientOfVariation"))
        {
            var found = variation > 0 ? FormattableString.Invariant($"is {variation}") : "is missing";
            yield return new PlacedFault(
                $"{path}.coefficientOfVariation", $"the coefficient of variation of {name} {found}", expected);
        }
    }
}
