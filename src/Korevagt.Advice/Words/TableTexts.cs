using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Words;

/// <summary>The headings, notes and columns of an answer's tables and pictures.</summary>
internal static class TableTexts
{
    public static Text Plans { get; } = new("Planerne", "The plans");

    public static Text PlansNote { get; } = new(
        "Tal for et år med 95 %-interval; ændringer er fra den nuværende ordning, år for år med de samme besøg. Pladsen gælder blandt de "
            + "undersøgte, der holder kravene eller kan gøre det.",
        "Figures of a year with their 95% interval; changes are from the plan of today, year by year with the same visits. The rank is among "
            + "those looked at that keep the requirements, or may.");

    public static Text Figures { get; } = new("Tallene før og efter", "The figures before and after");

    public static Text FiguresNote { get; } = new(
        "Et år. Ændringen er år for år med de samme besøg, med 95 %-interval.",
        "A year. The change is year by year with the same visits, with its 95% interval.");

    public static Text Figure { get; } = new("Tal", "Figure");
    public static Text Now { get; } = new("I dag", "Today");
    public static Text Then { get; } = new("Med planen", "With the plan");
    public static Text Plan { get; } = new("Plan", "Plan");
    public static Text Saving { get; } = new("Sparet efter kontrakterne", "Contracted saving");
    public static Text CarHours { get; } = new("Sparede vogntimer", "Car hours saved");
    public static Text AimColumn(string unit) => new($"Målet, {unit}", $"The aim, {unit}");
    public static Text P90Change { get; } = new("90 %, ændring", "90%, change");
    public static Text LateChange { get; } = new("Sene besøg, ændring", "Late visits, change");
    public static Text WorstChange { get; } = new("Dårligst stillede køreområde, ændring", "Worst-off district, change");
    public static Text CostChange { get; } = new("Udgift, ændring", "Cost, change");
    public static Text Rank { get; } = new("Plads", "Rank");
    public static Text Requirements { get; } = new("Krav", "Requirements");
    public static Text Kept { get; } = new("holdes", "kept");
    public static Text Broken { get; } = new("brydes", "broken");
    public static Text NotDecided { get; } = new("uafgjort", "undecided");

    public static Text ChosenChanges { get; } = new("Hvad den valgte ændrer", "What the chosen plan changes");
    public static Text NearestChanges { get; } = new("Hvad den nærmeste ændrer", "What the nearest plan changes");
    public static Text ChangesOfPlans { get; } = new("Hvad planerne ændrer", "What the plans change");

    public static Text Contributions { get; } = new("Hvad hver ændring bidrager med", "What each change contributes");

    public static Text ContributionsNote(string figure) => new(
        $"Den valgte plan med ændringen, minus den uden: hvad den sparer, og hvad den lægger til {figure}. Virkninger af flere ændringer sammen "
            + "kan være større eller mindre end summen.",
        $"The chosen plan with the change, less the plan without it: what it saves, and what it adds to {figure}. The effect of several changes "
            + "together may be larger or smaller than their sum.");

    public static Text Change { get; } = new("Ændring", "Change");
    public static Text Adds { get; } = new("Lægger til", "Adds");

    public static Text Districts { get; } = new("Hvem der venter længere", "Who waits longer");

    public static Text DistrictsNote(string plan) => new(
        $"Ændring af 90 %-fraktilen for responstid i hvert køreområde med {plan}, i minutter fra den nuværende ordning; de hårdest ramte øverst.",
        $"Change of the 90% response time of each district with {plan}, in minutes from the plan of today; the hardest hit on top.");

    public static Text District { get; } = new("Køreområde", "District");
    public static Text DistrictChange { get; } = new("Ændring, min", "Change, min");
    public static Text Interval { get; } = new("95 %-interval", "95% interval");

    public static Text Regret { get; } = new("Hvis fremtiden bliver en anden", "If the future is another");

    public static Text RegretNote(string unit) => new(
        $"Hvor meget dårligere hver plan er i målet end den bedste af de undersøgte, der står her og holder kravene i den fremtid, i {unit}. 0 er den, man "
            + "ville ønske, man havde valgt.",
        $"By how much each plan is worse in the aim than the best of those looked at that stand here and keep the requirements in that future, in {unit}. 0 is the one "
            + "that one would wish to have chosen.");

    public static Text MostRegret { get; } = new("Mest", "Most");
    public static Text BreaksThere { get; } = new("bryder krav", "breaks a requirement");

