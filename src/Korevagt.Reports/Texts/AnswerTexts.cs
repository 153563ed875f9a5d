using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The clauses of the plain answer on money and on the promise.</summary>
internal static class AnswerTexts
{
    public static Text WhoWaits { get; } = new("Hvem venter", "Who waits");
    public static Text Promise { get; } = new("Servicemål", "Service target");

    // Money
    public static Text NoPrice { get; } = new(
        "Ingen pris: planen angiver ingen priser, så besparelsen kan ikke beregnes",
        "No price: the plan states no prices, so the saving cannot be calculated");

    public static Text FewerHours(string hours) => new(
        $"Der er {hours} færre vogntimer om året",
        $"There are {hours} fewer car hours a year");

    public static Text MoreHours(string hours) => new(
        $"Der er {hours} flere vogntimer om året",
        $"There are {hours} more car hours a year");

    public static Text Saves(string amount) => new($"Der spares {amount} om året", $"The saving is {amount} a year");
    public static Text Costs(string amount) => new($"Det koster {amount} mere om året", $"The extra cost is {amount} a year");

    public static Text NoProvenSaving(string amount) => new(
        $"Der er ingen påviselig ændring i den årlige udgift: beregnet besparelse {amount}",
        $"No change in the annual cost is proven: calculated saving {amount}");

    public static Text DependingOnThePrice { get; } = new(
        ", alt efter hvordan prisen læses",
        ", depending on how the price is read");

    public static Text CostUnchanged { get; } = new("Den årlige udgift er uændret", "The annual cost is unchanged");
    public static Text AtAssumedPrice { get; } = new("ved antaget timepris", "at an assumed hourly price");
    public static Text AtThePrice { get; } = new("ved kontraktens timepris", "at its hourly price");

    public static Text ContractedFewerHours(string amount, string price, string hours) => new(
        $"Heraf følger {amount} af kontrakten {price}, fordi der skal betales for {hours} færre vogntimer",
        $"Of this {amount} follows from the contract {price}, because {hours} fewer car hours are paid for");

    public static Text ContractedMoreHours(string amount, string price, string hours) => new(
        $"Heraf følger {amount} af kontrakten {price}, fordi der skal betales for {hours} flere vogntimer",
        $"Of this {amount} follows from the contract {price}, because {hours} more car hours are paid for");

    public static Text Contracted(string amount, string price) => new(
        $"Af kontrakten {price} følger {amount} (vogntimer og vagtstarter)",
        $"{amount} follows from the contract {price} (car hours and shift starts)");

    public static Text NothingContracted { get; } = new(
        "Intet af det følger af kontrakten, for de betalte vogntimer er uændrede, og resten er simuleret",
        "None of it follows from the contract, because the car hours paid for are unchanged and the rest is simulated");

    public static Text SimulatedAdds(string amount) => new(
        $"Den simulerede del (kilometer og overtid) lægger {amount} til",
        $"The simulated part (kilometres and overtime) adds {amount}");

    public static Text SimulatedTakes(string amount) => new(
        $"Den simulerede del (kilometer og overtid) trækker {amount} fra",
        $"The simulated part (kilometres and overtime) takes {amount} away");

    public static Text SimulatedTakesUpTo(string amount) => new(
        $"Den simulerede del (kilometer og overtid) trækker op til {amount} fra",
        $"The simulated part (kilometres and overtime) takes up to {amount} away");

    public static Text SimulatedAddsUpTo(string amount) => new(
        $"Den simulerede del (kilometer og overtid) lægger op til {amount} til",
        $"The simulated part (kilometres and overtime) adds up to {amount}");

    public static Text SimulatedBetween(string amount) => new(
        $"Den simulerede del (kilometer og overtid) er {amount}",
        $"The simulated part (kilometres and overtime) is {amount}");

    public static Text FirstYear(int year, string from, string amount) => new(
        $"I {year} alene, med virkning fra {from}, er virkningen {amount}",
        $"In {year} alone, with effect from {from}, the effect is {amount}");

    // The service target
    public static Text TargetStillMet(string target, string after, string before) => new(
        $"Målet for regionen ({target}) holdes fortsat: {after} mod {before} uden ændringen",
        $"The target for the region ({target}) is still met: {after} against {before} without the change");

    public static Text TargetNewlyMissed(string target, string after, string before) => new(
        $"Målet for regionen ({target}) holdes ikke længere: {after} mod {before} uden ændringen",
        $"The target for the region ({target}) is no longer met: {after} against {before} without the change");

    public static Text TargetNewlyMet(string target, string after, string before) => new(
        $"Målet for regionen ({target}) nås: {after} mod {before} uden ændringen",
        $"The target for the region ({target}) is now met: {after} against {before} without the change");

    public static Text TargetStillMissed(string target, string after, string before) => new(
        $"Målet for regionen ({target}) holdes hverken med eller uden ændringen: {after} mod {before}",
        $"The target for the region ({target}) is met neither with nor without the change: {after} against {before}");

    public static Text OtherTargetMet(string target, string after) => new(
        $"Scenariets eget mål ({target}) holdes: {after}",
        $"The scenario's own target ({target}) is met: {after}");

    public static Text OtherTargetMissed(string target, string after) => new(
        $"Scenariets eget mål ({target}) holdes ikke: {after}",
        $"The scenario's own target ({target}) is not met: {after}");

    public static Text TargetOnTheEdge(string interval) => new(
        $"Det er på vippen, for 95 %-intervallet er {interval}",
        $"It hangs in the balance, for the 95% interval is {interval}");

    public static Text DistrictsFallBelow(string districts) => new(
        $"Under målet falder {districts}",
        $"Below the target falls {districts}");

    public static Text BelowItem(string district, string after, string before) => new(
        $"{district} ({after} mod {before})",
        $"{district} ({after} against {before})");

    public static Text DistrictsStayBelow(string districts) => new(
        $"I forvejen under målet er {districts}",
        $"Already below the target: {districts}");

    // Daytime
    public static Text Handed(string after, string before) => new(
        $"{after} besøg om året overlades til den praktiserende læge i dagtiden mod {before} uden ændringen",
        $"{after} visits a year are handed to the daytime practice against {before} without the change");

    public static Text NoneHanded { get; } = new(
        "Ingen besøg overlades til den praktiserende læge i dagtiden",
        "No visits are handed to the daytime practice");

    public static Text HandedUnchanged(string visits) => new(
        $"{visits} besøg om året overlades til den praktiserende læge i dagtiden, som uden ændringen",
        $"{visits} visits a year are handed to the daytime practice, as without the change");

    public static Text Held(string after, string before) => new(
        $"{after} besøg bestilt kort før dagtiden afventer egen læge mod {before} uden ændringen",
        $"{after} visits ordered shortly before daytime wait for the own practice against {before} without the change");

    public static Text HeldUnchanged(string visits) => new(
        $"{visits} besøg bestilt kort før dagtiden afventer egen læge, som uden ændringen",
        $"{visits} visits ordered shortly before daytime wait for the own practice, as without the change");

    public static Text Moved(string visits) => new(
        $"{visits} besøg om året flyttes til dagtiden, før de bliver til vagtbesøg",
        $"{visits} visits a year are moved to daytime before they become home visits on duty");
}
