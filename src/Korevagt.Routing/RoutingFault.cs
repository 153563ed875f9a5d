namespace Korevagt.Routing;

/// <summary>Something wrong with a problem, as a plain fact.</summary>
/// <param name="Kind">What.</param>
/// <param name="Task">The task it is at, or -1.</param>
/// <param name="IsDelivery">Whether at its delivery.</param>
/// <param name="Vehicle">The vehicle it is at, or -1.</param>
/// <param name="Place">The place in a list: of the matrix, the break, the window, the pinned stop; or -1.</param>
/// <param name="Value">The value that is refused.</param>
public sealed record RoutingFault(RoutingFaultKind Kind, int Task, bool IsDelivery, int Vehicle, int Place, long Value);

/// <summary>What is wrong with a problem.</summary>
public enum RoutingFaultKind
{
    /// <summary>A unit (of time, distance or money) below 1, or so large that sums overflow.</summary>
    Unit,

    /// <summary>A matrix whose lists are not of the size of its places, or matrices of differing sizes.</summary>
    MatrixSize,

    /// <summary>A negative or overlarge time or distance in a matrix.</summary>
    MatrixValue,

    /// <summary>A place, matrix, kind or task that is not there.</summary>
    Unknown,

    /// <summary>A list of amounts or capacities of another length than the problem's kinds of amount.</summary>
    AmountCount,

    /// <summary>A negative or overlarge amount, time, cost, skill or priority.</summary>
    Range,

    /// <summary>Windows that end before they begin, overlap or are out of order; a latest moment without or within them.</summary>
    Windows,

    /// <summary>A vehicle without start and end.</summary>
    NoPlace,

    /// <summary>A shipment that also unloads, or a ride limit on a job.</summary>
    Shipment,

    /// <summary>Pinned stops that are there twice, a delivery before its pick-up, or on a vehicle that cannot keep its limits with them and the deliveries of what they pick up alone.</summary>
    Pinned,
}
