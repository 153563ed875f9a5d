using Korevagt.Domain.Time;

namespace Korevagt.Domain.Plans;

/// <summary>A kørevagt: cars with driver and doctor on duty from a station in recurring hours.</summary>
public sealed record Shift
{
    /// <summary>Short name used in files.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the station where its cars wait.</summary>
    public required string Station { get; init; }

    /// <summary>Ids of the districts it serves first; at least one.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>When it is on duty.</summary>
    public required RecurringHours Hours { get; init; }

    /// <summary>Number of cars, at least 1.</summary>
    public required int Cars { get; init; }

    /// <summary>Id of the contract that pays for it; null in a plan without contracts, where shifts cost nothing.</summary>
    public required string? Contract { get; init; }

    /// <summary>
    /// The physical car, where the plan follows it: two shifts of one car may not overlap. Null when it does not matter.
    /// </summary>
    public string? Vehicle { get; init; }
}
