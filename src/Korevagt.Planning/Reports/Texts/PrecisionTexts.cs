using Korevagt.Planning.Evaluation;

namespace Korevagt.Planning.Reports.Texts;

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
/// <param name="Figures">The figures in the order of <see cref="PrecisionFigure"/>.</param>
public sealed record PrecisionTexts(
    string Heading, string Reached, string NotReached, string WouldTake, string OutOfReach, string InEach,
    string CommonRandomNumbers, string Antithetic, string PercentagePoints, string ChangeIn, IReadOnlyList<string> Figures)
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
        ["the mean response time", "the 90% response time", "the share within the service target", "the annual cost"]);

    /// <summary>The words of a language.</summary>
    public static PrecisionTexts For(Language language) => language == Language.En ? English : Danish;
}
