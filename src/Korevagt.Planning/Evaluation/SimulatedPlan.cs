using System.Numerics;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Planning.Evaluation;

/// <summary>A plan with all that was simulated and computed about its year: what evaluations and differences are made of.</summary>
internal sealed class SimulatedPlan
{
    public SimulatedPlan(Plan plan, DutyYear year, CaseResult result, bool antithetic)
    {
        Plan = plan;
        Year = year;
        Antithetic = antithetic;
        Result = result;
        Contracted = ContractedCost.Of(plan, year);
        Simulated = [.. result.Replications.Select(replication => PriceOf(plan, replication))];
    }

    public Plan Plan { get; }

    /// <summary>The year evaluated.</summary>
    public DutyYear Year { get; }

    public CaseResult Result { get; }

    public IReadOnlyList<ReplicationResult> Years => Result.Replications;

    /// <summary>The certain part of the cost.</summary>
    public ContractedCost Contracted { get; }

    /// <summary>The simulated part of the cost, year by year.</summary>
    public IReadOnlyList<SimulatedCost> Simulated { get; }

    /// <summary>The whole cost, year by year.</summary>
    public IEnumerable<decimal> AnnualCosts => Simulated.Select(cost => Contracted.TotalDkk + cost.TotalDkk);

    /// <summary>Whether each two years are an antithetic pair.</summary>
    public bool Antithetic { get; }

    /// <summary>The independent values among those of the years: all, or the means of the antithetic pairs.</summary>
    public IReadOnlyList<T> Independent<T>(IReadOnlyList<T> values)
        where T : INumber<T> => Antithetic ? AntitheticPairs.Means(values) : values;

    /// <summary>The interval of a figure, from its values year by year.</summary>
    public Estimate IntervalOf(IEnumerable<double> values) => Interval.Of(Independent<double>([.. values]));

    /// <summary>The interval of an amount, from its values year by year.</summary>
    public MoneyEstimate IntervalOfMoney(IEnumerable<decimal> values) => Interval.OfMoney(Independent<decimal>([.. values]));

    private static SimulatedCost PriceOf(Plan plan, ReplicationResult replication)
    {
        var usage = Array.ConvertAll(replication.Shifts, shift =>
            new ShiftUsage(shift.Meters / 1000.0, shift.OvertimeSeconds / (double)NodaConstants.SecondsPerHour));
        var region = replication.Region;
        return SimulatedCost.Of(
            plan, usage, region.Settled - region.WithinTarget, region.HandedToDaytime + region.HeldForPractice);
    }
}
