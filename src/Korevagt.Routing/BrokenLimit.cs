namespace Korevagt.Routing;

/// <summary>A limit that a tour breaks.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Vehicle">On which vehicle's tour.</param>
/// <param name="Stop">At which stop, or null where it is the tour's or a break's.</param>
/// <param name="Place">The place of the break, or of the kind of amount, in its list; otherwise -1.</param>
/// <param name="Value">What it comes to, in the problem's units: of time, distance, amount, or a count.</param>
/// <param name="Allowed">What it may come to at most (at least, for moments that come too early).</param>
public sealed record BrokenLimit(TourLimit Limit, int Vehicle, StopOfTask? Stop, int Place, long Value, long Allowed);

/// <summary>What a tour has to keep.</summary>
public enum TourLimit
{
    /// <summary>The vehicle has every skill that the task asks for.</summary>
    Skills,

    /// <summary>The load is no more than the vehicle can carry.</summary>
    Capacity,

    /// <summary>The work at a stop begins in a window, or not later than the latest lateness.</summary>
    Window,

    /// <summary>The tour does not begin before the vehicle's hours.</summary>
    VehicleStart,

    /// <summary>The tour does not end after the vehicle's hours.</summary>
    VehicleEnd,

    /// <summary>A ride takes no longer than promised.</summary>
    LongestRide,

    /// <summary>A shipment is picked up before it is delivered, by the same vehicle.</summary>
    Order,

    /// <summary>No more stops than the vehicle may have.</summary>
    MostStops,

    /// <summary>The time on tour.</summary>
    LongestTour,

    /// <summary>The time of driving.</summary>
    LongestDriving,

    /// <summary>The distance.</summary>
    LongestDistance,

    /// <summary>A break is held, in order, within one of its windows.</summary>
    Break,

    /// <summary>The load during a break is no more than it allows.</summary>
    BreakLoad,

    /// <summary>The tour begins with its pinned stops.</summary>
    Pinned,

    /// <summary>A stop is on one tour, once.</summary>
    Once,

    /// <summary>The moments of a step follow from the step before: driving, waiting, set-up and work add up.</summary>
    Moments,

    /// <summary>Cost, driving and distance are the sums of the steps.</summary>
    Sums,
}
