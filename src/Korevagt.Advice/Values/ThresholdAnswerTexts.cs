using Korevagt.Choosing.Thresholds;
using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;

namespace Korevagt.Advice.Values;

/// <summary>The words about what would have to be true for a choice to turn.</summary>
internal static class ThresholdAnswerTexts
{
    public static Text Title { get; } = new("Hvad der skulle til, for at valget vender", "What would have to be true for the choice to turn");

    public static Text Factor { get; } = new("Ændring", "Change");
    public static Text Advantage { get; } = new("Forspring", "Ahead by");
    public static Text Interval { get; } = new("95 %-interval", "95% interval");
    public static Text Who { get; } = new("Foran", "Ahead");
    public static Text Nobody { get; } = new("ikke til at sige", "cannot be told");
    public static Text AsNow { get; } = new("som nu", "as now");
    public static Text Looked { get; } = new("Alt, hvad der er undersøgt", "All that was looked at");
    public static Text Prices { get; } = new("Priser, hvor valget vender", "Prices at which the choice turns");
    public static Text Price { get; } = new("Pris", "Price");
    public static Text TurnsAt { get; } = new("Vender ved", "Turns at");
    public static Text HourlyPrices { get; } = new("Timepriser, gange planernes", "Hourly prices, times those of the plans");
    public static Text Never { get; } = new("vender ikke", "does not turn");

    public static Text LookedNote(string first) => new(
        $"Forspringet er {first}s; under 0 er den anden plan foran.", $"The lead is that of {first}; below 0 the other plan is ahead.");

    public static Text PricesNote { get; } = new(
        "Regnet præcist af de simulerede år: udgiften er lineær i priserne.", "Exact from the simulated years: costs are linear in prices.");

    public static Text Of(ThresholdFactor of) => of switch
    {
        ThresholdFactor.Visits => new("besøgstallet", "the number of visits"),
        ThresholdFactor.Stay => new("tiden hos patienten", "the time with a patient"),
        ThresholdFactor.Speed => new("farten på vejene", "the speed on roads"),
        _ => new("prisen", "the price"),
    };

    public static Text Lead(string first, string second, string factor, string figure) => new(
        $"{first} eller {second}: hvor meget {factor} skulle ændre sig, før {figure} peger på den anden plan.",
        $"{first} or {second}: by how much {factor} would have to change before {figure} points to the other plan.");

    public static Text PriceLead(string first, string second) => new(
        $"{first} eller {second}: ved hvilke priser valget vender.", $"{first} or {second}: at which prices the choice turns.");

    public static Text StaysWhile(string plan, string conditions) => new(
        $"{plan} forbliver valget, så længe {conditions}.", $"{plan} stays the choice while {conditions}.");

    public static Text StaysInRange(string plan, string factor, string least, string most) => new(
        $"{plan} forbliver valget i hele det undersøgte område: {factor} fra {least} til {most}.",
        $"{plan} stays the choice in the whole range looked at: {factor} from {least} to {most}.");

    public static Text NotSure(string first, string second, string figure) => new(
        $"Som forudsætningerne er nu, kan det ikke påvises, om {first} eller {second} er foran på {figure}.",
        $"As things are it is not sure whether {first} or {second} is ahead in {figure}.");

    public static Text SureFrom(string change, string plan) => new($"Fra {change} er {plan} sikkert foran.", $"From {change} on {plan} is surely ahead.");

    public static Text RisesLess(string factor, string change, string interval) => new(
        $"{factor} stiger mindre end {change} (95 %: {interval})", $"{factor} grows by less than {change} (95%: {interval})");

    public static Text FallsLess(string factor, string change, string interval) => new(
        $"{factor} falder mindre end {change} (95 %: {interval})", $"{factor} falls by less than {change} (95%: {interval})");

    public static Text FromOnly(string low) => new($"fra {low}", $"from {low}");

    public static Text NoLongerSure(string change, string other) => new(
        $"Fra {change} er det ikke længere sikkert, men {other} kommer ikke foran i det undersøgte område.",
        $"From {change} on it is no longer sure, but {other} does not come out ahead in the range looked at.");

