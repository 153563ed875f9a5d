using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Routing;
using Korevagt.Roads;
using Korevagt.Routes.Driving;
using Korevagt.Routes.Judging;
using NodaTime;

namespace Korevagt.Routes.Loading;

/// <summary>A routing file that was read and found sound, with its driving times.</summary>
public sealed record LoadedRoutes
{
    internal LoadedRoutes(JudgedRoutes judged, RouteDriving driving) => (Tasks, Vehicles, Driving) = (judged.Tasks, judged.Vehicles, driving);

    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The problem as the engine solves it: seconds from <see cref="Origin"/>, metres, øre.</summary>
    public required RoutingProblem Problem { get; init; }

    /// <summary>The second of the file at which the engine's time begins.</summary>
    public required long Origin { get; init; }

    /// <summary>The local date whose midnight is the file's second 0; null where the file has none.</summary>
    public required LocalDate? Date { get; init; }

    /// <summary>Of each vehicle the stops that its steps name, in order; empty where it has none.</summary>
    public required IReadOnlyList<IReadOnlyList<StopOfTask>> GivenTours { get; init; }

    /// <summary>What is allowed and seldom meant, or must be known of the map.</summary>
    public required IReadOnlyList<Text> Warnings { get; init; }

    /// <summary>Where each place is; null for a row of a matrix without a position.</summary>
    public required IReadOnlyList<GeoPoint?> Places { get; init; }

    /// <summary>The road map; null where the file brings its own driving times.</summary>
    public RoadMap? Map { get; init; }

    /// <summary>The plan whose contracts and driving by hour hold, or null.</summary>
    public Plan? Plan { get; init; }

    /// <summary>How many tasks there are.</summary>
    public int TaskCount => Problem.Tasks.Count;

    /// <summary>How many of them are transports.</summary>
    public int ShipmentCount => Problem.Tasks.Count(task => task.IsShipment);

    /// <summary>How many vehicles there are.</summary>
    public int VehicleCount => Problem.Vehicles.Count;

    /// <summary>Whether any vehicle has a stop that it is given.</summary>
    public bool HasGivenTours => GivenTours.Any(tour => tour.Count > 0);

    internal IReadOnlyList<JudgedTask> Tasks { get; }

    internal IReadOnlyList<JudgedVehicle> Vehicles { get; }

    internal RouteDriving Driving { get; }
}
