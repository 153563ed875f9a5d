namespace Korevagt.Simulation.Statistics;

/// <summary>The result of one simulated year.</summary>
public sealed class ReplicationResult
{
    /// <summary>All visits.</summary>
    public required GroupTally Region { get; init; }

    /// <summary>Visits made within each service target.</summary>
    public required long[] WithinTargets { get; init; }

    /// <summary>Visits that a car took in the second in which they reached the dispatcher.</summary>
    public required long TakenAtOnce { get; init; }

    /// <summary>Sum over the visits made of the seconds from reaching the dispatcher until a car set out.</summary>
    public required long WaitSeconds { get; init; }

    /// <summary>How long each set of cars was busy; null where the model does not keep it.</summary>
    public required CarStateTally? CarStates { get; init; }

    /// <summary>Visits that a scenario moved to daytime before they arose.</summary>
    public required int MovedToDaytime { get; init; }

    /// <summary>Response time in seconds that 50, 90 and 95 % of the visits made do not exceed.</summary>
    public required ResponseQuantiles RegionQuantiles { get; init; }

    /// <summary>Visits by district.</summary>
    public required GroupTally[] Districts { get; init; }

    /// <summary>Response time quantiles by district.</summary>
    public required ResponseQuantiles[] DistrictQuantiles { get; init; }

    /// <summary>
    /// Visits by the kind of hour in which they were ordered (<see cref="Domain.Time.HourKind.Index"/>); empty where the model
    /// does not tell the kinds apart.
    /// </summary>
    public GroupTally[] HourKinds { get; init; } = [];

    /// <summary>The shifts.</summary>
    public required ShiftTally[] Shifts { get; init; }

    /// <summary>The same year with some of its shifts, in another order.</summary>
    /// <param name="places">Where each of them stands here.</param>
    internal ReplicationResult WithShifts(IReadOnlyList<int> places) => new()
    {
        Region = Region,
        WithinTargets = WithinTargets,
        TakenAtOnce = TakenAtOnce,
        WaitSeconds = WaitSeconds,
        CarStates = CarStates,
        MovedToDaytime = MovedToDaytime,
        RegionQuantiles = RegionQuantiles,
        Districts = Districts,
        DistrictQuantiles = DistrictQuantiles,
        HourKinds = HourKinds,
        Shifts = [.. places.Select(place => Shifts[place])],
    };
}
