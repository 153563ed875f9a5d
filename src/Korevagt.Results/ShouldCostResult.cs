using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Costs.Figures;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Planning.Pricing;
using NodaTime;

namespace Korevagt.Results;

/// <summary>What the shifts of a plan should cost by wages, cars and overhead; no bid.</summary>
public sealed record ShouldCostResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>The year that hours are of.</summary>
    [Description("The year that hours are of.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>The day whose wages and rates hold.</summary>
    [Description("The day whose wages and rates hold.")]
    public required LocalDate Date { get; init; }

    /// <summary>Name of the table of figures.</summary>
    [Description("Name of the table of figures.")]
    public required string Table { get; init; }

    /// <summary>The figures used.</summary>
    [Description("The figures used.")]
    public required IReadOnlyList<FigureResult> Figures { get; init; }

    /// <summary>Hours of duty of the year, all cars together.</summary>
    [Description("Hours of duty of the year, all cars together.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>Kroner a year of all lots together.</summary>
    [Description("Kroner a year of all lots together.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerYear { get; init; }

    /// <summary>The lots: shifts that one contractor is taken to drive.</summary>
    [Description("The lots: shifts that one contractor is taken to drive.")]
    public required IReadOnlyList<PricedLotResult> Lots { get; init; }

    /// <summary>The result of priced lots.</summary>
    public static ShouldCostResult Of(PricedLots priced)
    {
        ArgumentNullException.ThrowIfNull(priced);
        return new()
        {
            EngineVersion = Korevagt.Evaluation.EngineVersion.Current,
            Plan = priced.Plan.Name,
            Year = priced.Year,
            Date = priced.Date,
            Table = priced.Table,
            Figures = [.. priced.Figures.Select(FigureResult.Of)],
            CarHours = RoundedNumbers.Amount(priced.CarHours),
            DkkPerYear = SpreadResult.OfDkk(priced.DkkPerYear),
            Lots = [.. priced.Lots.Select(PricedLotResult.Of)],
        };
    }
}

/// <summary>A figure at its lowest, as it is expected, and at its highest.</summary>
public sealed record SpreadResult
{
    /// <summary>The lowest.</summary>
    [Description("The lowest.")]
    public required decimal Low { get; init; }

    /// <summary>What is expected.</summary>
    [Description("What is expected.")]
    public required decimal Mid { get; init; }

    /// <summary>The highest.</summary>
    [Description("The highest.")]
    public required decimal High { get; init; }

    internal static SpreadResult OfDkk(Spread dkk) => Of(dkk.Select(RoundedNumbers.Dkk));

    internal static SpreadResult Of(Spread spread) => new() { Low = spread.Low, Mid = spread.Mid, High = spread.High };
}

/// <summary>A figure that prices are made of.</summary>
public sealed record FigureResult
{
    /// <summary>What it is.</summary>
    [Description("What it is.")]
    public required FigureKind Figure { get; init; }

    /// <summary>First day on which it holds.</summary>
    [Description("First day on which it holds.")]
    public required LocalDate From { get; init; }

    /// <summary>The figure, in the unit of its kind: kroner, hours, kilometers or a share.</summary>
    [Description("The figure, in the unit of its kind: kroner, hours, kilometers or a share.")]
    [Unit(Units.KindUnit)]
    public required SpreadResult Value { get; init; }

    /// <summary>How well it is known.</summary>
    [Description("How well it is known.")]
    public required FigureConfidence Confidence { get; init; }

    /// <summary>Where it stands; left out without a source.</summary>
    [Description("Where it stands; left out without a source.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>What is assumed; left out where nothing is.</summary>
    [Description("What is assumed; left out where nothing is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Assumption { get; init; }

    internal static FigureResult Of(CostFigure figure) => new()
    {
        Figure = figure.Kind,
        From = figure.From,
        Value = SpreadResult.Of(figure.Value),
        Confidence = figure.Confidence,
        Source = figure.Source,
        Assumption = figure.Assumption,
    };
}

/// <summary>A lot with what it should cost.</summary>
public sealed record PricedLotResult
{
    /// <summary>Id of the lot: of the station, the shift or the contract's lot.</summary>
    [Description("Id of the lot: of the station, the shift or the contract's lot.")]
    public required string Lot { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Cars needed at the same time.</summary>
    [Description("Cars needed at the same time.")]
    [Unit(Units.Cars)]
    public required int PeakCars { get; init; }

    /// <summary>Hours of duty of the year, all cars together.</summary>
    [Description("Hours of duty of the year, all cars together.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>Kroner a year.</summary>
    [Description("Kroner a year.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerYear { get; init; }

    /// <summary>The shifts, in the plan's order.</summary>
    [Description("The shifts, in the plan's order.")]
    public required IReadOnlyList<PricedShiftResult> Shifts { get; init; }

    internal static PricedLotResult Of(PricedLot lot) => new()
    {
        Lot = lot.Id,
        Name = lot.Name,
        PeakCars = lot.Cost.PeakCars,
        CarHours = RoundedNumbers.Amount(lot.Cost.CarHours),
        DkkPerYear = SpreadResult.OfDkk(lot.Cost.DkkPerYear),
        Shifts = [.. lot.Cost.Shifts.Select(PricedShiftResult.Of)],
    };
}

/// <summary>A shift with what it should cost.</summary>
public sealed record PricedShiftResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Hours of duty of the year, all cars together.</summary>
    [Description("Hours of duty of the year, all cars together.")]
    [Unit(Units.Hours)]
    public required double CarHours { get; init; }

    /// <summary>Kroner a year.</summary>
    [Description("Kroner a year.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerYear { get; init; }

    /// <summary>Kroner an hour of a car.</summary>
    [Description("Kroner an hour of a car.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerHour { get; init; }

    /// <summary>What that is made of, in the order in which it is reckoned.</summary>
    [Description("What that is made of, in the order in which it is reckoned.")]
    public required IReadOnlyList<CostLineResult> Lines { get; init; }

    internal static PricedShiftResult Of(ShouldCostOfShift shift) => new()
    {
        Shift = shift.Shift,
        Name = shift.Name,
        CarHours = RoundedNumbers.Amount(shift.CarHours),
        DkkPerYear = SpreadResult.OfDkk(shift.DkkPerYear),
        DkkPerHour = SpreadResult.OfDkk(shift.Cost.DkkPerHour),
        Lines = [.. shift.Cost.Lines.Select(CostLineResult.Of)],
    };
}

/// <summary>One part of the price of an hour.</summary>
public sealed record CostLineResult
{
    /// <summary>What it is.</summary>
    [Description("What it is.")]
    public required CostPart Part { get; init; }

    /// <summary>Kroner an hour of a car.</summary>
    [Description("Kroner an hour of a car.")]
    [Unit(Units.Dkk)]
    public required SpreadResult DkkPerHour { get; init; }

    internal static CostLineResult Of(CostLine line) => new() { Part = line.Part, DkkPerHour = SpreadResult.OfDkk(line.DkkPerHour) };
}
