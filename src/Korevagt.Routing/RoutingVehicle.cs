namespace Korevagt.Routing;

/// <summary>A vehicle with its driver, for one tour.</summary>
public sealed record RoutingVehicle
{
    /// <summary>Which of the problem's matrices it drives by.</summary>
    public int Matrix { get; init; }

    /// <summary>Which of the times of work it needs where a stop has several, from 0.</summary>
    public int Kind { get; init; }

    /// <summary>Where it starts, or null where it starts at its first stop; it has a start or an end.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends, or null where it ends at its last stop.</summary>
    public int? End { get; init; }

    /// <summary>When it may be on tour.</summary>
    public MomentWindow Window { get; init; } = new(0, int.MaxValue / 4);

    /// <summary>What it can carry, by kind of amount; empty for no limit.</summary>
    public IReadOnlyList<long> Capacity { get; init; } = [];

    /// <summary>Skills it has, each from 0.</summary>
    public IReadOnlyList<int> Skills { get; init; } = [];

    /// <summary>Breaks, in the order in which they are held; one that its windows let fall outside the tour is held all the same.</summary>
    public IReadOnlyList<RoutingBreak> Breaks { get; init; } = [];

    /// <summary>What it costs, in units of money.</summary>
    public RoutingCosts Costs { get; init; }

    /// <summary>Most stops, or null for no limit: a shipment has two.</summary>
    public int? MostStops { get; init; }

    /// <summary>Longest time on tour, from leaving the start to reaching the end, or null for no limit.</summary>
    public int? LongestTour { get; init; }

    /// <summary>Longest time of driving, or null for no limit.</summary>
    public int? LongestDriving { get; init; }

    /// <summary>Longest distance, or null for no limit.</summary>
    public long? LongestDistance { get; init; }

    /// <summary>Stops that its tour begins with, in this order.</summary>
    public IReadOnlyList<StopOfTask> Pinned { get; init; } = [];
}

/// <summary>What a tour costs, in units of money.</summary>
/// <param name="Fixed">A tour with at least one stop.</param>
/// <param name="PerHour">An hour of driving.</param>
/// <param name="PerKilometer">A kilometre.</param>
/// <param name="PerHourOnTour">An hour from leaving the start to reaching the end, waiting, work and breaks among it.</param>
/// <param name="PerTaskHour">An hour of work and set-up at stops.</param>
public readonly record struct RoutingCosts(long Fixed = 0, long PerHour = 0, long PerKilometer = 0, long PerHourOnTour = 0, long PerTaskHour = 0);

/// <summary>A break of the driver.</summary>
/// <param name="Windows">When it may begin, in order and apart; empty for always.</param>
/// <param name="Length">Units of time.</param>
/// <param name="MostLoad">Most that may be on board meanwhile, by kind of amount; empty for no limit.</param>
public sealed record RoutingBreak(IReadOnlyList<MomentWindow> Windows, int Length, IReadOnlyList<long> MostLoad);

/// <summary>One stop of a task.</summary>
/// <param name="Task">Which task.</param>
/// <param name="IsDelivery">Whether it is the delivery of a shipment.</param>
public readonly record struct StopOfTask(int Task, bool IsDelivery = false);
