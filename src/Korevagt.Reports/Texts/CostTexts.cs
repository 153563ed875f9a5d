using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>Whose cost it is, what costs beside the contracts, and what nobody has a figure for.</summary>
public static class CostTexts
{
    public static Text ContractorsFee { get; } = new("Vognmændenes honorar om året", "Contractors' fee a year");
    public static Text Other { get; } = new("Øvrige udgifter om året", "Other costs a year");
    public static Text Total { get; } = new("Udgift i alt om året", "Cost in total a year");
    public static Text FeeShort { get; } = new("Honorar, kr.", "Fee, DKK");
    public static Text NoPrice { get; } = new("ingen pris", "no price");
    public static Text NotCounted { get; } = new("ikke regnet med", "not counted");

    public static Text SavingInFee { get; } = new(
        "Sparet honorar, helårseffekt",
        "Saved fee, full-year effect");

    public static Text SavingInTotal { get; } = new("Sparet i alt, helårseffekt", "Saved in total, full-year effect");

    public static Text OfWhich(Text cost) => new($"heraf {cost.Danish}", $"of which {cost.English}");

    public static Text NotComparable { get; } = new("ukendt", "unknown");

    // The answer
    public static Text OtherAdds(string costs, string amount) => new(
        $"Øvrige udgifter ({costs}) lægger {amount} til besparelsen", $"Other costs ({costs}) add {amount} to the saving");

    public static Text OtherTakes(string costs, string amount) => new(
        $"Øvrige udgifter ({costs}) trækker {amount} fra besparelsen", $"Other costs ({costs}) take {amount} off the saving");

    // What is left out
    public static Text NotCountedLine(string costs) => new($"Ikke regnet med: {costs}.", $"Not counted: {costs}.");

    public static Text NotCountedIntroduction { get; } = new(
        "Disse udgifter kan også ændre sig. Ingen af planerne har et tal for dem, så de er ikke med i tallene ovenfor:",
        "These costs may change too. No plan has a figure for them, so they are not in the figures above:");

    public static Text CountedIntroduction { get; } = new(
        "Disse udgifter ud over vognmændenes honorar er regnet med:",
        "These costs beside the contractors' fee are counted:");

    public static Text EverythingCounted { get; } = new(
        "Planerne har et tal for alle de udgifter, de nævner.",
        "The plans have a figure for every cost that they name.");

    public static Text CountedOnlyIn(string cost, string plans) => new(
        $"{cost} har kun et tal i {plans}; hvor en plan intet tal har, er beløbet ukendt og ikke 0 kr., så besparelsen er "
            + "uden den udgift",
        $"{cost} has a figure in {plans} only; where a plan has none the amount is unknown and not 0 kr, so the saving "
            + "leaves it out");

    public static Text Price(string kroner, Text unit) => new($"{kroner} kr. {unit.Danish}", $"{kroner} kr {unit.English}");

    public static Text From(string source) => new($"kilde: {source}", $"source: {source}");

    public static Text Assumed(string assumption) => new($"antaget: {assumption}", $"assumed: {assumption}");

    // Without a simulation
    public static Text NeedsSimulation(string costs) => new(
        $"Kræver en simulering: {costs}.", $"Takes a simulation: {costs}.");
}
