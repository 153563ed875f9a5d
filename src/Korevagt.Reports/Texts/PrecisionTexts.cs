using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;

namespace Korevagt.Reports.Texts;

/// <summary>Words for how precise the figures became, and what that took.</summary>
internal static class PrecisionTexts
{
    public static Text Heading { get; } = new("Hvor præcise tallene er", "How precise the figures are");

    public static Text Reached(string figure, string halfWidth, string replications, string first, string most) => new(
        $"Præcisionen er nået: 95 %-intervallet for {figure} er højst ±{halfWidth}. Det tog {replications} gentagelser (først "
            + $"{first}, højst {most}).",
        $"The precision is reached: the 95% interval of {figure} is at most ±{halfWidth}. It took {replications} "
            + $"replications (first {first}, at most {most}).");

    public static Text NotReached(string figure, string wanted, string replications, string halfWidth, string plan) => new(
        $"Præcisionen er ikke nået: 95 %-intervallet for {figure} skulle være højst ±{wanted}, men ved grænsen på "
            + $"{replications} gentagelser er det ±{halfWidth} ({plan}).",
        $"The precision is not reached: the 95% interval of {figure} should be at most ±{wanted}, but at the limit of "
            + $"{replications} replications it is ±{halfWidth} ({plan}).");

    public static Text WouldTake(string replications) => new(
        $" Det ville tage omkring {replications} gentagelser.",
        $" It would take about {replications} replications.");

    public static Text OutOfReach { get; } = new(
        " Intet antal gentagelser, der kan køres, ville nå det.",
        " No number of replications that could be run would reach it.");

    public static Text InEach { get; } = new(", i hvert scenarie for sig,", ", in each scenario on its own,");

    public static Text CommonRandomNumbers(
        string scenario, string meanResponse, string p90, string withinTarget, string annualCost) => new(
        $"Fælles tilfældige tal, {scenario}: med besøg hver for sig ville ændringens varians være {meanResponse} gange så stor "
            + $"for den gennemsnitlige responstid, {p90} for 90 %-responstiden, {withinTarget} for andelen inden for "
            + $"servicemålet og {annualCost} for den årlige udgift.",
        $"Common random numbers, {scenario}: with visits of their own the variance of the change would be {meanResponse} "
            + $"times as large for the mean response time, {p90} for the 90% response time, {withinTarget} for the share "
            + $"within the service target and {annualCost} for the annual cost.");

    public static Text Antithetic(string plan, string meanResponse, string p90, string withinTarget, string annualCost) => new(
        $"Antitetiske par, {plan}: med lige så mange uafhængige gentagelser ville variansen være {meanResponse} gange så stor "
            + $"for den gennemsnitlige responstid, {p90} for 90 %-responstiden, {withinTarget} for andelen inden for "
            + $"servicemålet og {annualCost} for den årlige udgift.",
        $"Antithetic pairs, {plan}: with as many independent replications the variance would be {meanResponse} times as "
            + $"large for the mean response time, {p90} for the 90% response time, {withinTarget} for the share within the "
            + $"service target and {annualCost} for the annual cost.");

    public static Text Points(string number) => new($"{number} procentpoint", $"{number} percentage points");
    public static Text Kroner(string number) => new($"{number} kr.", $"DKK {number}");

    public static Text ChangeIn(string what) => new($"ændringen i {what}", $"the change in {what}");

    public static Text DemandUncertainty { get; } = new(
        "Hvert simuleret år trækker sine besøgsrater af det, som besøgsloggen lader være muligt, og dage, der varierer ud over "
            + "tilfældet; alle planer møder de samme rater. Intervallerne for middeltal bliver smallere, jo flere år der "
            + "simuleres; hvad et enkelt kommende år kan blive, gør ikke.",
        "Every simulated year draws its visit rates from what the visit log leaves possible, and days that vary beyond "
            + "chance; all plans meet the same rates. Intervals of means narrow with the number of simulated years; what a "
            + "single coming year can be does not.");

    public static Text ComingYear(string plan, string meanResponse, string p90, string withinTarget, string annualCost) => new(
        $"Et enkelt kommende år, {plan}: med 95 % sandsynlighed ligger den gennemsnitlige responstid på {meanResponse} min, "
            + $"90 %-responstiden på {p90} min, den årlige udgift på {annualCost} og andelen inden for servicemålet på "
            + $"{withinTarget} %.",
        $"A single coming year, {plan}: with a probability of 95% the mean response time lies at {meanResponse} min, the 90% "
            + $"response time at {p90} min, the share within the service target at {withinTarget}% and the annual cost at "
            + $"{annualCost}.");

    public static Text Of(PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.MeanResponse => new("den gennemsnitlige responstid", "the mean response time"),
        PrecisionFigure.P90 => new("90 %-responstiden", "the 90% response time"),
        PrecisionFigure.WithinTarget => new("andelen inden for servicemålet", "the share within the service target"),
        _ => new("den årlige udgift", "the annual cost"),
    };
}
