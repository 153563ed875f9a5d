using System.ComponentModel;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Economics;
using Korevagt.Evaluation;
using Korevagt.Planning.UseCases;

namespace Korevagt.Results;

/// <summary>What the contracts of a plan cost in a year, whatever the visits.</summary>
public sealed record PricesResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>The year priced.</summary>
    [Description("The year priced.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Contracted car hours of all shifts.</summary>
    [Description("Contracted car hours of all shifts.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>Hours and starts of all shifts; null where a shift has no contract, and so no price.</summary>
    [Description("Hours and starts of all shifts; null where a shift has no contract, and so no price.")]
    [Unit(Units.Dkk)]
    public required decimal? TotalDkk { get; init; }

    /// <summary>The shifts, in the plan's order.</summary>
    [Description("The shifts, in the plan's order.")]
    public required IReadOnlyList<ShiftPriceResult> Shifts { get; init; }

    /// <summary>The costs beside the contracts whose figure follows from calendar and shifts alone.</summary>
    [Description("The costs beside the contracts whose figure follows from calendar and shifts alone.")]
    public required IReadOnlyList<DriverPriceResult> Drivers { get; init; }

    /// <summary>The costs beside the contracts that only a simulation can count.</summary>
    [Description("The costs beside the contracts that only a simulation can count.")]
    public required IReadOnlyList<NotCountedResult> NeedsSimulation { get; init; }

    /// <summary>The costs beside the contracts that nobody has a figure for.</summary>
    [Description("The costs beside the contracts that nobody has a figure for.")]
    public required IReadOnlyList<NotCountedResult> NotCounted { get; init; }

    /// <summary>The result of a priced plan.</summary>
    /// <param name="priced">The plan and its prices.</param>
    /// <param name="year">The calendar year they are of.</param>
    public static PricesResult Of(PricedPlan priced, int year)
    {
        var drivers = priced.Plan.CostDrivers;
        return new()
        {
            EngineVersion = Korevagt.Evaluation.EngineVersion.Current,
            Plan = priced.Plan.Name,
            Year = year,
            CarHours = RoundedNumbers.Amount(priced.Cost.CarHours),
            TotalDkk = RoundedNumbers.DkkOrNull(priced.Cost.TotalDkk),
            Shifts = [.. priced.Plan.Shifts.Zip(priced.Cost.Shifts, ShiftPriceResult.Of)],
            Drivers =
            [
                .. priced.Other.Drivers.Select(
                    amount => DriverPriceResult.Of(drivers.First(driver => driver.Id == amount.Id), amount)),
            ],
            NeedsSimulation =
                [.. drivers.Where(driver => driver.IsCounted && !driver.Unit.IsCertain()).Select(NotCountedResult.Of)],
            NotCounted = [.. drivers.Where(driver => !driver.IsCounted).Select(NotCountedResult.Of)],
        };
    }
}

/// <summary>What a shift costs before anybody has driven a kilometer.</summary>
public sealed record ShiftPriceResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Cars of the shift.</summary>
    [Description("Cars of the shift.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }

    /// <summary>Contracted car hours of the year.</summary>
    [Description("Contracted car hours of the year.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>How many times a car begins it in the year.</summary>
    [Description("How many times a car begins it in the year.")]
    [Unit(Units.Count)]
    public required int Starts { get; init; }

    /// <summary>Price of the hours; null without a contract.</summary>
    [Description("Price of the hours; null without a contract.")]
    [Unit(Units.Dkk)]
    public required decimal? HoursDkk { get; init; }

    /// <summary>Price of the starts; null without a contract.</summary>
    [Description("Price of the starts; null without a contract.")]
    [Unit(Units.Dkk)]
    public required decimal? StartsDkk { get; init; }

    /// <summary>Both together; null without a contract.</summary>
    [Description("Both together; null without a contract.")]
    [Unit(Units.Dkk)]
    public required decimal? TotalDkk { get; init; }

    internal static ShiftPriceResult Of(Shift shift, ShiftContractedCost cost) => new()
    {
        Id = shift.Id,
        Name = shift.Name,
        Cars = shift.Cars,
        CarHours = RoundedNumbers.Amount(cost.Hours.CarHours),
        Starts = cost.Hours.Starts,
        HoursDkk = RoundedNumbers.DkkOrNull(cost.HoursDkk),
        StartsDkk = RoundedNumbers.DkkOrNull(cost.StartsDkk),
        TotalDkk = RoundedNumbers.DkkOrNull(cost.TotalDkk),
    };
}

/// <summary>A cost beside the contracts, with what it comes to in the year.</summary>
public sealed record DriverPriceResult
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

    /// <summary>How many units there are in the year.</summary>
    [Description("How many units there are in the year.")]
    [Unit(Units.Count)]
    public required double UnitsPerYear { get; init; }

    /// <summary>What they cost.</summary>
    [Description("What they cost.")]
    [Unit(Units.Dkk)]
    public required decimal Dkk { get; init; }

    internal static DriverPriceResult Of(CostDriver driver, DriverAmount amount) => new()
    {
        Id = driver.Id,
        Name = driver.Name,
        Unit = driver.Unit,
        UnitsPerYear = RoundedNumbers.Amount((double)amount.Units),
        Dkk = RoundedNumbers.Dkk(amount.Dkk),
    };
}
