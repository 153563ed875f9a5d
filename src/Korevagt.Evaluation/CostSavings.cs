using Korevagt.Domain.Costs;

namespace Korevagt.Evaluation;

/// <summary>
/// What a scenario saves in a full year, by what the cost grows with: baseline less scenario, paired replication by
/// replication, negative where it costs more.
/// </summary>
public sealed record CostSavings
{
    /// <summary>In what the contractors are paid; null where either plan has no price.</summary>
    public required ContractorCosts? Contractors { get; init; }

    /// <summary>By each cost driver with a figure in either plan: the baseline's order, then what the scenario adds.</summary>
    public required IReadOnlyList<DriverSaving> Drivers { get; init; }

    /// <summary>In the drivers that have a figure in both plans, in kroner; null where none has.</summary>
    public required MoneyEstimate? OtherDkk { get; init; }
}

/// <summary>What a scenario saves of one cost driver.</summary>
/// <param name="Driver">The driver, as the scenario has it where it has a figure there, else as the baseline does.</param>
/// <param name="Dkk">The saving, in kroner; null where only one plan has a figure: then it is not known.</param>
/// <param name="CountedIn">Which of the two plans has a figure for it.</param>
public sealed record DriverSaving(CostDriver Driver, MoneyEstimate? Dkk, PlansWithFigure CountedIn);

/// <summary>Which of a baseline and a scenario have a figure for a cost driver.</summary>
public enum PlansWithFigure
{
    /// <summary>Both of them.</summary>
    Both,

    /// <summary>The baseline alone.</summary>
    BaselineOnly,

    /// <summary>The scenario alone.</summary>
    ScenarioOnly,
}
