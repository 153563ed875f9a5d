using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Gives a contract other prices.</summary>
[NeedsOneOf("dkkPerHour", "dkkPerKilometer", "dkkPerShiftStart", "dkkPerOvertimeHour", "specialDayFactor")]
internal sealed record SetContractPrice : ScenarioChange
{
    [Description("Id of the contract.")]
    public required string Contract { get; init; }

    [Description("New price per hour, for all hours of the contract.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerHour { get; init; }

    [Description("New price per kilometre.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerKilometer { get; init; }

    [Description("New price each time a car begins a shift.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerShiftStart { get; init; }

    [Description("New price per hour beyond the shift's end.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerOvertimeHour { get; init; }

    [Description("New factor on the hourly price on special days.")]
    [Range(0, 10)]
    public decimal? SpecialDayFactor { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        place.Known("contract", Contract, KnownThings.Contracts(plan));

    public override Plan Apply(Plan plan) => plan with
    {
        Contracts = [.. plan.Contracts.Select(contract => contract.Id == Contract ? Change(contract) : contract)],
    };

    public override Text Describe(Plan plan)
    {
        var name = plan.Contracts.First(contract => contract.Id == Contract).Name;
        (decimal? Price, Text Unit)[] prices =
        [
            (DkkPerHour, new("kr. pr. time", "kr per hour")),
            (DkkPerKilometer, new("kr. pr. km", "kr per km")),
            (DkkPerShiftStart, new("kr. pr. vagtstart", "kr per shift start")),
            (DkkPerOvertimeHour, new("kr. pr. overtidstime", "kr per hour of overtime")),
            (SpecialDayFactor, new("gange timeprisen på særlige dage", "times the hourly price on special days")),
        ];
        var set = InWords.List(
            from price in prices
            where price.Price is not null
            let number = InWords.Number(price.Price!.Value)
            select new Text($"{number.Danish} {price.Unit.Danish}", $"{number.English} {price.Unit.English}"));
        return new Text($"{name} betales {set.Danish}", $"{name} is paid {set.English}");
    }

    // Prices that a scenario states are those that hold: the contract may no longer have others.
    private Contract Change(Contract contract) => contract with
    {
        OtherReadings = [],
        HourlyPrices = [.. contract.HourlyPrices.Select(band => band with { DkkPerHour = DkkPerHour ?? band.DkkPerHour })],
        DkkPerKilometer = DkkPerKilometer ?? contract.DkkPerKilometer,
        DkkPerShiftStart = DkkPerShiftStart ?? contract.DkkPerShiftStart,
        DkkPerOvertimeHour = DkkPerOvertimeHour ?? contract.DkkPerOvertimeHour,
        SpecialDayFactor = SpecialDayFactor ?? contract.SpecialDayFactor,
    };
}
