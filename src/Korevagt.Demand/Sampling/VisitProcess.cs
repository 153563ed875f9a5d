using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;

namespace Korevagt.Demand.Sampling;

/// <summary>All that decides how visits arise, prepared for drawing: rates, adjustments, urgencies, durations.</summary>
public sealed class VisitProcess
{
    /// <summary>Prepares a plan's visits.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rates">The rates before adjustments, by the plan's areas.</param>
    /// <param name="seed">Seed of all streams.</param>
    public VisitProcess(Plan plan, VisitRates rates, ulong seed)
    {
        Rates = rates;
        Seed = seed;
        PointsPerArea = plan.PointsPerArea;
        CumulativeUrgencyShares = Cumulate(plan.Urgencies.Select(urgency => urgency.Share));
        DispatchDelay = new DurationSampler(plan.Process.DispatchDelay);
        OnSite = new DurationSampler(plan.Process.OnSite);
        ParkingAndHandoverSeconds = (int)Math.Round(plan.Process.ParkingAndHandoverMinutes * 60);
        Adjustments = [.. plan.DemandAdjustments.Select(adjustment => new CompiledAdjustment(adjustment, plan, rates.Year))];
        LargestGrowth = Adjustments.Where(a => a.Factor > 1).Aggregate(1.0, (product, a) => product * a.Factor);
    }

    internal VisitRates Rates { get; }

    internal ulong Seed { get; }

    internal int PointsPerArea { get; }

    internal double[] CumulativeUrgencyShares { get; }

    internal DurationSampler DispatchDelay { get; }

    internal DurationSampler OnSite { get; }

    internal int ParkingAndHandoverSeconds { get; }

    internal IReadOnlyList<CompiledAdjustment> Adjustments { get; }

    /// <summary>Product of all factors above 1: added visits are drawn for this growth and thinned to the one that holds.</summary>
    internal double LargestGrowth { get; }

    private static double[] Cumulate(IEnumerable<double> shares)
    {
        var sum = 0.0;
        return [.. shares.Select(share => sum += share)];
    }
}
