using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What a scenario saves in a full year by what the cost grows with; negative where it costs more.</summary>
public sealed record CostSavingsResult
{
    /// <summary>In what the contractors are paid; null where either plan has no price.</summary>
    [Description("In what the contractors are paid; null where either plan has no price.")]
    [Unit(Units.Dkk)]
    public required ContractorCostsResult? Contractors { get; init; }

    /// <summary>In the other costs that both plans have a figure for; null where there is none such.</summary>
    [Description("In the other costs that both plans have a figure for; null where there is none such.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? OtherDkk { get; init; }

    /// <summary>In each other cost that has a figure in either plan.</summary>
    [Description("In each other cost that has a figure in either plan.")]
    public required IReadOnlyList<DriverSavingResult> Drivers { get; init; }

    internal static CostSavingsResult Of(CostSavings savings) => new()
    {
        Contractors = savings.Contractors is { } contractors ? ContractorCostsResult.Of(contractors) : null,
        OtherDkk = savings.OtherDkk is { } other ? ExactEstimateResult.Of(other) : null,
        Drivers = [.. savings.Drivers.Select(DriverSavingResult.Of)],
    };
}

/// <summary>What a scenario saves of one cost beside the contractors.</summary>
public sealed record DriverSavingResult
{
    /// <summary>Id of the cost driver.</summary>
    [Description("Id of the cost driver.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>The saving, by paired differences; null where one plan has no figure, so that nobody knows it.</summary>
    [Description("The saving, by paired differences; null where one plan has no figure, so that nobody knows it.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? Dkk { get; init; }

    /// <summary>Which of the two plans has a figure.</summary>
    [Description("Which of the two plans has a figure.")]
    public required PlansWithFigure CountedIn { get; init; }

    internal static DriverSavingResult Of(DriverSaving saving) => new()
    {
        Id = saving.Driver.Id,
        Name = saving.Driver.Name,
        Dkk = saving.Dkk is { } dkk ? ExactEstimateResult.Of(dkk) : null,
        CountedIn = saving.CountedIn,
    };
}
