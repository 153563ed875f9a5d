using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Json;

namespace Korevagt.Files.Rules;

/// <summary>Whatever is named exists: stations, districts, contracts, municipalities.</summary>
internal sealed class KnownReferences : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        List<string> stations = [.. plan.Stations.Select(s => s.Id)];
        List<string> districts = [.. plan.Districts.Select(d => d.Id)];
        List<string> contracts = [.. plan.Contracts.Select(c => c.Id)];
        List<string> municipalities = [.. plan.Municipalities.Select(m => m.Code)];
        var faults = new List<PlacedFault>();
        foreach (var (i, shift) in plan.Shifts.Index())
        {
            Require(ThingTexts.Station, shift.Station, stations, $"$.shifts[{i}].station", "$.stations[*].id");
            if (shift.Contract is { } contract)
            {
                Require(ThingTexts.Contract, contract, contracts, $"$.shifts[{i}].contract", "$.contracts[*].id");
            }
            else if (contracts.Count > 0 && scope.Has($"$.shifts[{i}].contract"))
            {
                faults.Add(new PlacedFault(
                    $"$.shifts[{i}].contract",
                    new($"kørevagten {Quoted.Text(shift.Id)} har ingen kontrakt", $"shift {Quoted.Text(shift.Id)} has no contract"),
                    NearestName.Expectation("", contracts)));
            }

            foreach (var (j, district) in shift.Districts.Index())
            {
                Require(ThingTexts.District, district, districts, $"$.shifts[{i}].districts[{j}]", "$.districts[*].id");
            }
        }

        foreach (var (i, area) in plan.Areas.Index())
        {
            if (area.Municipality is { } municipality)
            {
                Require(ThingTexts.Municipality, municipality, municipalities, $"$.areas[{i}].municipality", "$.municipalities[*].code");
            }

            Require(ThingTexts.District, area.District, districts, $"$.areas[{i}].district", "$.districts[*].id");
        }

        return faults;

        void Require(Text kind, string id, List<string> known, string path, string knownPath)
        {
            if (!known.Contains(id) && scope.Has(path, knownPath))
            {
                faults.Add(new PlacedFault(path, ThingTexts.Unknown(kind, id), NearestName.Expectation(id, known)));
            }
        }
    }
}
