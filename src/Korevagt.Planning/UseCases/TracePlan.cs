using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Tracing;

namespace Korevagt.Planning.UseCases;

/// <summary>Simulates one replication of a plan once more and writes down everything that happens.</summary>
public static class TracePlan
{
    /// <summary>Traces.</summary>
    /// <param name="planFile">Path of a baseline or a scenario.</param>
    /// <param name="settings">The year, seed and map that the plan is evaluated with.</param>
    /// <param name="replication">Number of the simulated year, 1 the first.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The trace of the very year that the evaluation counts, or every fault of year, plan and map.</returns>
    public static Outcome<ReplicationTrace> Run(
        string planFile, EvaluationSettings settings, int replication, CancellationToken cancellation = default)
    {
        if (YearRule.FaultsOf(settings.Year) is { Count: > 0 } faults)
        {
            return faults;
        }

        return PlanOnMap.Load(planFile, settings.MapFile, settings.Threads, settings.CacheFolder, cancellation).Then(loaded =>
        {
            var (plan, year) = (loaded.Plan, new DutyYear(settings.Year, loaded.Plan.Calendar));
            return loaded.In(year).Then<ReplicationTrace>(model =>
            {
                var visits = new VisitList();
                new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), settings.Seed)).Draw(replication - 1, visits);
                return ReplicationTrace.Of(plan, year, model, visits, new TracePlaces(plan, loaded.Tables));
            });
        });
    }
}
