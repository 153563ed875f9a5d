using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Korevagt.Routes.Formats;

/// <summary>A vehicle with its driver, for one tour.</summary>
internal sealed record VehicleFile
{
    public const int HighestRate = 1_000_000;

    public const int HighestFixed = 1_000_000_000;

    public const string DefaultProfile = "car";

    [Description("A number of its own among the vehicles.")]
    [JsonPropertyName("id")]
    [Range(0.0, RoutesFile.LargestId)]
    public required long Id { get; init; }

    [Description("Which of the matrices it drives by; on a road map always car.")]
    [JsonPropertyName("profile")]
    public string Profile { get; init; } = DefaultProfile;

    [Description("What it is.")]
    [JsonPropertyName("description")]
    [MaxLength(RoutesFile.LongText)]
    public string? Description { get; init; }

    [Description("Where it starts, as [lon, lat]; left out, at its first stop.")]
    [JsonPropertyName("start")]
    [Length(2, 2)]
    [Range(-180.0, 180.0)]
    public IReadOnlyList<double>? Start { get; init; }

    [Description("Row and column of its start in the matrices.")]
    [JsonPropertyName("start_index")]
    [Range(0, RoutesFile.MostTasks)]
    public int? StartIndex { get; init; }

    [Description("Where it ends, as [lon, lat]; left out, at its last stop.")]
    [JsonPropertyName("end")]
    [Length(2, 2)]
    [Range(-180.0, 180.0)]
    public IReadOnlyList<double>? End { get; init; }

    [Description("Row and column of its end in the matrices.")]
    [JsonPropertyName("end_index")]
    [Range(0, RoutesFile.MostTasks)]
    public int? EndIndex { get; init; }

    [Description("What it can carry, in each dimension of the amounts.")]
    [JsonPropertyName("capacity")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Capacity { get; init; }

    [Description("What it costs, kroner; left out, a second of driving costs 1, as in VROOM.")]
    [JsonPropertyName("costs")]
    public CostsFile? Costs { get; init; }

    [Description("Korevagt: id of a contract of the plan, whose prices hold in place of costs.")]
    [JsonPropertyName("contract")]
    public string? Contract { get; init; }

    [Description("What it has of the skills that tasks ask for.")]
    [JsonPropertyName("skills")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int> Skills { get; init; } = [];

    [Description("Which of service_per_type and setup_per_type hold for it.")]
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [Description("When it may be on tour, as [from, to] in seconds.")]
    [JsonPropertyName("time_window")]
    [Length(2, 2)]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? TimeWindow { get; init; }

    [Description("Breaks, in the order in which they are held.")]
    [JsonPropertyName("breaks")]
    [MaxLength(20)]
    public IReadOnlyList<BreakFile> Breaks { get; init; } = [];

    [Description("How many times faster than its profile it drives.")]
    [JsonPropertyName("speed_factor")]
    [Range(0.0, 5.0, MinimumIsExclusive = true)]
    public double SpeedFactor { get; init; } = 1;

    [Description("Most stops; a shipment has two.")]
    [JsonPropertyName("max_tasks")]
    [Range(0, int.MaxValue)]
    public int? MaxTasks { get; init; }

    [Description("Most seconds of driving.")]
    [JsonPropertyName("max_travel_time")]
    [Range(0, int.MaxValue)]
    public int? MaxTravelTime { get; init; }

    [Description("Most metres.")]
    [JsonPropertyName("max_distance")]
    [Range(0, int.MaxValue)]
    public int? MaxDistance { get; init; }

    [Description("Korevagt: most seconds from leaving the start to reaching the end.")]
    [JsonPropertyName("max_shift")]
    [Range(0, int.MaxValue)]
    public int? MaxShift { get; init; }

    [Description("A tour to begin with, or the tour whose times are asked for.")]
    [JsonPropertyName("steps")]
    [MaxLength(RoutesFile.MostTasks)]
    public IReadOnlyList<StepFile> Steps { get; init; } = [];

    [Description("Korevagt: how many of the first stops of steps stay as they are.")]
    [JsonPropertyName("pinned")]
    [Range(0, RoutesFile.MostTasks)]
    public int Pinned { get; init; }
}

/// <summary>What a vehicle costs, kroner.</summary>
internal sealed record CostsFile
{
    public const int PerHourOfVroom = 3600;

    [Description("Kroner for a tour with at least one stop.")]
    [JsonPropertyName("fixed")]
    [Range(0.0, VehicleFile.HighestFixed)]
    public decimal Fixed { get; init; }

    [Description("Kroner for an hour of driving.")]
    [JsonPropertyName("per_hour")]
    [Range(0.0, VehicleFile.HighestRate)]
    public decimal PerHour { get; init; } = PerHourOfVroom;

    [Description("Kroner for a kilometre.")]
    [JsonPropertyName("per_km")]
    [Range(0.0, VehicleFile.HighestRate)]
    public decimal PerKm { get; init; }

    [Description("Kroner for an hour of work and set-up.")]
    [JsonPropertyName("per_task_hour")]
    [Range(0.0, VehicleFile.HighestRate)]
    public decimal PerTaskHour { get; init; }
}

/// <summary>A break.</summary>
internal sealed record BreakFile
{
    [Description("A number of its own among the breaks of the vehicle.")]
    [JsonPropertyName("id")]
    [Range(0.0, RoutesFile.LargestId)]
    public required long Id { get; init; }

    [Description("What it is.")]
    [JsonPropertyName("description")]
    [MaxLength(RoutesFile.LongText)]
    public string? Description { get; init; }

    [Description("When it may begin, each as [from, to] in seconds.")]
    [JsonPropertyName("time_windows")]
    [Length(1, 100)]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<IReadOnlyList<int>>? TimeWindows { get; init; }

    [Description("Seconds of break.")]
    [JsonPropertyName("service")]
    [Range(0, 604_800)]
    public int Service { get; init; }

    [Description("Most that may be on board meanwhile.")]
    [JsonPropertyName("max_load")]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? MaxLoad { get; init; }
}

/// <summary>A step of a given tour.</summary>
internal sealed record StepFile
{
    [Description("What it is.")]
    [JsonPropertyName("type")]
    public required StepKind Type { get; init; }

    [Description("Id of the job, the step of a shipment or the break.")]
    [JsonPropertyName("id")]
    [Range(0.0, RoutesFile.LargestId)]
    public long? Id { get; init; }

    [Description("The work begins then, seconds.")]
    [JsonPropertyName("service_at")]
    [Range(0, int.MaxValue)]
    public int? ServiceAt { get; init; }

    [Description("The work begins then or later, seconds.")]
    [JsonPropertyName("service_after")]
    [Range(0, int.MaxValue)]
    public int? ServiceAfter { get; init; }

    [Description("The work begins then or earlier, seconds.")]
    [JsonPropertyName("service_before")]
    [Range(0, int.MaxValue)]
    public int? ServiceBefore { get; init; }
}

/// <summary>What a step of a tour is.</summary>
internal enum StepKind
{
    Start,
    Job,
    Pickup,
    Delivery,
    Break,
    End,
}
