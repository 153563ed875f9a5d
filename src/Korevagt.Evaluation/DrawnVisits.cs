using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files.Settings;

namespace Korevagt.Evaluation;

/// <summary>How the visits of a plan are drawn under the settings of a simulation.</summary>
internal static class DrawnVisits
{
    /// <summary>
    /// The process. Where the demand is taken as uncertain, seed and replication alone decide the rates: every plan on one
    /// demand meets the same.
    /// </summary>
    public static VisitProcess Of(Plan plan, DutyYear year, EvaluationSettings settings) =>
        new(plan, RatesOfPlan.Of(plan, year), settings.Seed)
        {
            Antithetic = settings.Antithetic,
            DrawRates = settings.DemandUncertainty && plan.Demand is FittedDemand fitted ? Drawn(new DrawnRates(fitted, plan, year, settings.Seed)) : null,
        };

    private static Func<int, VisitRates> Drawn(DrawnRates rates) => replication => rates.Draw(replication);
}
