using Korevagt.Domain.Texts;
using Korevagt.Routing;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Pricing;

namespace Korevagt.Routes.Answers;

/// <summary>Tours with their moments and kroner, and what is on none.</summary>
public sealed record PlannedRoutes
{
    /// <summary>What was to be planned.</summary>
    public required LoadedRoutes Of { get; init; }

    /// <summary>The tours of vehicles that stop somewhere, in the order of vehicles.</summary>
    public required IReadOnlyList<PlannedRoute> Routes { get; init; }

    /// <summary>Tasks on no tour, by their place in the problem.</summary>
    public required IReadOnlyList<int> Unplanned { get; init; }

    /// <summary>Why each of them is on no tour, in the same order; empty where nobody asked.</summary>
    public required IReadOnlyList<UnplannedReason> Reasons { get; init; }

    /// <summary>The engine's plan, timed by the table of each vehicle.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What repeats the tours; null where they were given.</summary>
    public RouteProvenance? Provenance { get; init; }

    /// <summary>All tours together, kroner.</summary>
    public decimal Dkk => Routes.Sum(route => route.Dkk);

    /// <summary>Metres of all tours.</summary>
    public long Meters => Routes.Sum(route => route.Meters);

    /// <summary>Seconds of driving of all tours.</summary>
    public long DrivingSeconds => Routes.Sum(route => route.DrivingSeconds);

    /// <summary>Whether some vehicle has a price; otherwise a second of driving counts 1, as in VROOM.</summary>
    public bool IsPriced => Of.Vehicles.Any(vehicle => vehicle.Contract is not null || vehicle.Content.Costs is not null)
        || Of.Driving.Tables.Any(table => table.Costs is not null);

    /// <summary>Whether the moments follow the driving times of the hour, and not of one band for each vehicle.</summary>
    public bool IsTimedByHour => Of.Driving.Clock is not null;

    /// <summary>A task as people call it.</summary>
    /// <param name="task">Its place in the problem.</param>
    public Text NameOfTask(int task)
    {
        var found = Of.Tasks[task];
        var (kind, words) = (found.DeliveryId is null ? JobWord : ShipmentWord, found.Description is { } said ? " " + said : "");
        return new($"{kind.Danish} {found.Id}{words}", $"{kind.English} {found.Id}{words}");
    }

    /// <summary>A stop as people call it.</summary>
    public Text NameOfStop(StopOfTask stop)
    {
        var found = Of.Tasks[stop.Task];
        var kind = found.DeliveryId is null ? JobWord : stop.IsDelivery ? DeliveryWord : PickupWord;
        var (id, description) = stop.IsDelivery ? (found.DeliveryId, found.DeliveryDescription) : (found.Id, found.Description);
        var words = description is null ? "" : " " + description;
        return new($"{kind.Danish} {id}{words}", $"{kind.English} {id}{words}");
    }

    /// <summary>A second as the local clock shows it; null where the file has no date.</summary>
    public string? ClockOf(long second) => Of.Date is { } date
        ? TourPrice.MomentOf(date, second).InZone(Domain.Time.DutyCalendar.Zone).LocalDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static Text JobWord { get; } = new("besøg", "job");

    private static Text ShipmentWord { get; } = new("transport", "shipment");

    private static Text PickupWord { get; } = new("afhentning", "pick-up");

    private static Text DeliveryWord { get; } = new("aflevering", "delivery");

    /// <summary>Stops at which work begins too late by the exact driving times.</summary>
    public int LateStops => Routes.Sum(route => route.Steps.Count(step => step.LateSeconds > 0));
}

/// <summary>What repeats an answer.</summary>
/// <param name="Iterations">Of the search.</param>
/// <param name="StoppedAfter">Where the clock stopped it before, or null.</param>
/// <param name="Seed">Of the random choices.</param>
/// <param name="IsCancelled">Whether it was cancelled; then nothing repeats it.</param>
public sealed record RouteProvenance(long Iterations, long? StoppedAfter, int Seed, bool IsCancelled);

/// <summary>A vehicle's tour.</summary>
public sealed record PlannedRoute
{
    /// <summary>The vehicle's place in the problem.</summary>
    public required int Vehicle { get; init; }

    /// <summary>Its id in the file.</summary>
    public required long Id { get; init; }

    /// <summary>What the file calls it, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Start, stops, breaks and end, in order.</summary>
    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    /// <summary>What it costs, line by line.</summary>
    public required TourPrice Price { get; init; }

    /// <summary>Promises of the vehicle that it breaks.</summary>
    public required IReadOnlyList<BrokenPromise> Broken { get; init; }

    /// <summary>Kroner.</summary>
    public decimal Dkk => Price.Dkk;

    /// <summary>Metres.</summary>
    public long Meters => Steps.Count == 0 ? 0 : Steps[^1].Meters;

    /// <summary>Seconds of driving.</summary>
    public long DrivingSeconds => Steps.Count == 0 ? 0 : Steps[^1].DrivingSeconds;

    /// <summary>Second at which it begins.</summary>
    public long From => Steps.Count == 0 ? 0 : Steps[0].Arrival;

    /// <summary>Second at which it ends.</summary>
    public long To => Steps.Count == 0 ? 0 : Steps[^1].Departure;

    /// <summary>Its stops.</summary>
    public IEnumerable<PlannedStep> Stops => Steps.Where(step => step.Kind == TourStepKind.Stop);
}

/// <summary>A step of a tour, in seconds of the file.</summary>
public sealed record PlannedStep
{
    /// <summary>What it is.</summary>
    public required TourStepKind Kind { get; init; }

    /// <summary>The stop, where it is one.</summary>
    public required StopOfTask Stop { get; init; }

    /// <summary>The break's place in the vehicle's list; -1 where it is none.</summary>
    public required int Break { get; init; }

    /// <summary>The place; null for a break.</summary>
    public required int? Place { get; init; }

    /// <summary>Second at which the vehicle is there.</summary>
    public required long Arrival { get; init; }

    /// <summary>Seconds before set-up and work begin.</summary>
    public required int Waiting { get; init; }

    /// <summary>Seconds of set-up.</summary>
    public required int Setup { get; init; }

    /// <summary>Seconds of work or of the break.</summary>
    public required int Service { get; init; }

    /// <summary>Seconds that the work begins after its last window; what the file allows for a price among them.</summary>
    public required int LateSeconds { get; init; }

    /// <summary>Seconds driven so far.</summary>
    public required long DrivingSeconds { get; init; }

    /// <summary>Metres driven so far.</summary>
    public required long Meters { get; init; }

    /// <summary>What is on board after it.</summary>
    public required IReadOnlyList<long> Load { get; init; }

    /// <summary>For a delivery, seconds since the end of the pick-up; otherwise null.</summary>
    public long? RideSeconds { get; init; }

    /// <summary>Promises that it breaks.</summary>
    public required IReadOnlyList<BrokenPromise> Broken { get; init; }

    /// <summary>Second at which set-up or work begins.</summary>
    public long Begins => Arrival + Waiting;

    /// <summary>Second at which the vehicle goes on.</summary>
    public long Departure => Arrival + Waiting + Setup + Service;
}

/// <summary>A promise that a tour breaks.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Value">What it comes to: seconds of the file, metres, an amount or a count.</param>
/// <param name="Allowed">What it may come to.</param>
public sealed record BrokenPromise(TourLimit Limit, long Value, long Allowed);
