using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Routes.Formats;

/// <summary>
/// Tours: VROOM's output, its <c>cost</c> in kroner where a vehicle has a price, with our own keys beside it. What VROOM tells of its
/// own running time is left out: the same tours give the same bytes.
/// </summary>
[FileFormat("routes-solution", "planlagte ture", "korevagt-routes-solution/1")]
internal sealed record SolutionFile
{
    [Description("What kind of file this is.")]
    [JsonPropertyName("format")]
    public required string Format { get; init; }

    [Description("0: no fault.")]
    [JsonPropertyName("code")]
    public required int Code { get; init; }

    [Description("All tours together.")]
    [JsonPropertyName("summary")]
    public required SummaryFile Summary { get; init; }

    [Description("What is on no tour.")]
    [JsonPropertyName("unassigned")]
    public required IReadOnlyList<UnassignedFile> Unassigned { get; init; }

    [Description("A tour for each vehicle that stops somewhere.")]
    [JsonPropertyName("routes")]
    public required IReadOnlyList<RouteFile> Routes { get; init; }

    [Description("Korevagt: why what is unassigned is on no tour, proved after the search.")]
    [JsonPropertyName("explanation")]
    public IReadOnlyList<ReasonFile>? Explanation { get; init; }

    [Description("Korevagt: what repeats the tours; left out where they were given.")]
    [JsonPropertyName("search")]
    public SearchFile? Search { get; init; }
}

/// <summary>All tours together.</summary>
internal sealed record SummaryFile
{
    [Description("Kroner; seconds of driving where no vehicle has a price, as in VROOM.")]
    [JsonPropertyName("cost")]
    public required decimal Cost { get; init; }

    [Description("Tours.")]
    [JsonPropertyName("routes")]
    public required int Routes { get; init; }

    [Description("Stops on no tour; a shipment has two.")]
    [JsonPropertyName("unassigned")]
    public required int Unassigned { get; init; }

    [Description("What is unloaded on all tours.")]
    [JsonPropertyName("delivery")]
    public IReadOnlyList<long>? Delivery { get; init; }

    [Description("What is loaded on all tours.")]
    [JsonPropertyName("pickup")]
    public IReadOnlyList<long>? Pickup { get; init; }

    [Description("Seconds of set-up.")]
    [JsonPropertyName("setup")]
    public required long Setup { get; init; }

    [Description("Seconds of work.")]
    [JsonPropertyName("service")]
    public required long Service { get; init; }

    [Description("Seconds of driving.")]
    [JsonPropertyName("duration")]
    public required long Duration { get; init; }

    [Description("Seconds of waiting.")]
    [JsonPropertyName("waiting_time")]
    public required long WaitingTime { get; init; }

    [Description("Priorities of what is planned, together.")]
    [JsonPropertyName("priority")]
    public required int Priority { get; init; }

    [Description("Metres.")]
    [JsonPropertyName("distance")]
    public required long Distance { get; init; }

    [Description("Promises broken anywhere, each kind once.")]
    [JsonPropertyName("violations")]
    public required IReadOnlyList<ViolationFile> Violations { get; init; }

    [Description("Korevagt: stops at which work begins after its last window.")]
    [JsonPropertyName("late_stops")]
    public required int LateStops { get; init; }
}

/// <summary>A stop on no tour.</summary>
internal sealed record UnassignedFile
{
    [Description("Id of the job or of the shipment's step.")]
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    [Description("job, pickup or delivery.")]
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [Description("What it is.")]
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [Description("Where, as [lon, lat].")]
    [JsonPropertyName("location")]
    public IReadOnlyList<double>? Location { get; init; }

    [Description("Row of the matrices.")]
    [JsonPropertyName("location_index")]
    public int? LocationIndex { get; init; }
}

/// <summary>A vehicle's tour.</summary>
internal sealed record RouteFile
{
    [Description("Id of the vehicle.")]
    [JsonPropertyName("vehicle")]
    public required long Vehicle { get; init; }

    [Description("What the vehicle is.")]
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [Description("Kroner; seconds of driving where no vehicle has a price.")]
    [JsonPropertyName("cost")]
    public required decimal Cost { get; init; }

    [Description("What is unloaded.")]
    [JsonPropertyName("delivery")]
    public IReadOnlyList<long>? Delivery { get; init; }

    [Description("What is loaded.")]
    [JsonPropertyName("pickup")]
    public IReadOnlyList<long>? Pickup { get; init; }

    [Description("Seconds of set-up.")]
    [JsonPropertyName("setup")]
    public required long Setup { get; init; }

    [Description("Seconds of work.")]
    [JsonPropertyName("service")]
    public required long Service { get; init; }

    [Description("Seconds of driving.")]
    [JsonPropertyName("duration")]
    public required long Duration { get; init; }

    [Description("Seconds of waiting.")]
    [JsonPropertyName("waiting_time")]
    public required long WaitingTime { get; init; }

    [Description("Priorities of its tasks, together.")]
    [JsonPropertyName("priority")]
    public required int Priority { get; init; }

    [Description("Metres.")]
    [JsonPropertyName("distance")]
    public required long Distance { get; init; }

    [Description("Steps in order.")]
    [JsonPropertyName("steps")]
    public required IReadOnlyList<SolutionStepFile> Steps { get; init; }

    [Description("Promises of the vehicle that are broken.")]
    [JsonPropertyName("violations")]
    public required IReadOnlyList<ViolationFile> Violations { get; init; }

    [Description("Korevagt: what the cost is made of.")]
    [JsonPropertyName("cost_lines")]
    public required IReadOnlyList<CostLineFile> CostLines { get; init; }
}

