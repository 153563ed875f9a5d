namespace Korevagt.Optimization.Routing;

/// <summary>Why a task is on no tour, proved after the search.</summary>
public enum UnplannedKind
{
    /// <summary>No vehicle can do it even on a tour of its own.</summary>
    ImpossibleAlone,

    /// <summary>A vehicle could do it alone, but no place on any tour, nor a vehicle without one, keeps every limit.</summary>
    Full,

    /// <summary>There is a place for it: the search was stopped before it was taken.</summary>
    Fits,
}

/// <summary>Why a task is on no tour.</summary>
/// <param name="Task">The task.</param>
/// <param name="Kind">What is proved.</param>
/// <param name="Limit">The limit that hinders it: where it is nearest to be kept.</param>
/// <param name="Vehicle">The vehicle where it is nearest, or -1 where there is none.</param>
/// <param name="Missing">
/// How much is missing there: units of time for windows, hours, rides and tours, of distance, of amount; the skills that no
/// vehicle has together, as a count.
/// </param>
/// <param name="Place">The kind of amount for <see cref="TourLimit.Capacity"/>; otherwise -1.</param>
/// <param name="Insertion">What the cheapest insertion would cost that breaks only <paramref name="Limit"/>, in units of money; null where none does.</param>
/// <param name="WindowMinutes">Whole minutes by which its own windows would have to be longer for it to fit; null where 12 hours are not enough.</param>
/// <param name="OwnVehicleCost">What one more vehicle, like the cheapest that can do it alone, would cost with a tour for it; null for none.</param>
/// <param name="OwnVehicle">Like which vehicle, or -1.</param>
public sealed record UnplannedReason(
    int Task, UnplannedKind Kind, TourLimit Limit, int Vehicle, long Missing, int Place, long? Insertion, int? WindowMinutes, long? OwnVehicleCost, int OwnVehicle);
