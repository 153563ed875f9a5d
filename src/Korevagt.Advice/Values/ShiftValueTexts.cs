using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Values;

/// <summary>The words about what shifts are worth.</summary>
internal static class ShiftValueTexts
{
    public static Text Title { get; } = new("Hvad hver vagt er værd", "What each shift is worth");

    public static Text Chart { get; } = new("Hvad der spares, mod hvad det koster i ventetid", "What is saved, against what it costs in waiting");

    public static Text ChartSaved { get; } = new("sparet om året, mio. kr.", "saved a year, million DKK");

    public static Text ChartWait { get; } = new("90 %-fraktilen for responstid stiger, minutter", "rise of the 90% response time, minutes");

    public static Text ChartSummary(string cheapest, string dearest) => new(
        $"Hver prik er en vagt eller vogn, stregen dens usikkerhed. Højt oppe til venstre er billigst at undvære: {cheapest} giver mindst "
            + $"ekstra ventetid for pengene, {dearest} mest.",
        $"Each dot is a shift or car, the line its uncertainty. High and to the left is cheapest to do without: {cheapest} gives the least "
            + $"extra waiting for the money, {dearest} the most.");

    public static Text ByRank { get; } = new("Sparet og tabt", "Saved and lost");

    public static Text ByRankNote { get; } = new(
        "Ét år uden vagten eller vognen, alt andet uændret. Øverst det, der sparer mest for hvert minut, 90 %-fraktilen for responstid stiger; i "
            + "den sidste kolonne er stigningen regnet så stor, som den kan være.",
        "A year without the shift or the car, all else unchanged. On top what saves most for each minute that the 90% response time "
            + "rises; in the last column the rise is taken as large as it can be.");

    public static Text WhoWaits { get; } = new("Hvem der venter længere", "Who waits longer");

    public static Text WhoWaitsNote { get; } = new(
        "Ændring i minutter med usikkerhed; det hårdest ramte område er det, hvor 90 %-fraktilen for responstid stiger mest.",
        "Change in minutes with its uncertainty; the hardest-hit district is the one whose 90% response time rises most.");

    public static Text WhereVisitsGo { get; } = new("Hvem der overtager besøgene", "Who takes the visits over");

    public static Text WhereVisitsGoNote { get; } = new(
        "Besøg om året. De vagter, der kører flere besøg end før, de største først.",
        "Visits a year. The shifts that make more visits than before, the largest first.");

    public static Text Pairs { get; } = new("To vagter ad gangen", "Two shifts at a time");

    public static Text PairsNote { get; } = new(
        "Hvor meget mere 90 %-fraktilen for responstid stiger, når begge mangler, end de to stigninger hver for sig lagt sammen; de stærkeste først.",
        "By how much more the 90% response time rises where both are gone than the two rises alone added up; the strongest first.");

    public static Text Shift { get; } = new("Vagt", "Shift");
    public static Text Saved { get; } = new("Sparet, 1.000 kr.", "Saved, DKK 1,000");
    public static Text P90 { get; } = new("90 %, min", "90%, min");
    public static Text Late { get; } = new("Sene besøg", "Late visits");
    public static Text PerMinute { get; } = new("Mindst kr. pr. min", "At least DKK per min");
    public static Text PerLateVisit { get; } = new("Kr. pr. sent besøg", "DKK per late visit");
    public static Text Mean { get; } = new("Middel, min", "Mean, min");
    public static Text UrgentP90 { get; } = new("Akut 90 %, min", "Acute 90%, min");
    public static Text Within { get; } = new("I mål, procentpoint", "In target, points");
    public static Text Worst { get; } = new("Hårdest ramt", "Hardest hit");
    public static Text Before { get; } = new("Kørte selv", "Made itself");
    public static Text TakenBy { get; } = new("Overtages af", "Taken over by");
    public static Text ToDaytime { get; } = new("Til dagtid", "To daytime");
    public static Text Kilometers { get; } = new("Km", "Km");
    public static Text Both { get; } = new("Begge, min", "Both, min");
    public static Text Extra { get; } = new("Ekstra sammen, min", "Extra jointly, min");
    public static Text ExtraLate { get; } = new("Ekstra sene sammen", "Extra late jointly");
    public static Text NoRise { get; } = new("stiger ikke", "no rise");
    public static Text Nobody { get; } = new("ingen nævneværdigt", "nobody to speak of");

    public static Text Lead(string plan, string visits) => new(
        $"{plan}: hver vagt, og hver vogn i de større, taget ud alene. I dag: {visits}.",
        $"{plan}: each shift, and each car of the larger ones, taken out alone. Today: {visits}.");

    public static Text Today(string p90, string late) => new(
        $"90 % af besøgene er nået på {p90}, og {late} besøg om året kommer for sent",
        $"90% of the visits are reached within {p90}, and {late} visits a year are late");

    public static Text Cheapest(string count, string name, string saving, string minutes) => new(
        $"Af de {count} undersøgte giver {name} mindst ekstra ventetid for pengene: {saving} sparet om året, og 90 %-fraktilen for responstid ændres "
            + $"{minutes}.",
        $"Of the {count} looked at {name} gives the least extra waiting for the money: {saving} saved a year, and the 90% response time "
            + $"changes by {minutes}.");

    public static Text Dearest(string name, string saving, string minutes) => new(
        $"Mest ekstra ventetid for pengene giver {name}: {saving} sparet om året og {minutes}.",
        $"The most extra waiting for the money gives {name}: {saving} saved a year and {minutes}.");

    public static Text Intervals(string count, string years) => new(
        $"{years} simulerede år, de samme besøg for alle. Usikkerheden (±) gælder med 95 % for alle {count} på én gang.",
        $"{years} simulated years, the same visits for all. The uncertainty (±) holds with 95% for all {count} at once.");

    public static Text NoPrice { get; } = new(
        "Planen har ingen priser, så rækkefølgen regner med vogntimer i stedet for kroner.",
        "The plan has no prices, so the order counts car hours in place of kroner.");

    public static Text CannotGo(string name, string reason) => new(
        $"{name} kan ikke tages ud: {reason}.",
        $"{name} cannot be taken out: {reason}.");

    public static Text StrongestPair(string first, string second, string minutes) => new(
        $"Stærkest sammen virker {first} og {second}: {minutes} i 90 %-fraktil for responstid ud over de to hver for sig.",
        $"The strongest pair is {first} and {second}: {minutes} of 90% response time beyond the two alone.");

    public static Text NoSurePair(string count) => new(
        $"For ingen af de {count} par er det sikkert, at de sammen virker anderledes på 90 %-fraktilen for responstid end de to hver for sig.",
        $"For none of the {count} pairs is it sure that both change the 90% response time otherwise than the two alone.");

    public static Text NameOf(string name, int cars, int removed) => removed == cars
        ? Text.Same(name)
        : new($"{name}, én af {cars} vogne", $"{name}, one of {cars} cars");

    public static Text TakenItem(string name, string visits) => Text.Same($"{name} {visits}");

    public static Text CarHours(string hours) => new($"{hours} vogntimer", $"{hours} car hours");
}
