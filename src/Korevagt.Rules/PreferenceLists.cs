using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Each preference list is of an area of its own and names every shift once.</summary>
internal sealed class PreferenceLists : IPlanRule
{
    private const string Lists = "$.dispatch.preferences";
    private static readonly Text EveryShiftOnce = new("hver kørevagt én gang", "every shift once");

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var areas = KnownThings.Areas(plan);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, list) in (plan.Dispatch.Preferences ?? []).Index())
        {
            var path = $"{Lists}[{i}].area";
            if (scope.Has(path, "$.areas[*].id") && areas.Judge(list.Area) is var (wrong, expected))
            {
                yield return new PlacedFault(path, wrong, expected);
            }
            else if (scope.Has(path) && !first.TryAdd(list.Area, i))
            {
                yield return new PlacedFault(
                    path,
                    new(
                        $"området {Quoted.Text(list.Area)} har allerede en liste i {Lists}[{first[list.Area]}]",
                        $"area {Quoted.Text(list.Area)} has a list at {Lists}[{first[list.Area]}] already"),
                    new("én liste til et område", "one list for an area"));
            }

            foreach (var fault in scope.Has($"{Lists}[{i}].shifts", "$.shifts[*].id") ? OfShifts(plan, list, $"{Lists}[{i}].shifts") : [])
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<PlacedFault> OfShifts(Plan plan, AreaPreference list, string path)
    {
        var known = KnownThings.Shifts(plan);
        var shifts = plan.Shifts.Select(shift => shift.Id).Distinct(StringComparer.Ordinal);
        foreach (var (i, shift) in list.Shifts.Index())
        {
            if (known.Judge(shift) is var (wrong, expected))
            {
                yield return new PlacedFault($"{path}[{i}]", wrong, expected);
            }
            else if (list.Shifts.Take(i).Contains(shift))
            {
                yield return new PlacedFault(
                    $"{path}[{i}]",
                    new(
                        $"listen for området {Quoted.Text(list.Area)} nævner {Quoted.Text(shift)} to gange",
                        $"the list of area {Quoted.Text(list.Area)} names {Quoted.Text(shift)} twice"),
                    EveryShiftOnce);
            }
        }

        foreach (var missing in shifts.Except(list.Shifts))
        {
            yield return new PlacedFault(
                path,
                new(
                    $"listen for området {Quoted.Text(list.Area)} mangler kørevagten {Quoted.Text(missing)}",
                    $"the list of area {Quoted.Text(list.Area)} misses shift {Quoted.Text(missing)}"),
                EveryShiftOnce);
        }
    }
}
