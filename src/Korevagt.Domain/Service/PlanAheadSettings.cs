namespace Korevagt.Domain.Service;

/// <summary>How <see cref="DispatchRule.PlanAhead"/> weighs a district's own cars against others.</summary>
public sealed record PlanAheadSettings
{
    /// <summary>What holds where a plan says nothing.</summary>
    public static PlanAheadSettings Default { get; } = new();

    /// <summary>
    /// A car from another district goes to a visit only if it is expected so many minutes earlier than the district's own
    /// cars, or if those are expected after the due time. 0 or more.
    /// </summary>
    public double CrossingMinutes { get; init; } = 10;

    /// <summary>
    /// A car from another district drives so many minutes to a visit at most, unless no other car can come at all. 0 or more.
    /// </summary>
    public double ReachMinutes { get; init; } = 60;

    /// <summary>
    /// Visits that are not of the most urgent class and are ordered in so many minutes before daytime practice opens on a
    /// working day wait for the practice. 0 or more; 0 for none.
    /// </summary>
    public double HoldBackMinutes { get; init; } = 30;

    /// <summary>So many visits are planned for one car at most, the present one not counted; at least 1.</summary>
    public int Depth { get; init; } = 3;
}
