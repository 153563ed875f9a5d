using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;

namespace Korevagt.Domain.Plans;

/// <summary>
/// Everything that decides the result except map, year, seed and replications: a baseline as it stands, or a baseline
/// with a scenario's changes applied. A plan that exists has been checked.
/// </summary>
public sealed record Plan
{
    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences on what the plan is.</summary>
    public required string Description { get; init; }

    /// <summary>Path of the road map file; null where the plan has a <see cref="TravelMatrix"/>.</summary>
    public required string? MapFile { get; init; }

    /// <summary>The plan's own driving times; null: the road map holds.</summary>
    public TravelMatrix? TravelMatrix { get; init; }

    /// <summary>Which dates are working days.</summary>
    public required DutyCalendar Calendar { get; init; }

    /// <summary>
    /// Local hour on working days at which waiting visits nobody is on duty for go to the daytime practice; null where
    /// there is none, so that they wait for the next car on duty.
    /// </summary>
    public required int? DaytimeOpensHour { get; init; }

    /// <summary>The municipalities.</summary>
    public required IReadOnlyList<Municipality> Municipalities { get; init; }

    /// <summary>The driving districts.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>The areas.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>
    /// How many fixed points stand for the places of visits in each area, at least 1; 1 where the plan has a
    /// <see cref="TravelMatrix"/>.
    /// </summary>
    public required int PointsPerArea { get; init; }

    /// <summary>The stations.</summary>
    public required IReadOnlyList<Station> Stations { get; init; }

    /// <summary>The contracts; empty if nobody knows what the shifts cost: such a plan has no price.</summary>
    public required IReadOnlyList<Contract> Contracts { get; init; }

    /// <summary>The shifts.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>The urgencies, the most urgent first.</summary>
    public required IReadOnlyList<Urgency> Urgencies { get; init; }

    /// <summary>The service targets; the first is the one that reports lead with.</summary>
    public required IReadOnlyList<ServiceTarget> Targets { get; init; }

    /// <summary>The demand of the baseline.</summary>
    public required DemandModel Demand { get; init; }

    /// <summary>Changes to the demand by scenarios, in order; their factors multiply.</summary>
    public IReadOnlyList<DemandAdjustment> DemandAdjustments { get; init; } = [];

    /// <summary>What happens to a visit.</summary>
    public required ServiceProcess Process { get; init; }

    /// <summary>How long driving takes.</summary>
    public required DrivingConditions Driving { get; init; }

    /// <summary>How visits are given to cars.</summary>
    public required DispatchSettings Dispatch { get; init; }

    /// <summary>Districts that shifts have stopped serving, and who serves them instead; the latest last.</summary>
    public IReadOnlyList<Inheritance> Inheritances { get; init; } = [];

    /// <summary>
    /// Hours from the year's start on that are simulated and not counted, so that a system that is never empty has filled
    /// up; 0 for a year of duty, which begins with whoever is on duty.
    /// </summary>
    public int WarmUpHours { get; init; }

    /// <summary>
    /// Costs beside the contracts; those without a figure are not counted, and reports say so. Plans of files have the
    /// <see cref="StandardCosts"/> among them.
    /// </summary>
    public IReadOnlyList<CostDriver> CostDrivers { get; init; } = [];

    /// <summary>What the plan's figures rest on where they rest on no source; reports repeat it.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>The names of the readings of prices that its contracts declare beside their own, each once.</summary>
    public IEnumerable<string> OtherPriceReadings() =>
        Contracts.SelectMany(contract => contract.OtherReadings).Select(reading => reading.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The plan at the prices of a reading: every contract that declares it, the others as they stand.</summary>
    /// <param name="reading">Name of the reading.</param>
    public Plan Under(string reading) => this with { Contracts = [.. Contracts.Select(contract => contract.Under(reading))] };
}
