using System.Numerics;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Evaluation;

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
        var certainOther = OtherCost.Certain(plan, year);
        Other = [.. result.Replications.Select(replication => OtherCost.Of(plan, certainOther, YearUnits.Of(replication)))];
        ContractorFees = Contracted.TotalDkk is { } certain
            ? [.. Simulated.Select(cost => certain + cost.TotalDkk!.Value)]
            : null;
        AnnualCosts = ContractorFees is null ? null : [.. ContractorFees.Zip(Other, (fee, other) => fee + other.TotalDkk)];
    }

    public Plan Plan { get; }

    /// <summary>The year evaluated.</summary>
    public DutyYear Year { get; }

    public CaseResult Result { get; }

    public IReadOnlyList<ReplicationResult> Years => Result.Replications;

    /// <summary>What of the contractors' fee follows from the contracts.</summary>
    public ContractedCost Contracted { get; }

    /// <summary>The simulated part of what the contractors are paid, year by year.</summary>
    public IReadOnlyList<SimulatedCost> Simulated { get; }

    /// <summary>The costs beside the contractors, year by year.</summary>
    public IReadOnlyList<OtherCost> Other { get; }

    /// <summary>What the contractors are paid, year by year; null where the plan has no price.</summary>
    public IReadOnlyList<decimal>? ContractorFees { get; }

    /// <summary>The whole cost, year by year; null where the plan has no price.</summary>
    public IReadOnlyList<decimal>? AnnualCosts { get; }

    /// <summary>Whether each two years are an antithetic pair.</summary>
    public bool Antithetic { get; }

    /// <summary>The independent values among those of the years: all, or the means of the antithetic pairs.</summary>
    public IReadOnlyList<T> Independent<T>(IReadOnlyList<T> values)
        where T : INumber<T> => Antithetic ? AntitheticPairs.Means(values) : values;

    /// <summary>The interval of a figure, from its values year by year.</summary>
    public Estimate IntervalOf(IEnumerable<double> values) => Interval.Of(Independent<double>([.. values]));

    /// <summary>The interval of an amount, from its values year by year.</summary>
    public MoneyEstimate IntervalOfMoney(IEnumerable<decimal> values) => Interval.OfMoney(Independent<decimal>([.. values]));

    /// <summary>The same years at the prices of another reading.</summary>
    public SimulatedPlan Under(string reading) => new(Plan.Under(reading), Year, Result, Antithetic);

    private static SimulatedCost PriceOf(Plan plan, ReplicationResult replication)
    {
        var usage = Array.ConvertAll(replication.Shifts, shift =>
            new ShiftUsage(shift.Meters / 1000.0, shift.OvertimeSeconds / (double)NodaConstants.SecondsPerHour));
        return SimulatedCost.Of(plan, usage);
    }
}
