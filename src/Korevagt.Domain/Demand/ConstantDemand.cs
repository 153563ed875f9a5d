namespace Korevagt.Domain.Demand;

/// <summary>The same rate in every hour of the year: textbook queues and other people's cases.</summary>
public sealed record ConstantDemand : DemandModel
{
    /// <summary>Expected visits per hour, by the plan's areas; none negative.</summary>
    public required IReadOnlyList<double> VisitsPerHour { get; init; }
}
