namespace Korevagt.Routing;

/// <summary>Tours that keep every limit of their problem.</summary>
/// <param name="Tours">One for each vehicle that stops somewhere, in the order of vehicles.</param>
/// <param name="Unplanned">Tasks on no tour, in order.</param>
/// <param name="Cost">What all tours cost, in units of money.</param>
public sealed record RoutingPlan(IReadOnlyList<Tour> Tours, IReadOnlyList<int> Unplanned, long Cost);

/// <summary>One vehicle's tour.</summary>
/// <param name="Vehicle">The vehicle.</param>
/// <param name="Steps">Start, stops, breaks and end, in order of time; a start or an end only where the vehicle has one.</param>
/// <param name="Cost">What it costs, in units of money.</param>
/// <param name="Driving">Units of time that it drives.</param>
/// <param name="Distance">Units of distance.</param>
public sealed record Tour(int Vehicle, IReadOnlyList<TourStep> Steps, long Cost, int Driving, long Distance);

/// <summary>What a step of a tour is.</summary>
public enum TourStepKind
{
    /// <summary>The vehicle leaves its start.</summary>
    Start,

    /// <summary>A job's stop or a shipment's pick-up or delivery.</summary>
    Stop,

    /// <summary>A break.</summary>
    Break,

    /// <summary>The vehicle reaches its end.</summary>
    End,
}

/// <summary>A step of a tour.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stop">The stop, for <see cref="TourStepKind.Stop"/>.</param>
/// <param name="Break">The place of the break in the vehicle's list, for <see cref="TourStepKind.Break"/>; otherwise -1.</param>
/// <param name="Arrival">When the vehicle is there.</param>
/// <param name="Waiting">Units of time before set-up and work begin.</param>
/// <param name="Setup">Units of time of set-up.</param>
/// <param name="Service">Units of time of work, or of the break.</param>
/// <param name="Late">Units of time that the work begins after its last window has ended.</param>
public readonly record struct TourStep(TourStepKind Kind, StopOfTask Stop, int Break, int Arrival, int Waiting, int Setup, int Service, int Late)
{
    /// <summary>When the vehicle goes on.</summary>
    public int Departure => Arrival + Waiting + Setup + Service;
}
