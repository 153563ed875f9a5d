using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Texts;

/// <summary>Words for how precise the figures became, and what that took.</summary>
/// <param name="Heading">Heading of the section.</param>
/// <param name="Reached">Figure, half-width wanted, replications, those of the first batch, the limit.</param>
/// <param name="NotReached">Figure, half-width wanted, replications, half-width there is, plan.</param>
/// <param name="WouldTake">Replications that it would take.</param>
/// <param name="OutOfReach">Where no number of replications would do.</param>
/// <param name="InEach">After the figure where there are several scenarios.</param>
/// <param name="CommonRandomNumbers">What common random numbers brought: scenario, then the four factors in the order of the figures.</param>
/// <param name="Antithetic">What antithetic pairs brought: plan, then the four factors.</param>
/// <param name="PercentagePoints">The unit of shares.</param>
/// <param name="ChangeIn">The change of a figure.</param>
/// <param name="DemandUncertainty">Where every replication draws its visit rates.</param>
/// <param name="ComingYear">What a single year can be: plan, then the intervals of the four figures.</param>
/// <param name="Figures">The figures in the order of <see cref="PrecisionFigure"/>.</param>
public sealed record PrecisionTexts(
    string Heading, string Reached, string NotReached, string WouldTake, string OutOfReach, string InEach,
    string CommonRandomNumbers, string Antithetic, string PercentagePoints, string ChangeIn, string DemandUncertainty, string ComingYear,
    IReadOnlyList<string> Figures)
{
    /// <summary>In Danish.</summary>
    public static PrecisionTexts Danish { get; } = new(
        "Hvor præcise tallene er",
        "Præcisionen er nået: 95 %-intervallet for {0} er højst ±{1}. Det tog {2} gentagelser (først {3}, højst {4}).",
        "Præcisionen er ikke nået: 95 %-intervallet for {0} skulle være højst ±{1}, men ved grænsen på {2} gentagelser er det ±{3} ({4}).",
        " Det ville tage omkring {0} gentagelser.",
        " Intet antal gentagelser, der kan køres, ville nå det.",
        ", i hvert scenarie for sig,",
        "Fælles tilfældige tal, {0}: med besøg hver for sig ville ændringens varians være {1} gange så stor for den gennemsnitlige responstid, {2} for 90 %-responstiden, {3} for andelen inden for servicemålet og {4} for den årlige udgift.",
        "Antitetiske par, {0}: med lige så mange uafhængige gentagelser ville variansen være {1} gange så stor for den gennemsnitlige responstid, {2} for 90 %-responstiden, {3} for andelen inden for servicemålet og {4} for den årlige udgift.",
        "procentpoint",
        "ændringen i {0}",
        "Hvert simuleret år trækker sine besøgsrater af det, som besøgsloggen lader være muligt, og dage, der varierer ud over tilfældet; alle planer møder de samme rater. Intervallerne for middeltal bliver smallere, jo flere år der simuleres; hvad et enkelt kommende år kan blive, gør ikke.",
        "Et enkelt kommende år, {0}: med 95 % sandsynlighed ligger den gennemsnitlige responstid på {1} min, 90 %-responstiden på {2} min, den årlige udgift på {4} og andelen inden for servicemålet på {3} %.",
        ["den gennemsnitlige responstid", "90 %-responstiden", "andelen inden for servicemålet", "den årlige udgift"]);

    /// <summary>In English.</summary>
    public static PrecisionTexts English { get; } = new(
        "How precise the figures are",
        "The precision is reached: the 95% interval of {0} is at most ±{1}. It took {2} replications (first {3}, at most {4}).",
        "The precision is not reached: the 95% interval of {0} should be at most ±{1}, but at the limit of {2} replications it is ±{3} ({4}).",
        " It would take about {0} replications.",
        " No number of replications that could be run would reach it.",
        ", in each scenario on its own,",
        "Common random numbers, {0}: with visits of their own the variance of the change would be {1} times as large for the mean response time, {2} for the 90% response time, {3} for the share within the service target and {4} for the annual cost.",
        "Antithetic pairs, {0}: with as many independent replications the variance would be {1} times as large for the mean response time, {2} for the 90% response time, {3} for the share within the service target and {4} for the annual cost.",
        "percentage points",
        "the change in {0}",
        "Every simulated year draws its visit rates from what the visit log leaves possible, and days that vary beyond chance; all plans meet the same rates. Intervals of means narrow with the number of simulated years; what a single coming year can be does not.",
        "A single coming year, {0}: with a probability of 95% the mean response time lies at {1} min, the 90% response time at {2} min, the share within the service target at {3}% and the annual cost at {4}.",
        ["the mean response time", "the 90% response time", "the share within the service target", "the annual cost"]);

    /// <summary>The words of a language.</summary>
    public static PrecisionTexts For(Language language) => language == Language.En ? English : Danish;
}
