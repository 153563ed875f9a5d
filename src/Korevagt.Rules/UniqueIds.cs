using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>No two things of a kind have the same id.</summary>
internal sealed class UniqueIds : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope) =>
        Among(scope, "$.districts", "id", plan.Districts.Select(d => d.Id))
            .Concat(Among(scope, "$.stations", "id", plan.Stations.Select(s => s.Id)))
            .Concat(Among(scope, "$.contracts", "id", plan.Contracts.Select(c => c.Id)))
            .Concat(Among(scope, "$.shifts", "id", plan.Shifts.Select(s => s.Id)))
            .Concat(plan.Shifts.SelectMany((shift, i) => Repeated(scope, $"$.shifts[{i}].districts", shift.Districts)))
            .Concat(Among(scope, "$.urgencies", "id", plan.Urgencies.Select(u => u.Id)))
            .Concat(Among(scope, "$.targets", "id", plan.Targets.Select(t => t.Id)))
            .Concat(Among(scope, "$.demand.periods", "id", (plan.Demand as AssembledDemand)?.Periods.Select(p => p.Id) ?? []))
            .Concat(Among(scope, "$.driving.bands", "id", plan.Driving.Bands.Select(b => b.Id)))
            .Concat(Among(scope, "$.costDrivers", "id", plan.CostDrivers.Select(c => c.Id)))
            .Concat(Among(scope, "$.municipalities", "code", plan.Municipalities.Select(m => m.Code)))
            .Concat(Among(scope, "$.areas", "id", plan.Areas.Select(a => a.Id)));

    private static IEnumerable<PlacedFault> Among(RuleScope scope, string list, string property, IEnumerable<string> ids) =>
        Twice(scope, ids, i => $"{list}[{i}].{property}");

    private static IEnumerable<PlacedFault> Repeated(RuleScope scope, string list, IEnumerable<string> ids) =>
        Twice(scope, ids, i => $"{list}[{i}]");

    private static IEnumerable<PlacedFault> Twice(RuleScope scope, IEnumerable<string> ids, Func<int, string> path)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (scope.Has(path(i)) && !first.TryAdd(id, i))
            {
                yield return new PlacedFault(path(i), FileTexts.StandsAlready(id, path(first[id])), FileTexts.EveryOneOnce);
            }
        }
    }
}
