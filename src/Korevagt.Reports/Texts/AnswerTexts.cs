using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The clauses of the plain answer.</summary>
internal static class AnswerTexts
{
    // Money
    public static Text Saves(string amount, string interval) => new(
        $"Der spares {amount} om året{interval}",
        $"The saving is {amount} a year{interval}");

    public static Text Costs(string amount, string interval) => new(
        $"Det koster {amount} mere om året{interval}",
        $"The extra cost is {amount} a year{interval}");

    public static Text NoCertainSaving(string amount, string interval) => new(
        $"Der er ingen sikker ændring i den årlige udgift: beregnet besparelse {amount}{interval}",
        $"There is no certain change in the annual cost: calculated saving {amount}{interval}");

    public static Text CostUnchanged { get; } = new("Den årlige udgift er uændret", "The annual cost is unchanged");
    public static Text Interval(string interval) => new($" (95 %-interval {interval})", $" (95% interval {interval})");

    public static Text CertainPartFewerHours(string amount, string hours) => new(
        $"den sikre del er {amount}, fordi der skal betales for {hours} færre vogntimer",
        $"the certain part is {amount}, for {hours} fewer car hours are paid for");

    public static Text CertainPartMoreHours(string amount, string hours) => new(
        $"den sikre del er {amount}, fordi der skal betales for {hours} flere vogntimer",
        $"the certain part is {amount}, for {hours} more car hours are paid for");

    public static Text CertainPart(string amount) => new(
        $"den sikre del (vogntimer og vagtstarter) er {amount}",
        $"the certain part (car hours and shift starts) is {amount}");

    public static Text NothingCertain { get; } = new(
        "intet af det er sikkert, for de betalte vogntimer er uændrede, og resten er simuleret",
        "none of it is certain, for the car hours paid for are unchanged and the rest is simulated");

    public static Text SimulatedAdds(string amount) => new(
        $"den simulerede del (kilometer og overtid) lægger {amount} til",
        $"the simulated part (kilometres and overtime) adds {amount}");

    public static Text SimulatedTakes(string amount) => new(
        $"den simulerede del (kilometer og overtid) trækker {amount} fra",
        $"the simulated part (kilometres and overtime) takes {amount} away");

    public static Text FirstYear(int year, string from, string amount) => new(
        $"i {year} alene, med virkning fra {from}, er virkningen {amount}",
        $"in {year} alone, with effect from {from}, the effect is {amount}");

    // Waits
    public static Text RegionP90(string after, string before, string change, string interval) => new(
        $"I hele regionen nås 90 % af besøgene inden for {after} mod {before} uden ændringen ({change}; 95 %-interval "
            + $"{interval})",
        $"In the whole region 90% of the visits are reached within {after} against {before} without the change ({change}; "
            + $"95% interval {interval})");

    public static Text RegionP90NotCertain(string after, string before, string interval) => new(
        $"For regionen som helhed er der ingen sikker ændring i responstiden: 90 % af besøgene nås inden for {after} mod "
            + $"{before} uden ændringen (95 %-interval for forskellen {interval})",
        "For the region as a whole there is no certain change in the response time: 90% of the visits are reached within "
            + $"{after} against {before} without the change (95% interval of the difference {interval})");

    public static Text OtherVisits(string after, string before) => new(
        $"scenariet har {after} besøg om året mod {before}, så det er ikke de samme besøg, der sammenlignes",
        $"the scenario has {after} visits a year against {before}, so it is not the same visits that are compared");

    public static Text DistrictsLonger(string districts) => new(
        $"målt på samme måde bliver ventetiden længere i {districts}",
        $"measured in the same way the wait grows in {districts}");

    public static Text DistrictsLongerAndMore(string districts, int others) => new(
        $"målt på samme måde bliver ventetiden især længere i {districts} og mindre i {others} køreområder til",
        $"measured in the same way the wait grows above all in {districts}, and less in {others} more districts");

    public static Text DistrictItem(string district, string change, string visits) => new(
        $"{district} ({change}, {visits} besøg om året)",
        $"{district} ({change}, {visits} visits a year)");

    public static Text Areas(string areas) => new($"af de enkelte områder mest i {areas}", $"of single areas most in {areas}");

    public static Text NoDistrictLonger { get; } = new(
        "intet køreområde får en sikker forlængelse på et minut eller mere",
        "no district certainly waits longer by a minute or more");

    public static Text DistrictsShorter(string districts) => new($"den bliver kortere i {districts}", $"it falls in {districts}");

    // The service target
    public static Text TargetStillMet(string target, string after, string before) => new(
        $"Servicemålet for regionen ({target}) holdes fortsat: {after} mod {before} uden ændringen",
        $"The service target for the region ({target}) is still met: {after} against {before} without the change");

    public static Text TargetNewlyMissed(string target, string after, string before) => new(
        $"Servicemålet for regionen ({target}) holdes ikke længere: {after} mod {before} uden ændringen",
        $"The service target for the region ({target}) is no longer met: {after} against {before} without the change");

    public static Text TargetNewlyMet(string target, string after, string before) => new(
        $"Servicemålet for regionen ({target}) nås: {after} mod {before} uden ændringen",
        $"The service target for the region ({target}) is now met: {after} against {before} without the change");

    public static Text TargetStillMissed(string target, string after, string before) => new(
        $"Servicemålet for regionen ({target}) holdes hverken med eller uden ændringen: {after} mod {before}",
        $"The service target for the region ({target}) is met neither with nor without the change: {after} against {before}");

    public static Text OtherTargetMet(string target, string after) => new(
        $"Scenariets eget servicemål ({target}) holdes: {after}",
        $"The scenario's own service target ({target}) is met: {after}");

    public static Text OtherTargetMissed(string target, string after) => new(
        $"Scenariets eget servicemål ({target}) holdes ikke: {after}",
        $"The scenario's own service target ({target}) is not met: {after}");

    public static Text TargetOnTheEdge(string interval) => new(
        $"men det er på vippen, for 95 %-intervallet er {interval}",
        $"but it hangs in the balance, for the 95% interval is {interval}");

    public static Text DistrictsFallBelow(string districts) => new(
        $"under målet falder {districts}",
        $"below the target falls {districts}");

    public static Text BelowItem(string district, string after, string before) => new(
        $"{district} ({after} mod {before})",
        $"{district} ({after} against {before})");

    public static Text DistrictsStayBelow(string districts) => new(
        $"i forvejen under målet er {districts}",
        $"already below the target: {districts}");

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
