using System.ComponentModel;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using NodaTime.Text;

namespace Korevagt.Results;

/// <summary>The cost of a year by what it grows with.</summary>
public sealed record CostsResult
{
    /// <summary>What the contractors (vognmænd) are paid; null where the plan has no contracts, and so no price.</summary>
    [Description("What the contractors (vognmænd) are paid; null where the plan has no contracts, and so no price.")]
    [Unit(Units.Dkk)]
    public required ContractorCostsResult? Contractors { get; init; }

    /// <summary>The other costs together; null where none has a figure.</summary>
    [Description("The other costs together; null where none has a figure.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? OtherDkk { get; init; }

    /// <summary>The other costs that have a figure, in the plan's order.</summary>
    [Description("The other costs that have a figure, in the plan's order.")]
    public required IReadOnlyList<DriverCostsResult> Drivers { get; init; }

    /// <summary>The other costs that nobody has a figure for: what the costs leave out.</summary>
    [Description("The other costs that nobody has a figure for: what the costs leave out.")]
    public required IReadOnlyList<NotCountedResult> NotCounted { get; init; }

    internal static CostsResult Of(PlanCosts costs) => new()
    {
        Contractors = costs.Contractors is { } contractors ? ContractorCostsResult.Of(contractors) : null,
        OtherDkk = costs.OtherDkk is { } other ? ExactEstimateResult.Of(other) : null,
        Drivers = [.. costs.Drivers.Select(DriverCostsResult.Of)],
        NotCounted = [.. costs.NotCounted.Select(NotCountedResult.Of)],
    };
}

/// <summary>What the contractors are paid in a year; what a scenario saves of it.</summary>
public sealed record ContractorCostsResult
{
    /// <summary>Everything together.</summary>
    [Description("Everything together.")]
    public required ExactEstimateResult Total { get; init; }

    /// <summary>Contracted hours: certain.</summary>
    [Description("Contracted hours: certain.")]
    public required decimal Hours { get; init; }

    /// <summary>Shift starts: certain.</summary>
    [Description("Shift starts: certain.")]
    public required decimal Starts { get; init; }

    /// <summary>Kilometers: simulated.</summary>
    [Description("Kilometers: simulated.")]
    public required ExactEstimateResult Kilometers { get; init; }

    /// <summary>Overtime: simulated.</summary>
    [Description("Overtime: simulated.")]
    public required ExactEstimateResult Overtime { get; init; }

    internal static ContractorCostsResult Of(ContractorCosts costs) => new()
    {
        Total = ExactEstimateResult.Of(costs.TotalDkk),
        Hours = RoundedNumbers.Dkk(costs.HoursDkk),
        Starts = RoundedNumbers.Dkk(costs.StartsDkk),
        Kilometers = ExactEstimateResult.Of(costs.KilometersDkk),
        Overtime = ExactEstimateResult.Of(costs.OvertimeDkk),
    };
}

/// <summary>A cost beside the contractors, with what it comes to in a year.</summary>
public sealed record DriverCostsResult
{
    /// <summary>Id of the cost driver.</summary>
    [Description("Id of the cost driver.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it is multiplied by.</summary>
    [Description("What it is multiplied by.")]
    public required CostUnit Unit { get; init; }

    /// <summary>Price of a unit.</summary>
    [Description("Price of a unit.")]
    [Unit(Units.Dkk)]
    public required decimal DkkPerUnit { get; init; }

    /// <summary>The hours in which it holds; null for all.</summary>
    [Description("The hours in which it holds; null for all.")]
    public required CostHoursResult? Hours { get; init; }

    /// <summary>How many units there are in a year.</summary>
    [Description("How many units there are in a year.")]
    [Unit(Units.Count)]
    public required EstimateResult UnitsPerYear { get; init; }

    /// <summary>What they cost.</summary>
    [Description("What they cost.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult Dkk { get; init; }

    /// <summary>Where the price is published; null where it is not.</summary>
    [Description("Where the price is published; null where it is not.")]
    public required string? Source { get; init; }

    /// <summary>What is assumed about the price; null where nothing is.</summary>
    [Description("What is assumed about the price; null where nothing is.")]
    public required string? Assumption { get; init; }

    internal static DriverCostsResult Of(DriverCosts costs) => new()
    {
        Id = costs.Driver.Id,
        Name = costs.Driver.Name,
        Unit = costs.Driver.Unit,
        DkkPerUnit = costs.Driver.DkkPerUnit!.Value,
        Hours = costs.Driver.Hours is { } hours ? CostHoursResult.Of(hours) : null,
        UnitsPerYear = EstimateResult.Amount(costs.UnitsPerYear),
        Dkk = ExactEstimateResult.Of(costs.Dkk),
        Source = costs.Driver.Source,
        Assumption = costs.Driver.Assumption,
    };
}

/// <summary>Hours of the local clock that recur on some dates.</summary>
public sealed record CostHoursResult
{
    /// <summary>The dates on which they begin.</summary>
    [Description("The dates on which they begin.")]
    public required DaySelection Days { get; init; }

    /// <summary>When they begin by the local clock: 23:00.</summary>
    [Description("When they begin by the local clock: 23:00.")]
    public required string From { get; init; }

    /// <summary>When they end; at or before the beginning it is on the next date.</summary>
    [Description("When they end; at or before the beginning it is on the next date.")]
    public required string To { get; init; }

    internal static CostHoursResult Of(RecurringHours hours) => new()
    {
        Days = hours.Days,
        From = Clock.Format(hours.From),
        To = Clock.Format(hours.To),
    };

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
}

/// <summary>A cost that nobody has a figure for.</summary>
public sealed record NotCountedResult
{
    /// <summary>Id of the cost driver.</summary>
    [Description("Id of the cost driver.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it would be multiplied by.</summary>
    [Description("What it would be multiplied by.")]
    public required CostUnit Unit { get; init; }

    internal static NotCountedResult Of(CostDriver driver) => new() { Id = driver.Id, Name = driver.Name, Unit = driver.Unit };
}
