using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>The coefficient of variation goes with the family of the distribution, and an empirical one has values.</summary>
internal sealed class DurationShapes : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope) =>
        Of("$.process.dispatchDelay", new("tiden til disponering", "the dispatch delay"), plan.Process.DispatchDelay, scope)
            .Concat(Of("$.process.onSite", new("tiden hos patienten", "the time on site"), plan.Process.OnSite, scope));

    private static IEnumerable<PlacedFault> Of(string path, Text name, DurationDistribution distribution, RuleScope scope)
    {
        var (kind, variation) = (distribution.Kind, distribution.CoefficientOfVariation);
        if (kind == DistributionKind.Empirical && distribution.ValuesMinutes is null && scope.Has($"{path}.kind", $"{path}.valuesMinutes"))
        {
            yield return new PlacedFault(
                $"{path}.valuesMinutes",
                new(
                    $"{name.Danish} er empirisk, og dens værdier mangler",
                    $"{name.English} is empirical and its values are missing"),
                new("en liste over minutter", "a list of minutes"));
        }

        Text? expected = kind switch
        {
            DistributionKind.Deterministic when variation != 0 => new Text(
                "ingen, for en fast tid varierer ikke", "none, since a fixed time does not vary"),
            DistributionKind.Exponential when variation != 1 => new Text(
                "ingen, for den er 1 for en eksponentielt fordelt tid", "none, since it is 1 for an exponential time"),
            DistributionKind.Lognormal or DistributionKind.Gamma when variation <= 0 => new Text(
                "et tal over 0 og højst 10", "a number above 0 and at most 10"),
            _ => null,
        };
        if (expected is not null && scope.Has($"{path}.kind", $"{path}.coefficientOfVariation"))
        {
            var found = variation > 0 ? FileTexts.Is(FormattableString.Invariant($"{variation}")) : FileTexts.IsMissing;
            yield return new PlacedFault(
                $"{path}.coefficientOfVariation",
                new(
                    $"variationskoefficienten for {name.Danish} {found.Danish}",
                    $"the coefficient of variation of {name.English} {found.English}"),
                expected);
        }
    }
}
