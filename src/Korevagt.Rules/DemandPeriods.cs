using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Demand periods take whole hours, do not overlap and weigh each of their hours; some month weighs something.</summary>
internal sealed class DemandPeriods : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (plan.Demand is not AssembledDemand demand)
        {
            yield break;
        }

        foreach (var (i, period) in demand.Periods.Index())
        {
            var (hoursPath, weightsPath) = ($"$.demand.periods[{i}].hours", $"$.demand.periods[{i}].hourWeights");
            var name = Quoted.Text(period.Id);
            if (!SampleHours.AreWhole(period.Hours) && scope.Has(hoursPath))
            {
                yield return new PlacedFault(
                    hoursPath,
                    new($"perioden {name} holder sig ikke til hele timer", $"demand period {name} does not keep to whole hours"),
                    SampleHours.WholeHours);
            }

            var hours = ClockHours(period.Hours);
            if (period.HourWeights.Count != hours && scope.Has(hoursPath, weightsPath))
            {
                yield return new PlacedFault(
                    weightsPath,
                    new(
                        $"perioden {name} har {period.HourWeights.Count} vægte til {hours} timer",
                        $"demand period {name} has {period.HourWeights.Count} weights for {hours} hours"),
                    new($"{hours} vægte", $"{hours} weights"));
            }
            else if (period.HourWeights.Sum() <= 0 && scope.Has(weightsPath))
            {
                yield return new PlacedFault(
                    weightsPath,
                    new($"alle vægte i perioden {name} er 0", $"the weights of demand period {name} are all 0"),
                    FileTexts.AtLeastOneAboveZero);
            }
        }

        foreach (var fault in Overlaps(plan, demand, scope))
        {
            yield return fault;
        }

        if (demand.MonthFactors.Sum() <= 0 && scope.Has("$.demand.monthFactors"))
        {
            yield return new PlacedFault(
                "$.demand.monthFactors",
                new("alle månedsfaktorer er 0", "the month factors are all 0"),
                FileTexts.AtLeastOneAboveZero);
        }
    }

    private static int ClockHours(RecurringHours hours) => hours.To.Hour - hours.From.Hour + (hours.EndNextDate ? 24 : 0);

    private static IEnumerable<PlacedFault> Overlaps(Plan plan, AssembledDemand demand, RuleScope scope)
    {
        if (!scope.Has("$.demand.periods[*].hours", "$.calendar.extraClosingDays"))
        {
            yield break;
        }

        var (periods, sample) = (demand.Periods, SampleHours.Of(plan.Calendar));
        for (var later = 1; later < periods.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                foreach (var hour in sample)
                {
                    if (periods[earlier].Hours.Contains(plan.Calendar, hour.Date, hour.Time)
                        && periods[later].Hours.Contains(plan.Calendar, hour.Date, hour.Time))
                    {
                        yield return new PlacedFault(
                            $"$.demand.periods[{later}].hours",
                            BothHold(periods[earlier], periods[later], SampleHours.InWords(plan.Calendar, hour)),
                            new("hver time i højst én periode", "each hour in one period at most"));
                        break;
                    }
                }
            }
        }
    }

    private static Text BothHold(DemandPeriod one, DemandPeriod other, Text hour) => new(
        $"perioderne {Quoted.Text(one.Id)} og {Quoted.Text(other.Id)} omfatter begge {hour.Danish}",
        $"demand periods {Quoted.Text(one.Id)} and {Quoted.Text(other.Id)} both hold {hour.English}");
}
