namespace Korevagt.Routing;

/// <summary>Why a task is on no tour.</summary>
/// <param name="Task">The task.</param>
/// <param name="Kind">What is proved.</param>
/// <param name="Limit">
/// The limit that alone hinders it where it comes nearest to fit: alone with the least missing, on a full tour with the cheapest
/// insertion. Null where it fits, or where no single limit hinders it anywhere.
/// </param>
/// <param name="Vehicle">The vehicle where that is, or -1.</param>
/// <param name="Missing">
/// How much is missing there: units of time for windows, hours, rides, tours and driving, of distance, of amount, stops, skills;
/// for a break its length.
/// </param>
/// <param name="Amount">The kind of amount for <see cref="TourLimit.Capacity"/>; otherwise -1.</param>
/// <param name="BoundBy">The stop of another task whose window or ride hinders it; null where the limit is its own or the vehicle's.</param>
/// <param name="Insertion">What that insertion would add to the cost, in units of money; null where there is no limit.</param>
/// <param name="WindowMinutes">
/// The whole minutes by which its own windows would have to open earlier and close later for it to fit somewhere; null where it
/// fits, or where 12 hours are not enough.
/// </param>
/// <param name="OwnVehicle">Like which vehicle one more would do it most cheaply on a tour of its own, or -1 for none.</param>
/// <param name="OwnVehicleCost">What that tour would cost, in units of money; null for none.</param>
public sealed record UnplannedReason(
    int Task,
    UnplannedKind Kind,
    TourLimit? Limit,
    int Vehicle,
    long Missing,
    int Amount,
    StopOfTask? BoundBy,
    long? Insertion,
    int? WindowMinutes,
    int OwnVehicle,
    long? OwnVehicleCost);

/// <summary>Why a task is on no tour, proved after the search.</summary>
public enum UnplannedKind
{
    /// <summary>No vehicle can do it even on a tour of its own.</summary>
    ImpossibleAlone,

    /// <summary>A vehicle could do it alone, but no place on any tour, nor a vehicle without one, keeps every limit.</summary>
    Full,

    /// <summary>There is a place for it: the search ended before it was taken.</summary>
    Fits,
}
