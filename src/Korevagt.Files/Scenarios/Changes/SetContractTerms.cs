using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Says what a contract allows beside its prices, in place of what was known of it; no figure changes by it.</summary>
internal sealed record SetContractTerms : ScenarioChange
{
    [Description("Id of the contract.")]
    public required string Contract { get; init; }

    [Description("What it says beside its prices.")]
    public required ContractTermsFile Terms { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
    [
        .. place.Known("contract", Contract, KnownThings.Contracts(plan)),
        .. new ContractTermsFit(
            plan, KnownThings.Contracts(plan).Has(Contract) ? Contract : null, $"{place.Path}.terms", RuleScope.Everything)
            .Check(Terms.ToTerms()),
    ];

    public override Plan Apply(Plan plan) => plan with
    {
        Contracts = [.. plan.Contracts.Select(contract => contract.Id == Contract ? contract with { Terms = Terms.ToTerms() } : contract)],
    };

    public override Text Describe(Plan plan)
    {
        var name = plan.Contracts.First(contract => contract.Id == Contract).Name;
        return new Text($"{name} har de vilkår, der står i filen", $"{name} has the terms that the file states");
    }
}