    public static Text NoTurn(string change) => new($"Til den anden side, indtil {change}, vender valget ikke.", $"In the other direction, until {change}, the choice does not turn.");

    public static Text BreaksDown(string change) => new(
        $"Ved {change} kan en af planerne ikke følge med besøgene; længere er der ikke sammenlignet.",
        $"At {change} one of the plans cannot keep up with its visits; nothing is compared beyond.");

    public static Text Now(string ahead, string other, string figure, string advantage) => new(
        $"Som forudsætningerne er nu, er {ahead} foran {other} på {figure} med {advantage}.",
        $"As things are {ahead} is ahead of {other} in {figure} by {advantage}.");

    public static Text Difference(string figure, string advantage) => new(
        $"Forskellen i {figure} er nu {advantage}.", $"The difference in {figure} is {advantage} now.");

    public static Text How(string years, string factors) => new(
        $"{years} simulerede år ved hver af {factors} ændringer, de samme besøg for begge planer. 95 %-intervallet for grænsen er de "
            + "ændringer, ved hvilke forskellens 95 %-interval indeholder 0; mellem de undersøgte ændringer er der regnet lige.",
        $"{years} simulated years at each of {factors} changes, the same visits for both plans. The 95% interval of the threshold is the "
            + "changes at which the 95% interval of the difference contains 0; between the changes looked at a straight line is drawn.");

    public static Text HowPrices(string years) => new(
        $"{years} simulerede år, de samme besøg for begge planer; prisgrænserne er regnet præcist af dem, og en anden pris kræver ingen ny simulering.",
        $"{years} simulated years, the same visits for both plans; price thresholds are exact from them, and another price takes no further simulation.");

    public static Text Saves(string cheap, string amount, string dear) => new(
        $"{cheap} koster {amount} mindre om året end {dear}.", $"{cheap} costs {amount} less a year than {dear}.");

    public static Text CheaperBelow(string plan, string factor, string interval) => new(
        $"{plan} er billigst, så længe alle timepriser er under {factor} gange planernes{interval}.",
        $"{plan} is cheaper while all hourly prices are below {factor} times those of the plans{interval}.");

    public static Text CheaperAbove(string plan, string factor, string interval) => new(
        $"{plan} er billigst, så længe alle timepriser er over {factor} gange planernes{interval}.",
        $"{plan} is cheaper while all hourly prices are above {factor} times those of the plans{interval}.");

    public static Text CheaperUnlessFree(string plan) => new(
        $"{plan} er billigst, medmindre timerne næsten er gratis (under en hundrededel af planernes timepriser).",
        $"{plan} is cheaper unless hours are almost free (below a hundredth of the plans' hourly prices).");

    public static Text CheaperAtAny(string plan) => new(
        $"{plan} er billigst, hvad end timepriserne er.", $"{plan} is cheaper whatever the hourly prices are.");

    public static Text AheadInBoth(string plan, string figure) => new(
        $"{plan} er foran både i udgift og i {figure}, så ingen pris på ventetid vender valget.",
        $"{plan} is ahead in both cost and {figure}, so no price of waiting turns the choice.");

    public static Text WorthLess(string cheap, string gain, string amount, string interval, string other) => new(
        $"{cheap} forbliver valget, så længe {gain} er mindre værd end {amount} om året{interval}; ellers er {other} valget.",
        $"{cheap} stays the choice while {gain} is worth less than {amount} a year{interval}; else {other} is.");

    public static Text Bracket(string interval) => new($" (95 %: {interval})", $" (95%: {interval})");

    public static Text AtLeast(string low) => new($"mindst {low}", $"at least {low}");

    public static Text AtMost(string high) => new($"højst {high}", $"at most {high}");

    public static Text Gain(PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.MeanResponse => new("et minuts kortere gennemsnitlig responstid", "a minute less of mean response time"),
        PrecisionFigure.WithinTarget => new("et procentpoint flere inden for servicemålet", "one percentage point more within the service target"),
        _ => new("et minuts kortere 90 %-fraktil for responstid", "a minute less of the 90% quantile of the response time"),
    };
}
