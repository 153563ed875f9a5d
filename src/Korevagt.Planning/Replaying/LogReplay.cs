using Korevagt.Evaluation;
using NodaTime;

namespace Korevagt.Planning.Replaying;

/// <summary>A visit log replayed: simulated beside logged response times.</summary>
public sealed record LogReplay
{
    /// <summary>Name of the plan.</summary>
    public required string PlanName { get; init; }

    /// <summary>Engine and inputs.</summary>
    public required ReplayProvenance Provenance { get; init; }

    /// <summary>The first local date that the log covers.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first local date after those that it covers.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Visits of the log.</summary>
    public required int Visits { get; init; }

    /// <summary>Rows of the log that are no visits and were left out.</summary>
    public required long RejectedRows { get; init; }

    /// <summary>How often they were simulated: once where nothing was drawn.</summary>
    public required int Replications { get; init; }

    /// <summary>Visits whose point in their area was drawn.</summary>
    public required int PointsDrawn { get; init; }

    /// <summary>Visits whose dispatch delay was drawn.</summary>
    public required int DelaysDrawn { get; init; }

    /// <summary>Visits whose time at the patient was drawn.</summary>
    public required int StaysDrawn { get; init; }

    /// <summary>Visits that no car of the simulation set out to, on average over the replications.</summary>
    public required double NotMade { get; init; }

    /// <summary>Minutes of the service target that shares are of.</summary>
    public required double TargetMinutes { get; init; }

    /// <summary>All visits as simulated, also those whose response time the log does not tell.</summary>
    public required SimulatedFigures Simulated { get; init; }

    /// <summary>The visits with a logged response time; null where there is none, and nothing to compare.</summary>
    public required ReplayGroup? Region { get; init; }

    /// <summary>By district of the area.</summary>
    public required IReadOnlyList<ReplayGroup> Districts { get; init; }

    /// <summary>By urgency.</summary>
    public required IReadOnlyList<ReplayGroup> Urgencies { get; init; }

    /// <summary>By the hour of the local clock at which the visit was ordered.</summary>
    public required IReadOnlyList<ReplayGroup> Hours { get; init; }

    /// <summary>Logged and simulated response times at the same shares of the visits.</summary>
    public required IReadOnlyList<QuantilePair> Quantiles { get; init; }
}
