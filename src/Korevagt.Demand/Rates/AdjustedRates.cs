using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;

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
    public static VisitRates Of(Plan plan, VisitRates rates) => Of(plan, rates, []);

    /// <summary>The adjusted rates with further adjustments applied after the plan's own.</summary>
    /// <param name="plan">The plan with its adjustments.</param>
    /// <param name="rates">Rates before adjustments, by the plan's areas.</param>
    /// <param name="further">The further adjustments.</param>
    public static VisitRates Of(Plan plan, VisitRates rates, IReadOnlyList<DemandAdjustment> further)
    {
        CompiledAdjustment[] all =
        [
            .. plan.DemandAdjustments.Concat(further).Select(adjustment => new CompiledAdjustment(adjustment, plan, rates.Year)),
        ];
        return all.Length == 0
            ? rates
            : new VisitRates(
                rates.Year, [.. Enumerable.Range(0, rates.AreaCount).Select(area => Area(plan, rates.Hours(area), all, area))]);
    }

    private static double[] Area(Plan plan, ReadOnlySpan<double> rates, CompiledAdjustment[] all, int area)
    {
        var adjusted = rates.ToArray();
        for (var hour = 0; hour < adjusted.Length; hour++)
        {
            var remaining = 0.0;
            for (var urgency = 0; urgency < plan.Urgencies.Count; urgency++)
            {
                var factor = 1.0;
                foreach (var adjustment in all)
                {
                    factor *= adjustment.Holds(area, hour, urgency) ? adjustment.Factor : 1;
                }

                remaining += plan.Urgencies[urgency].Share * factor;
            }

            adjusted[hour] *= remaining;
        }

        return adjusted;
    }
}
