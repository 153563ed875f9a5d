using System.ComponentModel;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Baselines;
using Korevagt.Files.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Adds a contract, such as a contractor's offer; setShiftContract then says for which shifts it pays.</summary>
internal sealed record AddContract : ScenarioChange
{
    [Description("The whole contract.")]
    public required ContractDraft Contract { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        plan.Contracts.Any(contract => contract.Id == Contract.Id)
            ? [place.At("contract.id", $"there is a contract {Quoted.Text(Contract.Id)} already", "an id of its own")]
            : [];

    public override Plan Apply(Plan plan) => plan with { Contracts = [.. plan.Contracts, PlanAssembly.Contract(Contract)] };

    /// <summary>A contract that pays for nothing in the end changes no figure.</summary>
    public override IEnumerable<PlacedFault> JudgeOutcome(Plan outcome, ChangePlace place) =>
        outcome.Shifts.Any(shift => shift.Contract == Contract.Id)
            ? []
            : [place.At(
                "contract.id", $"changes nothing: contract {Quoted.Text(Contract.Id)} pays for no shift",
                "a setShiftContract or an addShift that names it")];

    public override Text Describe(Plan plan)
    {
        var contract = PlanAssembly.Contract(Contract);
        var prices = InWords.Each(Prices(contract));
        return new Text(
            $"Kontrakten {contract.Name} kommer til: {prices.Danish}",
            $"The contract {contract.Name} is added: {prices.English}");
    }

    private static IEnumerable<Text> Prices(Contract contract)
    {
        foreach (var band in contract.HourlyPrices)
        {
            var price = ContractTexts.PerHour(InWords.Number(band.DkkPerHour));
            var hours = band.Hours == RecurringHours.AroundTheClock ? new Text("", "") : InWords.Of(band.Hours);
            yield return new Text($"{price.Danish} {hours.Danish}".TrimEnd(), $"{price.English} {hours.English}".TrimEnd());
        }

        if (contract.DkkPerKilometer > 0)
        {
            yield return ContractTexts.PerKilometer(InWords.Number(contract.DkkPerKilometer));
        }

        if (contract.DkkPerShiftStart > 0)
        {
            yield return ContractTexts.PerShiftStart(InWords.Number(contract.DkkPerShiftStart));
        }

        if (contract.DkkPerOvertimeHour > 0)
        {
            yield return ContractTexts.PerOvertimeHour(InWords.Number(contract.DkkPerOvertimeHour));
        }

        if (contract is { SpecialDays.Count: > 0 } && contract.SpecialDayFactor != 1)
        {
            yield return ContractTexts.OnSpecialDays(InWords.Number(contract.SpecialDayFactor));
        }
    }
}
