namespace Korevagt.Simulation.Engine;

/// <summary>A moment of a simulated year: all before its second has happened, nothing of it.</summary>
internal readonly record struct TracedMoment
{
    public required int Second { get; init; }

    /// <summary>Number of visits that have reached the dispatcher.</summary>
    public required int Released { get; init; }

    /// <summary>When daytime practice last took all that waited.</summary>
    public required int LatestHandover { get; init; }

    /// <summary>How often so far the order of cars within one second could have mattered.</summary>
    public required int OrderMattered { get; init; }

    /// <summary>Number of comings and goings of cars so far.</summary>
    public required int LogEntries { get; init; }

    /// <summary>Place of its first car among those of all moments.</summary>
    public required int FirstCar { get; init; }

    /// <summary>Place of its first waiting visit among those of all moments.</summary>
    public required int FirstWaiting { get; init; }

    /// <summary>Place of the first car kept for them among those of all moments.</summary>
    public required int FirstKept { get; init; }

    /// <summary>Number of steps of shifts so far.</summary>
    public required int Steps { get; init; }

    /// <summary>Visits taken so far in the second in which they reached the dispatcher.</summary>
    public required long TakenAtOnce { get; init; }

    /// <summary>Seconds that the visits made so far waited for a car to set out.</summary>
    public required long WaitSeconds { get; init; }

    /// <summary>When waiting visits must be looked at again though nothing happens.</summary>
    public required int NextLook { get; init; }

    /// <summary>The same as the latest plan has it.</summary>
    public required int PlanLook { get; init; }
}
