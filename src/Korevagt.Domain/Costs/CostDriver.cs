using Korevagt.Domain.Time;

namespace Korevagt.Domain.Costs;

/// <summary>
/// A cost beside what the contractors are paid: doctors' fees and mileage, visits that others make instead. It grows with
/// one thing that happens in a year.
/// </summary>
public sealed record CostDriver
{
    /// <summary>Short name used in files.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is multiplied by.</summary>
    public required CostUnit Unit { get; init; }

    /// <summary>Kroner per unit without VAT, 0 or more; null where nobody has a figure, so that no cost counts it.</summary>
    public decimal? DkkPerUnit { get; init; }

    /// <summary>
    /// Whole hours in which it holds, such as those of a night supplement; null for all. A visit falls into the hour in which
    /// it was ordered, a shift start into the one in which the shift begins.
    /// </summary>
    public RecurringHours? Hours { get; init; }

    /// <summary>Where the figure is published; null where it is not.</summary>
    public string? Source { get; init; }

    /// <summary>What is assumed about the figure; null where nothing is.</summary>
    public string? Assumption { get; init; }

    /// <summary>Whether there is a figure, so that the costs of a plan count it.</summary>
    public bool IsCounted => DkkPerUnit is not null;
}
