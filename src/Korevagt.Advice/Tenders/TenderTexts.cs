using System.Globalization;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;

namespace Korevagt.Advice.Tenders;

/// <summary>Words about awards and analyses of bids.</summary>
internal static class TenderTexts
{
    public static Text AwardTitle { get; } = new("Tildeling", "Award");

    public static Text AnalysisTitle { get; } = new("ANALYSE – ikke tildeling", "ANALYSIS – not an award");

    public static Text NotProved { get; } = new(
        "Ingen tildeling: det er ikke bevist, hvilken der er billigst.", "No award: it is not proved which is the cheapest.");

    public static Text CoverageUndetermined { get; } = new(
        "Ingen tildeling: reglerne siger ikke, hvilken af flere delaftaler der skal annulleres, og summer af forskellige delaftaler kan ikke sammenlignes.",
        "No award: the rules do not say which of several lots is to be annulled, and totals of different lots cannot be compared.");

    public static Text TooManyTies { get; } = new(
        "Ingen tildeling: der er flere lige billige, end der kan holdes rede på.", "No award: more are equally cheap than can be told apart.");

    public static Text AllCovered { get; } = new("Alle delaftaler er dækket.", "Every lot is covered.");

    public static Text NothingDeclared { get; } = new("De fastsatte regler giver ingen tildeling.", "The declared rules give no award.");

    public static Text DoNotAdd { get; } = new(
        "Reglernes priser kan ikke lægges sammen: to regler koster tilsammen noget andet end summen af hver for sig.",
        "The prices of rules cannot be added: two rules together cost something else than the sum of each alone.");

    public static Text LotTable { get; } = new("Delaftaler", "Lots");

    public static Text LotNote { get; } = new(
        "Evaluerede priser pr. år: tilbudspris gange den låste mængde, før rabatter. En pakke har én pris.",
        "Evaluated prices a year: bid price times frozen quantity, before discounts. A package has one price.");

    public static Text BidderTable { get; } = new("Vindere", "Winners");

    public static Text TiedTable { get; } = new("Lige billige", "Equally cheap");

    public static Text RuleTable { get; } = new("Hvad hver regel koster", "What each rule costs");

    public static Text WithdrawTable { get; } = new("Uden hver tilbudsgiver", "Without each bidder");

    public static Text NearTable { get; } = new("De nærmeste", "The next best");

    public static Text Lot { get; } = new("Delaftale", "Lot");

    public static Text Bidder { get; } = new("Vognmand", "Bidder");

    public static Text Variant { get; } = new("Variant", "Variant");

    public static Text Package { get; } = new("Pakke", "Package");

    public static Text PriceDkk { get; } = new("Pris, kr. om året", "Price, DKK a year");

    public static Text PaidDkk { get; } = new("Betales, kr. om året", "Paid, DKK a year");

    public static Text LotCount { get; } = new("Delaftaler", "Lots");

    public static Text DiscountDkk { get; } = new("Heraf fratrukket rabat, kr.", "Discount taken off, DKK");

    public static Text Number { get; } = new("Nr.", "No.");

    public static Text Without { get; } = new("Uden", "Without");

    public static Text WhoGetsWhat { get; } = new("Hvem får hvad", "Who gets what");

    public static Text Uncovering { get; } = new("Ikke dækket", "Not covered");

    public static Text TotalDkk { get; } = new("I alt, kr. om året", "Total, DKK a year");

    public static Text ChangeDkk { get; } = new("Forskel, kr.", "Difference, DKK");

    public static Text NoAward { get; } = new("ingen tildeling", "no award");

    /// <summary>Why a case has no award.</summary>
    public static Text WhyNone(CaseStatus status) => status switch
    {
        CaseStatus.NotProved => new("ikke bevist", "not proved"),
        CaseStatus.CoverageUndetermined => new("ikke afgjort, hvilken delaftale der udgår", "undecided which lot goes"),
        CaseStatus.TooManyTies => new("for mange lige billige", "too many equally cheap"),
        _ => NoAward,
    };

    public static Text Awarded(Text total) => new(
        $"Tildelt efter de fastsatte regler: {total.Danish} om året, bevist billigst.",
        $"Awarded by the declared rules: {total.English} a year, proved to be the cheapest.");

    public static Text Paid(Text paid) => new(
        $"Heraf betales {paid.Danish} til vognmændene.", $"Of that {paid.English} is paid to the contractors.");

    public static Text Shifted(Text shifted) => new(
        $"{shifted.Danish} er de flyttede udgifter, som udbuddet har fastsat for de valgte varianter.",
        $"{shifted.English} are the shifted costs that the tender declares for the chosen variants.");

    public static Text Quality(Text counted) => new(
        $"{counted.Danish} er for manglende kvalitet og betales ikke til nogen.", $"{counted.English} are for missing quality and paid to nobody.");

    public static Text Declared(Text total) => new(
        $"De fastsatte regler giver {total.Danish} om året.", $"The declared rules give {total.English} a year.");

    public static Text DeclaredEndedAs(Text why) => new($"De fastsatte regler: {why.Danish}.", $"The declared rules: {why.English}.");

    public static Text WaitsForDraw(int count) => new(
        $"Ingen tildeling endnu: {count} er lige billige, og der skal trækkes lod (--draw TAL).",
        $"No award yet: {count} are equally cheap, and a number has to be drawn (--draw NUMBER).");

    public static Text NoneAdmissible(string conflict) => new(
        $"Ingen tildeling: disse regler og delaftaler kan ikke holdes sammen, og uden en af dem kan resten: {conflict}.",
        $"No award: these rules and lots cannot be kept together, and without any one of them the others can: {conflict}.");

    public static Text Uncovered(string lots) => new($"IKKE DÆKKET: {lots}.", $"NOT COVERED: {lots}.");

    public static Text AboveReserve(string rule) => new(
        $"Summen er over beløbet i {rule}: udbuddet kan annulleres.", $"The total is above the amount of {rule}: the tender may be annulled.");

    public static Text OneBid(string lots) => new($"Kun ét tilbud: {lots}.", $"One bid only: {lots}.");

    public static Text LeftOut(string bids) => new($"Ikke konditionsmæssige og ikke med: {bids}.", $"Not compliant and left out: {bids}.");

    public static Text Hashes(string locked, string bids) => new($"Lås {locked}; tilbud {bids}.", $"Lock {locked}; bids {bids}.");

    public static Text Drawn(ulong number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new($"Der blev trukket lod med tallet {text}.", $"The number {text} was drawn.");
    }

    public static Text Step(TieBreak rule, int before, int after)
    {
        var asked = rule switch
        {
            TieBreak.LowestTotal => new Text("laveste betaling", "lowest payment"),
            TieBreak.MostWinners => new("flest vindere", "most winners"),
            TieBreak.FewestWinners => new("færrest vindere", "fewest winners"),
            _ => new("lodtrækning", "a draw"),
        };
        return new($"Lige billige: {asked.Danish} lod {after} af {before} tilbage.", $"Equally cheap: {asked.English} left {after} of {before}.");
    }
}
