using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Words;

/// <summary>The words on and below the pictures of an answer.</summary>
internal static class PictureTexts
{
    public static Text Front { get; } = new("Hvad der spares, mod hvad der ventes", "What is saved, against what is waited");
    public static Text SavedMillions { get; } = new("sparet efter kontrakterne, mio. kr. om året", "contracted saving, million DKK a year");
    public static Text SavedHours { get; } = new("sparede vogntimer om året", "car hours saved a year");
    public static Text ChosenOne { get; } = new("den valgte", "the chosen one");
    public static Text NearestOne { get; } = new("den nærmeste", "the nearest one");
    public static Text OwnOnes { get; } = new("egne planer", "own plans");
    public static Text Others { get; } = new("andre af de undersøgte", "others of those looked at");
    public static Text Breaking { get; } = new("bryder et krav", "breaks a requirement");
    public static Text Down { get; } = new("nederst", "low");
    public static Text Up { get; } = new("øverst", "high");

    public static Text FrontSummary(string figure, string where, string count) => new(
        $"{count} planer. Til højre spares mest, og {where} er {figure} bedst af de undersøgte; søjlen om hvert mærke er 95 %-intervallet. Den "
            + "stiplede linje følger planerne på fronten: ingen af de undersøgte er på gennemsnittet både billigere og bedre end dem.",
        $"{count} plans. Most is saved at the right, and {where} {figure} is the best of those looked at; the bar about each mark is the 95% "
            + "interval. The dashed line follows the plans of the front: by the means none of those looked at is both cheaper and better.");

    public static Text FarOff(string count) => new(
        $"{count} ligger langt uden for billedet og står kun i tabellen.",
        $"{count} lie far outside of the picture and stand in the table alone.");

    public static Text FrontHeading { get; } = new("Planerne i et billede", "The plans in a picture");
    public static Text TraceHeading { get; } = new("Hvor længe der er bedømt", "How long was judged");
    public static Text Duties { get; } = new("Vagterne før og efter", "The duties before and after");
    public static Text WorkingDays { get; } = new("Vagterne før og efter, hverdage", "The duties before and after, working days");
    public static Text NonWorkingDays { get; } = new("Vagterne før og efter, øvrige dage", "The duties before and after, other days");
    public static Text Clock { get; } = new("klokken", "o'clock");
    public static Text Unchanged { get; } = new("uændret", "unchanged");
    public static Text Changed { get; } = new("andet antal vogne", "another number of cars");
    public static Text Added { get; } = new("ny, eller efter flytning", "new, or where it was moved to");
    public static Text Removed { get; } = new("fjernet, eller før flytning", "removed, or where it was moved from");

    public static Text DutiesSummary(string removed, string changed, string added) => new(
        $"Tallet i hver bjælke er vogne på vagt. Fjernet eller flyttet: {removed}; andet antal vogne: {changed}; ny eller flyttet hertil: {added}.",
        $"The number in each bar is cars on duty. Removed or moved away: {removed}; another number of cars: {changed}; new or moved here: {added}.");

    public static Text NoDutyChanges { get; } = new(
        "Vagterne er de samme; kun disponeringen ændres.",
        "The duties are the same; only the dispatch changes.");

    public static Text DutyTip(string shift, string hours, string before, string after) => new(
        $"{shift}, kl. {hours}: {before} før, {after} efter",
        $"{shift}, {hours}: {before} before, {after} after");

    public static Text Bound { get; } = new("Hvordan grænsen faldt", "How the bound fell");
    public static Text BoundYears { get; } = new("planår brugt på at bedømme", "plan-years spent on judging");

    public static Text BoundSummary(string years, string bound, string indifference) => new(
        $"Efter {years} planår kan ingen anden af de undersøgte være mere end {bound} bedre. Den stiplede linje er den forskel, der er for lille "
            + $"til at betyde noget: {indifference}.",
        $"After {years} plan-years none other of those looked at can be better by more than {bound}. The dashed line is the difference too small "
            + $"to matter: {indifference}.");

    public static Text ContributionBars { get; } = new("Interval", "Interval");
    public static Text Map { get; } = new("Ændringen i hvert køreområde", "The change of each district");
    public static Text MapLegend { get; } = new("Ændring af 90 %-fraktilen for responstid, minutter", "Change of the 90% response time, minutes");

    public static Text MapSummary(string worse, string better, string all) => new(
        $"Af {all} køreområder får {worse} påviseligt længere ventetid og {better} påviseligt kortere; skraverede er ikke påvist forskellige fra nu.",
        $"Of {all} districts {worse} surely wait longer and {better} surely less long; hatched ones show no difference from today.");

    public static Text DistrictTip(string district, string change) => Text.Same($"{district}: {change}");
    public static Text Even { get; } = new("lige god", "as good");
}
