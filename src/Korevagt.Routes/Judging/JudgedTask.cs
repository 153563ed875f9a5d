using Korevagt.Routing;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Judging;

/// <summary>A job or a shipment with what it is called.</summary>
internal sealed record JudgedTask
{
    /// <summary>Where it stands.</summary>
    public required string Path { get; init; }

    /// <summary>Id of the job or of the pick-up.</summary>
    public required long Id { get; init; }

    /// <summary>What the job or the pick-up is, or null.</summary>
    public string? Description { get; init; }

    /// <summary>[lon, lat] of the job or of the pick-up, or null.</summary>
    public IReadOnlyList<double>? Location { get; init; }

    /// <summary>Id of the delivery; null for a job.</summary>
    public long? DeliveryId { get; init; }

    /// <summary>What the delivery is, or null.</summary>
    public string? DeliveryDescription { get; init; }

    /// <summary>[lon, lat] of the delivery, or null.</summary>
    public IReadOnlyList<double>? DeliveryLocation { get; init; }

    /// <summary>What limits the ride; null for a job.</summary>
    public ShipmentFile? Ride { get; init; }

    /// <summary>The task, its ride not limited yet.</summary>
    public required RoutingTask Task { get; init; }
}
