using Korevagt.Demand.Numerics;
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

    /// <summary>
    /// Whether replications 2k and 2k + 1 are an antithetic pair, the second drawn from the mirrored streams of the first
    /// (Hammersley and Morton 1956). Each of the two is on its own distributed as any other replication.
    /// </summary>
    public bool Antithetic { get; init; }

    /// <summary>
    /// Draws the rates of a replication by its number, where they are not sure; null where every replication has the same.
    /// Called from several threads. The two of an antithetic pair share one draw.
    /// </summary>
    public Func<int, VisitRates>? DrawRates { get; init; }

    internal VisitRates Rates { get; }

    internal ulong Seed { get; }

    internal int PointsPerArea { get; }

    internal double[] CumulativeUrgencyShares { get; }

    internal DurationSampler DispatchDelay { get; }

    internal DurationSampler OnSite { get; }

    internal int ParkingAndHandoverSeconds { get; }

    internal IReadOnlyList<CompiledAdjustment> Adjustments { get; }

    /// <summary>
    /// Product of all factors above 1: added visits are drawn for this growth and thinned to the one that holds.
    /// </summary>
    internal double LargestGrowth { get; }

    /// <summary>The rates of a replication.</summary>
    internal VisitRates RatesOf(int replication) =>
        DrawRates is null ? Rates : DrawRates(Antithetic ? replication / 2 : replication);

    /// <summary>The stream of one purpose in one replication and area.</summary>
    internal RandomStream StreamFor(int replication, int area, RandomPurpose purpose)
    {
        if (!Antithetic)
        {
            return RandomStream.For(Seed, replication, area, purpose);
        }

        var ofPair = RandomStream.For(Seed, replication / 2, area, purpose);
        return replication % 2 == 0 ? ofPair : ofPair.Mirrored();
    }

    private static double[] Cumulate(IEnumerable<double> shares)
    {
        var sum = 0.0;
        return [.. shares.Select(share => sum += share)];
    }
}
