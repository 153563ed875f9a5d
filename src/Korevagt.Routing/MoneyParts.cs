namespace Korevagt.Routing;

/// <summary>
/// The largest parts of a unit of money in which every rate of a problem is a whole number per unit of time or distance.
/// </summary>
internal sealed class MoneyParts
{
    private readonly long ofTime;
    private readonly long ofDistance;
    private readonly long divisor;

    public MoneyParts(RoutingProblem problem, IReadOnlyList<RoutingStop> stops)
    {
        var (hour, kilometer) = (3_600L * problem.UnitsPerSecond, 1_000L * problem.UnitsPerMeter);
        var all = hour / Divisor(hour, kilometer) * kilometer;
        (ofTime, ofDistance, divisor) = (all / hour, all / kilometer, all);
        foreach (var costs in problem.Vehicles.Select(vehicle => vehicle.Costs))
        {
            divisor = Divisor(divisor, costs.PerKilometer * ofDistance);
            divisor = Divisor(Divisor(divisor, costs.PerHour * ofTime), costs.PerHourOnTour * ofTime);
            divisor = Divisor(divisor, costs.PerTaskHour * ofTime);
        }

        divisor = stops.Aggregate(divisor, (parts, stop) => Divisor(parts, stop.LateCostPerHour * ofTime));
        Parts = all / divisor;
        Late = [.. stops.Select(stop => PerTime(stop.LateCostPerHour))];
    }

    /// <summary>Parts in a unit of money.</summary>
    public long Parts { get; }

    /// <summary>Parts that a unit of lateness costs, by node.</summary>
    public long[] Late { get; }

    /// <summary>Parts for a unit of time.</summary>
    public long PerTime(long perHour) => perHour * ofTime / divisor;

    /// <summary>Parts for a unit of distance.</summary>
    public long PerDistance(long perKilometer) => perKilometer * ofDistance / divisor;

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
