using Korevagt.Domain.Geography;
using NodaTime;

namespace Korevagt.Domain.Visits;

/// <summary>A home visit as recorded in the visit log; what the log does not state is null.</summary>
/// <param name="Ordered">When triage ordered it.</param>
/// <param name="Area">Index of its area among the plan's areas.</param>
/// <param name="Urgency">Index of its urgency among the plan's urgencies.</param>
public readonly record struct LoggedVisit(Instant Ordered, int Area, int Urgency)
{
    /// <summary>The row of the log, the header being 1.</summary>
    public int Row { get; init; }

    /// <summary>Where the patient is.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Seconds from the order until it was given to a car, or could have been.</summary>
    public int? DispatchedAfterSeconds { get; init; }

    /// <summary>Seconds from the order until the doctor arrived.</summary>
    public int? ArrivedAfterSeconds { get; init; }

    /// <summary>Seconds from the arrival until the car left.</summary>
    public int? OnSiteSeconds { get; init; }

    /// <summary>Seconds that the car drove to the patient.</summary>
    public int? DrivingSeconds { get; init; }

    /// <summary>Id of the shift that made the visit.</summary>
    public string? Shift { get; init; }

    /// <summary>The patient's age band, as the log writes it.</summary>
    public string? AgeBand { get; init; }
}
