using System.ComponentModel;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Adds a contract, such as a contractor's offer; setShiftContract then says for which shifts it pays.</summary>
internal sealed record AddContract : ScenarioChange
{
    [Description("The whole contract.")]
    public required ContractDraft Contract { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
    [
        .. plan.Contracts.Any(contract => contract.Id == Contract.Id)
            ? [place.At("contract.id", ThingTexts.Exists(ThingTexts.Contract, Contract.Id), FileTexts.AnIdOfItsOwn)]
            : Array.Empty<PlacedFault>(),
        .. Contract.Terms is { } terms
            ? new ContractTermsFit(plan, contract: null, $"{place.Path}.contract.terms", RuleScope.Everything).Check(terms.ToTerms())
            : [],
    ];

    public override Plan Apply(Plan plan) => plan with { Contracts = [.. plan.Contracts, PlanAssembly.Contract(Contract)] };

    /// <summary>A contract that pays for nothing in the end changes no figure.</summary>
    public override IEnumerable<PlacedFault> JudgeOutcome(Plan outcome, ChangePlace place) =>
        outcome.Shifts.Any(shift => shift.Contract == Contract.Id)
            ? []
            : [place.At(
                "contract.id",
                new(
                    $"ændrer intet: ingen kørevagt betales efter kontrakten {Quoted.Text(Contract.Id)}",
                    $"changes nothing: contract {Quoted.Text(Contract.Id)} pays for no shift"),
                new(
                    "en setShiftContract eller en addShift, der nævner den", "a setShiftContract or an addShift that names it"))];

    public override Text Describe(Plan plan)
    {
        var contract = PlanAssembly.Contract(Contract);
        var prices = InWords.Each(Prices(contract));
        return new Text(
            $"Kontrakten {contract.Name} kommer til: {prices.Danish}",
            $"The contract {contract.Name} is added: {prices.English}");
    }

    private static List<Text> Prices(Contract contract)
    {
        List<Text> prices = [.. contract.HourlyPrices.Select(band =>
        {
            var price = ContractTexts.PerHour(InWords.Number(band.DkkPerHour));
            var hours = band.Hours == RecurringHours.AroundTheClock ? new Text("", "") : InWords.Of(band.Hours);
            return new Text($"{price.Danish} {hours.Danish}".TrimEnd(), $"{price.English} {hours.English}".TrimEnd());
        })];
        AddUnlessNothing(contract.DkkPerKilometer, ContractTexts.PerKilometer);
        AddUnlessNothing(contract.DkkPerShiftStart, ContractTexts.PerShiftStart);
        AddUnlessNothing(contract.DkkPerOvertimeHour, ContractTexts.PerOvertimeHour);
        if (contract is { SpecialDays.Count: > 0 } && contract.SpecialDayFactor != 1)
        {
            prices.Add(ContractTexts.OnSpecialDays(InWords.Number(contract.SpecialDayFactor)));
        }

        return prices;

        void AddUnlessNothing(decimal dkk, Func<Text, Text> words)
        {
            if (dkk > 0)
            {
                prices.Add(words(InWords.Number(dkk)));
            }
        }
    }
}
