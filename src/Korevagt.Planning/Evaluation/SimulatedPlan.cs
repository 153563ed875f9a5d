using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Planning.Evaluation;

/// <summary>A plan with all that was simulated and computed about its year: what evaluations and differences are made of.</summary>
internal sealed class SimulatedPlan
{
    public SimulatedPlan(Plan plan, DutyYear year, CaseResult result)
    {
        Plan = plan;
        Result = result;
        Contracted = ContractedCost.Of(plan, year);
        Simulated = [.. result.Replications.Select(replication => PriceOf(plan, replication))];
    }

    public Plan Plan { get; }

    public CaseResult Result { get; }

    public IReadOnlyList<ReplicationResult> Years => Result.Replications;

    /// <summary>The certain part of the cost.</summary>
    public ContractedCost Contracted { get; }

    /// <summary>The simulated part of the cost, year by year.</summary>
    public IReadOnlyList<SimulatedCost> Simulated { get; }

    /// <summary>The whole cost, year by year.</summary>
    public IEnumerable<decimal> AnnualCosts => Simulated.Select(cost => Contracted.TotalDkk + cost.TotalDkk);

    private static SimulatedCost PriceOf(Plan plan, ReplicationResult replication)
    {
        var usage = Array.ConvertAll(replication.Shifts, shift =>
            new ShiftUsage(shift.Meters / 1000.0, shift.OvertimeSeconds / (double)NodaConstants.SecondsPerHour));
        var region = replication.Region;
        return SimulatedCost.Of(
            plan, usage, region.Settled - region.WithinTarget, region.HandedToDaytime);
    }
}
