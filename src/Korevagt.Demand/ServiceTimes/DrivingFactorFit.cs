using Korevagt.Domain.Faults;
using Korevagt.Domain.Visits;
using MathNet.Numerics;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>How much longer driving takes than the road network says.</summary>
/// <param name="Factor">Median of logged over computed driving time.</param>
/// <param name="Lower">Lower end of the 95 % interval of the median.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="LowerQuartile">A quarter of the drives have a ratio below this.</param>
/// <param name="UpperQuartile">A quarter of the drives have a ratio above this.</param>
/// <param name="Drives">Drives that were compared.</param>
/// <param name="LeftOut">Drives too short to compare, logged as 0, or unknown to the network.</param>
public sealed record DrivingFactorFit(
    double Factor, double Lower, double Upper, double LowerQuartile, double UpperQuartile, int Drives, int LeftOut)
{
    /// <summary>Fewest drives that are compared.</summary>
    public const int FewestDrives = 30;

    /// <summary>Shorter drives tell more about rounding and parking than about roads.</summary>
    public const double ShortestDriveSeconds = 120;

    /// <summary>Compares a log's drives with the network's.</summary>
    /// <param name="log">The log.</param>
    /// <param name="networkSeconds">Driving time of a visit by the network, at factor 1; null where it cannot be told.</param>
    public static Outcome<DrivingFactorFit> Of(VisitLog log, Func<LoggedVisit, double?> networkSeconds) => Of(
    [
        .. log.Visits.Where(visit => visit.DrivingSeconds.HasValue)
            .Select(visit => ((double)visit.DrivingSeconds!.Value, networkSeconds(visit) ?? 0)),
    ]);

    /// <summary>
    /// Compares drives. The median stands firm against detours and wrong times in nearly half of the rows; its interval
    /// needs no distribution (order statistics; Conover, "Practical Nonparametric Statistics", 3rd ed., section 3.2).
    /// </summary>
    /// <param name="drives">Logged and computed seconds of each drive.</param>
    public static Outcome<DrivingFactorFit> Of(IReadOnlyList<(double Logged, double Network)> drives)
    {
        double[] ratios =
        [
            .. drives.Where(drive => drive.Network >= ShortestDriveSeconds && drive.Logged > 0)
                .Select(drive => drive.Logged / drive.Network).Order(),
        ];
        if (ratios.Length < FewestDrives)
        {
            return new Fault(
                "log", "driving", ServiceTimeFaultTexts.FewDrives(ratios.Length),
                ServiceTimeFaultTexts.AtLeastDrives(FewestDrives, (int)ShortestDriveSeconds));
        }

        var rank = LowerRank(ratios.Length);
        return new DrivingFactorFit(
            Quantile(ratios, 0.5), ratios[rank], ratios[^(rank + 1)], Quantile(ratios, 0.25), Quantile(ratios, 0.75),
            ratios.Length, drives.Count - ratios.Length);
    }

    /// <summary>
    /// The largest rank r (from 0) at which at most r of n coin throws come with at most 2.5 % probability; 0 if none.
    /// </summary>
    private static int LowerRank(int count)
    {
        var (low, high) = (0, count / 2);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            var atMost = SpecialFunctions.BetaRegularized(count - middle, middle + 1, 0.5);
            (low, high) = atMost <= 0.025 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Quantile(double[] sorted, double p)
    {
        var place = p * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
