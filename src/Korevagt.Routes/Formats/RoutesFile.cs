using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Routes.Formats;

/// <summary>
/// Visits and transports to be planned on tours: VROOM's input (its docs/API.md, version 1.14) with our own keys beside it. Times are
/// seconds, distances metres, coordinates <c>[lon, lat]</c>.
/// </summary>
[FileFormat("routes", "ture, der skal planlægges", "korevagt-routes/1")]
internal sealed record RoutesFile
{
    public const long LargestId = 9_007_199_254_740_991;

    public const int MostTasks = 20_000;

    public const int MostVehicles = 2_000;

    public const int LongText = 2000;

    [Description("Path or address of the JSON schema, for editors.")]
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("What kind of file this is; may be left out.")]
    [JsonPropertyName("format")]
    public string? Format { get; init; }

    [Description("Korevagt: path of a plan, relative to this file, whose contracts, calendar, road map and driving by hour hold.")]
    [JsonPropertyName("plan")]
    public string? Plan { get; init; }

    [Description("Korevagt: the local date whose midnight is second 0 of all times.")]
    [JsonPropertyName("date")]
    public LocalDate? Date { get; init; }

    [Description("Visits to one place.")]
    [JsonPropertyName("jobs")]
    [MaxLength(MostTasks)]
    public IReadOnlyList<JobFile> Jobs { get; init; } = [];

    [Description("Transports from one place to another on one vehicle.")]
    [JsonPropertyName("shipments")]
    [MaxLength(MostTasks)]
    public IReadOnlyList<ShipmentFile> Shipments { get; init; } = [];

    [Description("Vehicles with their drivers.")]
    [JsonPropertyName("vehicles")]
    [MaxLength(MostVehicles)]
    public required IReadOnlyList<VehicleFile> Vehicles { get; init; }

    [Description("Driving of each profile: durations in seconds, distances in metres and costs, each a square list of rows; left out, the road map has them.")]
    [JsonPropertyName("matrices")]
    public JsonElement? Matrices { get; init; }
}

/// <summary>What jobs and the two steps of a shipment have in common.</summary>
internal abstract record StopFile
{
    [Description("A number of its own among those of its kind.")]
    [JsonPropertyName("id")]
    [Range(0.0, RoutesFile.LargestId)]
    public required long Id { get; init; }

    [Description("What it is.")]
    [JsonPropertyName("description")]
    [MaxLength(RoutesFile.LongText)]
    public string? Description { get; init; }

    [Description("Where, as [lon, lat] in degrees.")]
    [JsonPropertyName("location")]
    [Length(2, 2)]
    [Range(-180.0, 180.0)]
    public IReadOnlyList<double>? Location { get; init; }

    [Description("Row and column of the matrices.")]
    [JsonPropertyName("location_index")]
    [Range(0, RoutesFile.MostTasks)]
    public int? LocationIndex { get; init; }

    [Description("Seconds before the work, spared where the stop before is at the same place.")]
    [JsonPropertyName("setup")]
    [Range(0, 604_800)]
    public int Setup { get; init; }

    [Description("Seconds of work.")]
    [JsonPropertyName("service")]
    [Range(0, 604_800)]
    public int Service { get; init; }

    [Description("Seconds before the work by type of vehicle.")]
    [JsonPropertyName("setup_per_type")]
    public JsonElement? SetupPerType { get; init; }

    [Description("Seconds of work by type of vehicle.")]
    [JsonPropertyName("service_per_type")]
    public JsonElement? ServicePerType { get; init; }

    [Description("When the work may begin, each as [from, to] in seconds.")]
    [JsonPropertyName("time_windows")]
    [Length(1, 100)]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<IReadOnlyList<int>>? TimeWindows { get; init; }

    [Description("Korevagt: until when the work may begin at a price, after the last of time_windows.")]
    [JsonPropertyName("latest")]
    [Range(0, int.MaxValue)]
    public int? Latest { get; init; }

    [Description("Korevagt: kroner for an hour that the work begins after the last of time_windows.")]
    [JsonPropertyName("late_cost_per_hour")]
    [Range(0.0, VehicleFile.HighestRate)]
    public decimal? LateCostPerHour { get; init; }
}

/// <summary>A visit to one place.</summary>
internal sealed record JobFile : StopFile
{
    [Description("What is unloaded; on board from the tour's start.")]
    [JsonPropertyName("delivery")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Delivery { get; init; }

    [Description("What is loaded; on board until the tour's end.")]
    [JsonPropertyName("pickup")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Pickup { get; init; }

    [Description("The older name of delivery.")]
    [JsonPropertyName("amount")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Amount { get; init; }

    [Description("What a vehicle must have.")]
    [JsonPropertyName("skills")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int> Skills { get; init; } = [];

    [Description("From 0 to 100: which tasks are left out last.")]
    [JsonPropertyName("priority")]
    [Range(0, 100)]
    public int Priority { get; init; }
}

/// <summary>A transport on one vehicle.</summary>
internal sealed record ShipmentFile
{
    [Description("Where it begins.")]
    [JsonPropertyName("pickup")]
    public required ShipmentStepFile Pickup { get; init; }

    [Description("Where it ends.")]
    [JsonPropertyName("delivery")]
    public required ShipmentStepFile Delivery { get; init; }

    [Description("What is on board between the two.")]
    [JsonPropertyName("amount")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Amount { get; init; }

    [Description("What a vehicle must have.")]
    [JsonPropertyName("skills")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int> Skills { get; init; } = [];

    [Description("From 0 to 100: which tasks are left out last.")]
    [JsonPropertyName("priority")]
    [Range(0, 100)]
    public int Priority { get; init; }

    [Description("Korevagt: most seconds from the end of the pick-up to the arrival at the delivery.")]
    [JsonPropertyName("max_ride_time")]
    [Range(0, 604_800)]
    public int? MaxRideTime { get; init; }

    [Description("Korevagt: most seconds of the ride as a multiple of the direct drive.")]
    [JsonPropertyName("max_ride_factor")]
    [Range(1.0, 100.0)]
    public double? MaxRideFactor { get; init; }

    [Description("Korevagt: seconds that max_ride_factor always allows.")]
    [JsonPropertyName("max_ride_at_least")]
    [Range(0, 604_800)]
    public int? MaxRideAtLeast { get; init; }
}

/// <summary>Where and when a shipment begins or ends.</summary>
internal sealed record ShipmentStepFile : StopFile;
