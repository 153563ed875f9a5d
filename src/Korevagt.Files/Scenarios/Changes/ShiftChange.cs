using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>What the changes of one existing shift have in common: they name it and leave the others as they are.</summary>
internal abstract record ShiftChange : ScenarioChange
{
    [Description("Id of the shift.")]
    [JsonPropertyOrder(-1)]
    public required string Shift { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        place.Known("shift", Shift, KnownThings.Shifts(plan));

    public override Plan Apply(Plan plan) =>
        plan with { Shifts = [.. plan.Shifts.Select(shift => shift.Id == Shift ? Change(shift) : shift)] };

    public override Text Describe(Plan plan)
    {
        var shift = plan.Shifts.First(shift => shift.Id == Shift);
        return Describe(plan, shift, InWords.Of(shift));
    }

    /// <summary>The shift as it is afterwards.</summary>
    protected virtual Shift Change(Shift shift) => shift;

    /// <summary>The change in words.</summary>
    /// <param name="plan">The plan before the change.</param>
    /// <param name="shift">The shift before the change.</param>
    /// <param name="name">The shift's name, to begin a sentence with.</param>
    protected abstract Text Describe(Plan plan, Shift shift, Text name);
}
