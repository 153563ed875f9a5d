using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tracing;

/// <summary>
/// One event of a simulated year. Seconds count from the year's start; visits, duties and places are indices of the
/// year's list and the model, null where the event has none.
/// </summary>
/// <param name="Second">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Duty">The car's duty.</param>
/// <param name="Place">Where, or where to.</param>
public readonly record struct TraceEvent(int Second, TraceEventKind Kind, int? Visit = null, int? Duty = null, int? Place = null)
{
    /// <summary>Where a drive begins; meaningless for other events.</summary>
    public CarOrigin Origin { get; init; }

    /// <summary>
    /// When a car is at the place where its drive begins: at once where it stands, later where it is diverted on its way
    /// home and goes on to the next place to turn.
    /// </summary>
    public int TurnsAt { get; init; }

    /// <summary>When a drive ends.</summary>
    public int Arrival { get; init; }

    /// <summary>When a visit, or a duty that begins, ends.</summary>
    public int Finish { get; init; }

    /// <summary>Metres that are driven, counted once: to a visit since the car last stood, and home on arrival.</summary>
    public int Meters { get; init; }
}
