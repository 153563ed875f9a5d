using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Words;

/// <summary>The sentences of an answer. None says more than what was looked at allows.</summary>
internal static class OptimisationTexts
{
    public static Text Title { get; } = new("Hvilken vagtplan?", "Which shifts?");

    public static Text Today { get; } = new("nuværende ordning", "the plan of today");
    public static Text PlanNumber(string number) => new($"plan {number}", $"plan {number}");
    public static Text ChosenNamed(string name) => new($"{name} (valgt)", $"{name} (chosen)");
    public static Text NearestNamed(string name) => new($"{name} (nærmest)", $"{name} (nearest)");

    public static Text Lead(string question, string plan, int year) => new(
        $"»{question}«: {plan}, {year}",
        $"\"{question}\": {plan}, {year}");

    /// <summary>The claim: with that confidence none of those judged is better by more.</summary>
    public static Text NoneIsBetter(string confidence, string of, string bound) => new(
        $"Med {confidence} sikkerhed er ingen af {of} mere end {bound} bedre end den valgte.",
        $"With {confidence} confidence none of {of} is better than the chosen one by more than {bound}.");

    public static Text NoneIsBetterAtAll(string confidence, string of) => new(
        $"Med {confidence} sikkerhed er ingen af {of} bedre end den valgte.",
        $"With {confidence} confidence none of {of} is better than the chosen one.");

    public static Text OnlyOneKeeps(string confidence, string judged) => new(
        $"Med {confidence} sikkerhed er den valgte den eneste af de {judged} undersøgte planer, der holder kravene.",
        $"With {confidence} confidence the chosen plan is the only one of the {judged} plans looked at that keeps the requirements.");

    public static Text NotBoundedYet(string confidence, string of) => new(
        $"Der er endnu for få år til med {confidence} sikkerhed at sige, hvor meget bedre end den valgte nogen af {of} kan være.",
        $"There are yet too few years to say with {confidence} confidence by how much any of {of} may be better than the chosen one.");

    public static Text OfThoseThatKeep(string count) => new(
        $"de {count} undersøgte planer, der holder kravene,",
        $"the {count} plans looked at that keep the requirements");

    public static Text OfThoseThatMayKeep(string count) => new(
        $"de {count} undersøgte planer, der holder kravene eller kan gøre det,",
        $"the {count} plans looked at that keep the requirements, or may,");

    public static Text OfThose(string count) => new($"de {count} undersøgte planer", $"the {count} plans looked at");

    public static Text AllJudged(string count) => new(
        $"Alle {count} planer, der må vælges, er bedømt.",
        $"All {count} plans that may be chosen were judged.");

    public static Text Searched(string seen, string judged) => new(
        $"Søgningen så på {seen} planer; de undersøgte er de {judged}, der er bedømt på år, som søgningen ikke har set (den nuværende ordning og "
            + "egne planer er med)",
        $"The search saw {seen} plans; those looked at are the {judged} that were judged on years that the search has not seen (the plan of "
            + "today and the planner's own are among them)");

    public static Text AndNoSingleChange(string bound) => new(
        $", og ingen enkelt ændring mere af disse slags forbedrer den valgte med mere end {bound}.",
        $", and no single further change of these kinds improves the chosen one by more than {bound}.");

    public static Text AndNoSingleChangeAtAll { get; } = new(
        ", og ingen enkelt ændring mere af disse slags forbedrer den valgte.",
        ", and no single further change of these kinds improves the chosen one.");

    public static Text ButNotAllNeighbours { get; } = new(
        ". Ikke alle planer, der kun er én ændring fra den valgte, nåede at blive bedømt.",
        ". Not every plan that is but one change away from the chosen one could be judged.");

    public static Text ChosenSaves(string changes, string saving, string figure, string difference) => new(
        $"Den valgte ({changes}) sparer {saving} om året efter kontrakterne, og {figure} ændres {difference}.",
        $"The chosen plan ({changes}) saves {saving} a year by the contracts, and {figure} changes by {difference}.");

    public static Text ChosenCosts(string changes, string cost, string figure, string difference) => new(
        $"Den valgte ({changes}) koster {cost} mere om året efter kontrakterne, og {figure} ændres {difference}.",
        $"The chosen plan ({changes}) costs {cost} more a year by the contracts, and {figure} changes by {difference}.");

    public static Text ChosenIsToday { get; } = new(
        "Den valgte er den nuværende ordning: ingen af de undersøgte ændringer er bedre og holder kravene.",
        "The chosen plan is that of today: none of the changes looked at is better and keeps the requirements.");

    public static Text Changes(string count, bool isOne) => isOne
        ? new("1 ændring", "1 change")
        : new($"{count} ændringer", $"{count} changes");

    public static Text CarHours(string hours) => new($"{hours} vogntimer", $"{hours} car hours");

    public static Text NotSettled { get; } = new(
        "Budgettet slap op, før grænsen var så lille, som der er spurgt efter: flere år kan gøre den mindre.",
        "The budget was spent before the bound was as small as asked for: more years can make it smaller.");

