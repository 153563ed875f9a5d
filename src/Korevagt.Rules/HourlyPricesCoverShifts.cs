using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>A contract has a price for every hour of the shifts that it pays for.</summary>
internal sealed class HourlyPricesCoverShifts : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var sample = scope.Has("$.calendar.extraClosingDays") ? SampleHours.Of(plan.Calendar) : [];
        foreach (var (i, contract) in plan.Contracts.Index())
        {
            var prices = $"$.contracts[{i}].hourlyPrices";
            if (!scope.Has($"$.contracts[{i}].id", $"{prices}[*].hours", "$.shifts[*].contract"))
            {
                continue;
            }

            foreach (var (j, band) in contract.HourlyPrices.Index())
            {
                if (!SampleHours.AreWhole(band.Hours))
                {
                    yield return new PlacedFault(
                        $"{prices}[{j}].hours",
                        new(
                            $"en pris i kontrakten {Quoted.Text(contract.Id)} holder sig ikke til hele timer",
                            $"a price of contract {Quoted.Text(contract.Id)} does not keep to whole hours"),
                        SampleHours.WholeHours);
                }
            }

            foreach (var (j, shift) in plan.Shifts.Index())
            {
                if (shift.Contract != contract.Id || !scope.Has($"$.shifts[{j}].hours"))
                {
                    continue;
                }

                var unpriced = sample
                    .Where(hour => SampleHours.Touches(shift.Hours, plan.Calendar, hour))
                    .Where(hour => !contract.HourlyPrices.Any(band => band.Hours.Contains(plan.Calendar, hour.Date, hour.Time)));
                foreach (var hour in unpriced.Take(1))
                {
                    var (danish, english) = SampleHours.InWords(plan.Calendar, hour);
                    yield return new PlacedFault(
                        prices,
                        new(
                            $"kontrakten {Quoted.Text(contract.Id)} har ingen pris for {danish}, "
                            + $"hvor kørevagten {Quoted.Text(shift.Id)} er på vagt",
                            $"contract {Quoted.Text(contract.Id)} has no price for {english}, "
                            + $"when shift {Quoted.Text(shift.Id)} is on duty"),
                        new("en pris for hver time af kørevagten", "a price for every hour of the shift"));
                }
            }
        }
    }
}