    public static Text RequirementCounts { get; } = new("Hvad kravene udelukker", "What the requirements rule out");

    public static Text RequirementCountsNote { get; } = new(
        "Af de undersøgte planer. Den sidste kolonne er, hvor langt den kommer på gennemsnittet, der kommer længst.",
        "Of the plans looked at. The last column is how far by its mean the one gets that gets farthest.");

    public static Text SurelyMissed { get; } = new("Bryder det", "Break it");
    public static Text OnlyThis { get; } = new("Bryder kun det", "Break it alone");
    public static Text BestReached { get; } = new("Længst nået", "Farthest reached");

    public static Text Artefacts { get; } = new("Kommer gevinsten fra modellen?", "Does the gain come from the model?");

    public static Text ArtefactsNote { get; } = new(
        "En søgning finder også det, modellen har fejl i. Derfor er den valgte plan set efter her.",
        "A search finds the faults of a model too. Hence the chosen plan is looked over here.");

    public static Text UnderDispatch { get; } = new("Under andre disponeringsregler", "Under other dispatch rules");

    public static Text UnderDispatchNote(string figure) => new(
        $"Ændringen af {figure} fra den nuværende ordning til den valgte, når begge disponeres efter reglen.",
        $"The change of {figure} from the plan of today to the chosen one, where both are dispatched by the rule.");

    public static Text Against(string own) => new($"Den valgte mod »{own}«", $"The chosen plan against \"{own}\"");

    public static Text Rule { get; } = new("Regel", "Rule");
    public static Text WithOwnRule { get; } = new("Planens egen regel", "The plan's own rule");

    public static Text NoUnderDispatch { get; } = new(
        "Andre disponeringsregler er ikke prøvet: planen har sine egne køretider.",
        "Other dispatch rules were not tried: the plan brings its own driving times.");

    public static Text WithoutCar(string names) => new(
        $"Ingen vagt har længere {names} som sit eget køreområde: besøg dér går til den første ledige vogn, hvad modellen kan se for lyst på.",
        $"No shift has {names} as its own district any more: visits there go to the first free car, of which the model may think too well.");

    public static Text AllHaveCar { get; } = new(
        "Hvert køreområde har stadig en vagt, der har det som sit eget.",
        "Every district still has a shift that has it as its own.");

    public static Text AcrossOpening(string names) => new(
        $"{names} er nu på vagt hen over det klokkeslæt, hvor dagtid åbner; besøg, der ikke er begyndt da, går til dagtid.",
        $"{names} now run across the hour at which the daytime practice opens; visits not begun by then go to daytime.");

    public static Text NoneAcrossOpening { get; } = new(
        "Ingen vagt er flyttet hen over det klokkeslæt, hvor dagtid åbner.",
        "No shift was moved across the hour at which the daytime practice opens.");

    public static Text GainWithoutCar(string names) => new(
        $"{names} har fået færre egne vogne og nås alligevel hurtigere: efterprøv det, før nogen lover det.",
        $"{names} has fewer cars of its own and is reached sooner all the same: check that before anyone promises it.");

    public static Text NoGainWithoutCar { get; } = new(
        "Intet køreområde med færre egne vogne nås hurtigere end før.",
        "No district with fewer cars of its own is reached sooner than before.");

    public static Text MoreToDaytime(string visits) => new(
        $"{visits} flere om året overlades til dagtid. De nås ikke af en kørevagt, så responstiderne fortæller ikke alt om dem.",
        $"{visits} more a year are handed to daytime. No duty car reaches them, so that the response times do not tell all about them.");

    public static Text NotMoreToDaytime { get; } = new(
        "Der overlades ikke påviseligt flere besøg til dagtid.",
        "No more visits are surely handed to daytime.");

    public static Text Trace { get; } = new("Hvordan grænsen faldt", "How the bound fell");

    public static Text TraceNote(string unit) => new(
        $"Hvor meget bedre end den, der førte, en anden af de undersøgte højst kunne være, i {unit}, efter så mange planår.",
        $"By how much another of those looked at could at most be better than the one ahead, in {unit}, after so many plan-years.");

    public static Text PlanYears { get; } = new("Planår", "Plan-years");
    public static Text Bound { get; } = new("Højst bedre", "Better by at most");
    public static Text Left { get; } = new("Kan være bedre", "May be better");
    public static Text Unbounded { get; } = new("ikke afgrænset", "not bounded");
}