    public static Text SearchCutShort { get; } = new(
        "Søgningen blev standset af budgettet, mens der endnu var planer i nærheden at se på.",
        "The search was stopped by the budget while there were plans near by left to look at.");

    public static Text UndecidedPlans(string count, bool isOne) => isOne
        ? new("For 1 af de undersøgte er det ikke afgjort, om den holder kravene.", "Of 1 of those looked at it is undecided whether it keeps the requirements.")
        : new(
            $"For {count} af de undersøgte er det ikke afgjort, om de holder kravene.",
            $"Of {count} of those looked at it is undecided whether they keep the requirements.");

    public static Text FrontBound(string bound) => new(
        $"Ingen plan, der er én ændring fra en af planerne på fronten og ikke koster mere, er mere end {bound} bedre end den.",
        $"No plan that is one change away from one of the front and costs no more is better than it by more than {bound}.");

    public static Text FrontBoundAtAll { get; } = new(
        "Ingen plan, der er én ændring fra en af planerne på fronten og ikke koster mere, er bedre end den.",
        "No plan that is one change away from one of the front and costs no more is better than it.");

    public static Text PartsDoNotAddUp { get; } = new(
        "Døgnets dele kunne ikke lægges sammen uden for store fejl, så hele planer blev simuleret i stedet.",
        "The parts of the day could not be added up without too large errors, so that whole plans were simulated instead.");

    public static Text Basis(string years, string search, string judging) => new(
        $"Tallene er gennemsnit af {years} simulerede år, som intet valg har set; til søgningen gik {search} planår og til bedømmelsen {judging}.",
        $"The figures are means of {years} simulated years that no choice has seen; the search took {search} plan-years and the judging {judging}.");

    public static Text BasisOfArchive(string years, string judging) => new(
        $"Tallene er gennemsnit af de {years} første år, som alle undersøgte planer er bedømt på; de har også afgjort valget. {judging} planår er læst af arkivet, og intet er simuleret.",
        $"The figures are means of the first {years} years that all plans looked at were judged on; they decided the choice as well. {judging} plan-years were read from the archive, and nothing was simulated.");

    public static Text TurnsUnderOtherRules(string own, string turned, string all, string rule, string difference) => new(
        $"Fordelen over »{own}« kræver, at der disponeres som i planen: efter {turned} af {all} andre disponeringsregler er den valgte med sikkerhed dårligere end den, mest efter »{rule}« ({difference}).",
        $"The advantage over \"{own}\" takes dispatching as in the plan: under {turned} of {all} other dispatch rules the chosen plan is surely worse than it, most under \"{rule}\" ({difference}).");

    public static Text HoldsUnderOtherRules(string own, string all) => new(
        $"Fordelen over »{own}« vender ikke efter nogen af de {all} andre disponeringsregler, der er prøvet.",
        $"The advantage over \"{own}\" does not turn under any of the {all} other dispatch rules tried.");

    public static Text NoneKeeps(string confidence, string judged) => new(
        $"Med {confidence} sikkerhed holder ingen af de {judged} undersøgte planer alle kravene.",
        $"With {confidence} confidence none of the {judged} plans looked at keeps all requirements.");

    public static Text NoneSurelyKeeps(string judged, string undecided) => new(
        $"For ingen af de {judged} undersøgte planer står det fast, at den holder alle kravene; for {undecided} er det ikke afgjort.",
        $"Of none of the {judged} plans looked at is it certain that it keeps all requirements; of {undecided} it is undecided.");

    public static Text ComesNearest(string name, string changes, string broken) => new(
        $"Tættest på kommer {name} ({changes}): den bryder eller kan bryde kravet om, at {broken}.",
        $"The nearest is {name} ({changes}): it breaks, or may break, the requirement that {broken}.");

    public static Text RequirementCostsMost(string requirement, string onlyThis, string reached) => new(
        $"Det krav, der koster mest, er, at {requirement}: {onlyThis} af de undersøgte planer bryder kun dette, og den, der kommer længst, når "
            + $"{reached}.",
        $"The requirement that costs most is that {requirement}: {onlyThis} of the plans looked at break this alone, and the one that gets "
            + $"farthest reaches {reached}.");

    public static Text KeepsInFutures(string kept, string all) => new(
        $"I {kept} af {all} fremtider holder den valgte kravene.",
        $"In {kept} of {all} futures the chosen plan keeps the requirements.");

    public static Text MoreLateVisits(string before, string after) => new(
        $"de sene besøg stiger fra {before} til {after} om året", $"late visits rise from {before} to {after} a year");

    public static Text MoreToDaytime(string before, string after) => new(
        $"besøg, der overlades til dagtid, stiger fra {before} til {after} om året",
        $"visits handed to the daytime practice rise from {before} to {after} a year");

    public static Text WorseWithoutLimit(string what) => new(
        $"Spørgsmålet sætter ingen grænse for alt, der bliver værre: {what}. Stil et krav om det, hvis det ikke må ske.",
        $"The question does not limit all that gets worse: {what}. Require what must not happen.");
}
