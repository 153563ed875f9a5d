namespace Korevagt.Routing;

/// <summary>
/// Which vehicle visits what and when, as plain numbers: jobs of one stop and shipments of two are to be planned on tours that
/// keep every limit, as many as can be by priority, and then as cheaply as can be. (The vehicle routing problem with time
/// windows and with pick-up and delivery: P. Toth, D. Vigo (ed.), Vehicle Routing, 2014, chapters 5 to 7.)
/// </summary>
/// <remarks>
/// Time is whole units of <see cref="UnitsPerSecond"/> from a moment that the caller chooses, distance whole units of
/// <see cref="UnitsPerMeter"/>, money whole units of <see cref="UnitsPerOre"/> øre: a caller who counts in whole seconds, metres
/// and øre leaves all three at 1. Places, tasks, stops and vehicles are known by their place in the lists.
/// </remarks>
public sealed record RoutingProblem
{
    /// <summary>Units of time in a second, at least 1.</summary>
    public int UnitsPerSecond { get; init; } = 1;

    /// <summary>Units of distance in a metre, at least 1.</summary>
    public int UnitsPerMeter { get; init; } = 1;

    /// <summary>Units of money in an øre, at least 1.</summary>
    public int UnitsPerOre { get; init; } = 1;

    /// <summary>Driving time and distance between places, one for each kind of vehicle; all of one size.</summary>
    public required IReadOnlyList<TravelMatrix> Matrices { get; init; }

    /// <summary>What is to be planned.</summary>
    public required IReadOnlyList<RoutingTask> Tasks { get; init; }

    /// <summary>What can drive.</summary>
    public required IReadOnlyList<RoutingVehicle> Vehicles { get; init; }

    /// <summary>How many kinds of amount there are: the length of every list of amounts and capacities.</summary>
    public int AmountCount { get; init; }
}

/// <summary>Driving time and distance between places, row by row: from place i to place j at i * PlaceCount + j.</summary>
/// <param name="PlaceCount">The number of places.</param>
/// <param name="Times">Units of time, from 0.</param>
/// <param name="Distances">Units of distance, from 0.</param>
public sealed record TravelMatrix(int PlaceCount, int[] Times, int[] Distances)
{
    /// <summary>Units of time from one place to another.</summary>
    public int Time(int from, int to) => Times[(from * PlaceCount) + to];

    /// <summary>Units of distance from one place to another.</summary>
    public int Distance(int from, int to) => Distances[(from * PlaceCount) + to];
}
