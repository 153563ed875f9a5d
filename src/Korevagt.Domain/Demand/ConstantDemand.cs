namespace Korevagt.Domain.Demand;

/// <summary>A constant rate in every hour of the year, as in textbook queues and published cases.</summary>
public sealed record ConstantDemand : DemandModel
{
    /// <summary>Expected visits per hour, by the plan's areas; none negative.</summary>
    public required IReadOnlyList<double> VisitsPerHour { get; init; }
}
