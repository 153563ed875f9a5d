using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Whatever is named exists: stations, districts, contracts, municipalities.</summary>
internal sealed class KnownReferences : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var (stations, districts) = (KnownThings.Stations(plan), KnownThings.Districts(plan));
        var (contracts, municipalities) = (KnownThings.Contracts(plan), KnownThings.Municipalities(plan));
        var faults = new List<PlacedFault>();
        foreach (var (i, shift) in plan.Shifts.Index())
        {
            Require(shift.Station, stations, $"$.shifts[{i}].station", "$.stations[*].id");
            if (shift.Contract is { } contract)
            {
                Require(contract, contracts, $"$.shifts[{i}].contract", "$.contracts[*].id");
            }
            else if (plan.Contracts.Count > 0 && scope.Has($"$.shifts[{i}].contract"))
            {
                faults.Add(new PlacedFault(
                    $"$.shifts[{i}].contract",
                    new($"kørevagten {Quoted.Text(shift.Id)} har ingen kontrakt", $"shift {Quoted.Text(shift.Id)} has no contract"),
                    contracts.Expectation));
            }

            foreach (var (j, district) in shift.Districts.Index())
            {
                Require(district, districts, $"$.shifts[{i}].districts[{j}]", "$.districts[*].id");
            }
        }

        foreach (var (i, area) in plan.Areas.Index())
        {
            if (area.Municipality is { } municipality)
            {
                Require(municipality, municipalities, $"$.areas[{i}].municipality", "$.municipalities[*].code");
            }

            Require(area.District, districts, $"$.areas[{i}].district", "$.districts[*].id");
        }

        return faults;

        void Require(string id, KnownThings known, string path, string knownPath)
        {
            if (scope.Has(path, knownPath) && known.Judge(id) is var (wrong, expected))
            {
                faults.Add(new PlacedFault(path, wrong, expected));
            }
        }
    }
}
