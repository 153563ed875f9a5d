using System.Diagnostics;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>Finds the rates of a plan's demand, of whichever kind it is.</summary>
public static class RatesOfPlan
{
    /// <summary>Rates before any adjustment by scenarios, by the plan's areas.</summary>
    public static VisitRates Of(Plan plan, DutyYear year) => plan.Demand switch
    {
        AssembledDemand assembled => AssembledRates.Of(assembled, plan, year),
        ConstantDemand constant => Constant(constant, year),
        FittedDemand fitted => FittedRates.Of(fitted, plan, year),
        _ => throw new UnreachableException($"Demand of type {plan.Demand.GetType().Name} has no rates."),
    };

    private static VisitRates Constant(ConstantDemand demand, DutyYear year) =>
        new(year, [.. demand.VisitsPerHour.Select(rate => Enumerable.Repeat(rate, year.Hours.Count).ToArray())]);
}
