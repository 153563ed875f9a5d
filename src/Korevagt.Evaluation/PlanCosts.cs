using Korevagt.Domain.Costs;

namespace Korevagt.Evaluation;

/// <summary>What a plan costs in a year, by what it grows with: means over replications.</summary>
public sealed record PlanCosts
{
    /// <summary>What the contractors are paid; null where the plan has no contracts, and so no price.</summary>
    public required ContractorCosts? Contractors { get; init; }

    /// <summary>The cost drivers that have a figure, in the plan's order.</summary>
    public required IReadOnlyList<DriverCosts> Drivers { get; init; }

    /// <summary>The drivers together, in kroner; null where none has a figure.</summary>
    public required MoneyEstimate? OtherDkk { get; init; }

    /// <summary>The cost drivers without a figure, in the plan's order: what the costs leave out.</summary>
    public required IReadOnlyList<CostDriver> NotCounted { get; init; }
}

/// <summary>What the contractors (vognmænd) are paid in a year, in kroner.</summary>
/// <param name="TotalDkk">Everything together.</param>
/// <param name="HoursDkk">Contracted hours: certain.</param>
/// <param name="StartsDkk">Shift starts: certain.</param>
/// <param name="KilometersDkk">Kilometers: simulated.</param>
/// <param name="OvertimeDkk">Overtime: simulated.</param>
public sealed record ContractorCosts(
    MoneyEstimate TotalDkk, decimal HoursDkk, decimal StartsDkk, MoneyEstimate KilometersDkk, MoneyEstimate OvertimeDkk);

/// <summary>What one cost driver amounts to in a year.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="UnitsPerYear">How many units there are.</param>
/// <param name="Dkk">What they cost, in kroner.</param>
public sealed record DriverCosts(CostDriver Driver, Estimate UnitsPerYear, MoneyEstimate Dkk);