/// <summary>A step of a tour.</summary>
internal sealed record SolutionStepFile
{
    [Description("start, job, pickup, delivery, break or end.")]
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [Description("What it is.")]
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [Description("Where, as [lon, lat].")]
    [JsonPropertyName("location")]
    public IReadOnlyList<double>? Location { get; init; }

    [Description("Row of the matrices.")]
    [JsonPropertyName("location_index")]
    public int? LocationIndex { get; init; }

    [Description("Id of the stop or the break.")]
    [JsonPropertyName("id")]
    public long? Id { get; init; }

    [Description("Seconds of set-up.")]
    [JsonPropertyName("setup")]
    public required int Setup { get; init; }

    [Description("Seconds of work or of the break.")]
    [JsonPropertyName("service")]
    public required int Service { get; init; }

    [Description("Seconds of waiting.")]
    [JsonPropertyName("waiting_time")]
    public required int WaitingTime { get; init; }

    [Description("What is on board after it.")]
    [JsonPropertyName("load")]
    public IReadOnlyList<long>? Load { get; init; }

    [Description("Second at which the vehicle is there.")]
    [JsonPropertyName("arrival")]
    public required long Arrival { get; init; }

    [Description("Seconds driven so far.")]
    [JsonPropertyName("duration")]
    public required long Duration { get; init; }

    [Description("Metres driven so far.")]
    [JsonPropertyName("distance")]
    public required long Distance { get; init; }

    [Description("Promises that it breaks.")]
    [JsonPropertyName("violations")]
    public required IReadOnlyList<ViolationFile> Violations { get; init; }

    [Description("Korevagt: seconds that the work begins after its last window.")]
    [JsonPropertyName("late")]
    public int? Late { get; init; }

    [Description("Korevagt: of a delivery, seconds since the end of the pick-up.")]
    [JsonPropertyName("ride_time")]
    public long? RideTime { get; init; }

    [Description("Korevagt: most seconds of that ride.")]
    [JsonPropertyName("max_ride_time")]
    public int? MaxRideTime { get; init; }
}

/// <summary>A broken promise.</summary>
internal sealed record ViolationFile
{
    [Description("Which, by VROOM's names: delay, lead_time, load, max_load, max_tasks, skills, precedence, missing_break, max_travel_time, max_distance; by ours: max_ride_time, max_shift, pinned, break.")]
    [JsonPropertyName("cause")]
    public required string Cause { get; init; }

    [Description("By how much: seconds, metres, an amount or a count.")]
    [JsonPropertyName("duration")]
    public long? Duration { get; init; }
}

/// <summary>A line of a tour's cost.</summary>
internal sealed record CostLineFile
{
    [Description("hours, start, kilometers, drivingHours, taskHours, lateHours or tableCosts.")]
    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [Description("The hours of the contract's band.")]
    [JsonPropertyName("hours")]
    public string? Hours { get; init; }

    [Description("Whether the hours are of a day with supplement.")]
    [JsonPropertyName("special_day")]
    public bool? SpecialDay { get; init; }

    [Description("How many.")]
    [JsonPropertyName("units")]
    public required decimal Units { get; init; }

    [Description("Kroner for one.")]
    [JsonPropertyName("dkk_per_unit")]
    public required decimal DkkPerUnit { get; init; }

    [Description("Kroner.")]
    [JsonPropertyName("dkk")]
    public required decimal Dkk { get; init; }
}

/// <summary>Why a task is on no tour.</summary>
internal sealed record ReasonFile
{
    [Description("Id of the job or of the shipment's pick-up.")]
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    [Description("job or shipment.")]
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [Description("impossibleAlone: no vehicle can do it even alone; full: no place on any tour; fits: there is a place, and the search stopped before.")]
    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [Description("The limit that hinders it, where it is nearest to be kept.")]
    [JsonPropertyName("limit")]
    public string? Limit { get; init; }

    [Description("Id of the vehicle where it is nearest.")]
    [JsonPropertyName("vehicle")]
    public long? Vehicle { get; init; }

    [Description("How much is missing there: seconds, metres, an amount or a count.")]
    [JsonPropertyName("missing")]
    public long? Missing { get; init; }

    [Description("Kroner that the cheapest insertion would cost which breaks only that limit.")]
    [JsonPropertyName("insertion_cost")]
    public decimal? InsertionCost { get; init; }

    [Description("Minutes by which its own windows would have to be longer.")]
    [JsonPropertyName("window_minutes")]
    public int? WindowMinutes { get; init; }

    [Description("Kroner for one more vehicle with a tour for it.")]
    [JsonPropertyName("own_vehicle_cost")]
    public decimal? OwnVehicleCost { get; init; }

    [Description("Id of the vehicle that this one is like.")]
    [JsonPropertyName("own_vehicle")]
    public long? OwnVehicle { get; init; }

    [Description("The same in words.")]
    [JsonPropertyName("text")]
    public required Text Text { get; init; }
}

/// <summary>What repeats the tours.</summary>
internal sealed record SearchFile
{
    [Description("Iterations.")]
    [JsonPropertyName("iterations")]
    public required long Iterations { get; init; }

    [Description("Where the clock stopped it before.")]
    [JsonPropertyName("stopped_after")]
    public long? StoppedAfter { get; init; }

    [Description("Seed.")]
    [JsonPropertyName("seed")]
    public required int Seed { get; init; }

    [Description("Whether it was cancelled; then nothing repeats it.")]
    [JsonPropertyName("cancelled")]
    public bool? Cancelled { get; init; }
}
