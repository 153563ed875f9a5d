using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Lets other contracts pay for shifts, such as those of a lot that another contractor has bid for.</summary>
internal sealed record SetShiftContract : ScenarioChange
{
    [Description("Ids of the shifts.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Shifts { get; init; }

    [Description("Id of the contract that pays for them.")]
    public required string Contract { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        foreach (var fault in place.AllKnown("shifts", Shifts, KnownThings.Shifts(plan))
            .Concat(place.Known("contract", Contract, KnownThings.Contracts(plan))))
        {
            yield return fault;
        }

        foreach (var (i, id) in Shifts.Index())
        {
            if (plan.Shifts.Any(shift => shift.Id == id && shift.Contract == Contract))
            {
                yield return place.At(
                    $"shifts[{i}]",
                    new(
                        $"ændrer intet: {Quoted.Text(id)} betales allerede efter kontrakten {Quoted.Text(Contract)}",
                        $"changes nothing: {Quoted.Text(id)} is paid by contract {Quoted.Text(Contract)} already"),
                    new("en kørevagt på en anden kontrakt", "a shift on another contract"));
            }
        }
    }

    public override Plan Apply(Plan plan) => plan with
    {
        Shifts = [.. plan.Shifts.Select(shift => Shifts.Contains(shift.Id) ? shift with { Contract = Contract } : shift)],
    };

    public override Text Describe(Plan plan)
    {
        var names = Shifts.Select(id => InWords.Of(plan.Shifts.First(shift => shift.Id == id)));
        var shifts = InWords.List(names.Select((name, i) => i == 0 ? name : Within(name)));
        var contract = plan.Contracts.First(contract => contract.Id == Contract).Name;
        return new Text(
            $"{shifts.Danish} betales efter kontrakten {contract}",
            $"{shifts.English} {(Shifts.Count == 1 ? "is" : "are")} paid by the contract {contract}");
    }

    /// <summary>The name of a shift that does not begin the sentence: in English its article has a small letter.</summary>
    private static Text Within(Text name) => new(name.Danish, char.ToLowerInvariant(name.English[0]) + name.English[1..]);
}
