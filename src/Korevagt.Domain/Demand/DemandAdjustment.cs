using Korevagt.Domain.Time;

namespace Korevagt.Domain.Demand;

/// <summary>A change to the demand that a scenario asks for, on top of the baseline's rates.</summary>
public sealed record DemandAdjustment
{
    /// <summary>Visits that remain (below 1) or arise (above 1) for each one of the baseline; 0 or more.</summary>
    public required double Factor { get; init; }

    /// <summary>The areas concerned; null means all.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>The hours concerned; null means all.</summary>
    public RecurringHours? Hours { get; init; }

    /// <summary>The urgency concerned; null means all.</summary>
    public string? Urgency { get; init; }

    /// <summary>True when the visits taken away are moved to the daytime practice: they are counted, not forgotten.</summary>
    public bool MovesToDaytime { get; init; }
}
