using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>Expected visits after the adjustments that a scenario makes to the baseline's demand.</summary>
public static class AdjustedRates
{
    /// <summary>
    /// Each area's and hour's rate times the product of the factors that hold there; a factor for one urgency counts with
    /// that urgency's share. Without adjustments the rates themselves.
    /// </summary>
    /// <param name="plan">The plan with its adjustments.</param>
    /// <param name="rates">Rates before adjustments, by the plan's areas.</param>
    public static VisitRates Of(Plan plan, VisitRates rates)
    {
        if (plan.DemandAdjustments.Count == 0)
        {
            return rates;
        }

        var year = rates.Year;
        return new VisitRates(year,
        [
            .. plan.Areas.Select((area, index) => year.Hours
                .Select((hour, number) => rates[index, number] * plan.Urgencies.Sum(urgency => urgency.Share * Factor(plan, year, area, hour, urgency)))
                .ToArray()),
        ]);
    }

    private static double Factor(Plan plan, DutyYear year, Area area, LocalHour hour, Urgency urgency) => plan.DemandAdjustments
        .Where(adjustment =>
            (adjustment.Areas?.Contains(area.Id) ?? true)
            && (adjustment.Urgency is null || adjustment.Urgency == urgency.Id)
            && (adjustment.Hours?.Contains(year.Calendar, hour.Date, hour.Time) ?? true))
        .Aggregate(1.0, (product, adjustment) => product * adjustment.Factor);
}
