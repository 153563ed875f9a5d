namespace Korevagt.Routing;

/// <summary>Something to be planned whole or not at all: a job of one stop, or a shipment of two on one vehicle.</summary>
public sealed record RoutingTask
{
    /// <summary>The only stop of a job, or where a shipment is picked up.</summary>
    public required RoutingStop Stop { get; init; }

    /// <summary>Where a shipment is delivered, after <see cref="Stop"/> on the same vehicle; null for a job.</summary>
    public RoutingStop? DeliveryStop { get; init; }

    /// <summary>What a job unloads: on board from the tour's start until its stop. Empty for nothing and for shipments.</summary>
    public IReadOnlyList<long> Delivered { get; init; } = [];

    /// <summary>What is loaded: on board from the stop to the tour's end for a job, to the delivery for a shipment.</summary>
    public IReadOnlyList<long> PickedUp { get; init; } = [];

    /// <summary>Skills a vehicle has to have, each from 0.</summary>
    public IReadOnlyList<int> Skills { get; init; } = [];

    /// <summary>From 0 to 100: tasks are left out so that the sum of the planned priorities is greatest.</summary>
    public int Priority { get; init; }

    /// <summary>The longest time from the end of the pick-up to the arrival at the delivery, or null for no limit.</summary>
    public int? LongestRide { get; init; }

    /// <summary>Whether it is a shipment.</summary>
    public bool IsShipment => DeliveryStop is not null;
}

/// <summary>One stop of a task.</summary>
public sealed record RoutingStop
{
    /// <summary>Where, in the matrices.</summary>
    public required int Place { get; init; }

    /// <summary>Units of time that the work takes.</summary>
    public int Service { get; init; }

    /// <summary>The same for each <see cref="RoutingVehicle.Kind"/> of vehicle; empty where it is <see cref="Service"/> for all.</summary>
    public IReadOnlyList<int> ServiceOfKind { get; init; } = [];

    /// <summary>Units of time before the work, spared where the stop before is at the same place.</summary>
    public int Setup { get; init; }

    /// <summary>The same for each <see cref="RoutingVehicle.Kind"/> of vehicle; empty where it is <see cref="Setup"/> for all.</summary>
    public IReadOnlyList<int> SetupOfKind { get; init; } = [];

    /// <summary>When the work may begin, in order and apart; empty for always.</summary>
    public IReadOnlyList<MomentWindow> Windows { get; init; } = [];

    /// <summary>Until when it may begin after the last window has ended, at <see cref="LateCostPerHour"/>; null where lateness is not allowed.</summary>
    public int? Latest { get; init; }

    /// <summary>What an hour of lateness after the last window's end costs, in units of money.</summary>
    public long LateCostPerHour { get; init; }
}

/// <summary>From one moment to another, both included.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The last moment, not before <paramref name="From"/>.</param>
public readonly record struct MomentWindow(int From, int To);
