using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Each reading of a contract's prices has a name of its own and prices other than the contract's.</summary>
internal sealed class PriceReadingsDiffer : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        foreach (var (i, contract) in plan.Contracts.Index())
        {
            foreach (var (j, reading) in contract.OtherReadings.Index())
            {
                var path = $"$.contracts[{i}].otherReadings[{j}]";
                if (!scope.Has(path, $"$.contracts[{i}].hourlyPrices"))
                {
                    continue;
                }

                if (contract.OtherReadings.Take(j).Any(earlier => earlier.Name == reading.Name))
                {
                    yield return new PlacedFault($"{path}.name", FileTexts.Twice(reading.Name), FileTexts.EveryOneOnce);
                }
                else if (HasPricesOf(contract, contract.Under(reading.Name)))
                {
                    yield return new PlacedFault(
                        path,
                        new("har de priser, som kontrakten har", "has the prices that the contract has"),
                        new("mindst én anden pris", "at least one other price"));
                }
            }
        }
    }

    private static bool HasPricesOf(Contract contract, Contract read) =>
        contract.HourlyPrices.SequenceEqual(read.HourlyPrices) && contract.DkkPerKilometer == read.DkkPerKilometer
        && contract.DkkPerShiftStart == read.DkkPerShiftStart && contract.DkkPerOvertimeHour == read.DkkPerOvertimeHour;
}
