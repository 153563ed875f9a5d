using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Tenders.Formats;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Tenders.Notices;

/// <summary>What release and fields of a notice both say, reckoned once.</summary>
internal static class NoticeTerms
{
    private const int MonthsPerYear = 12;

    /// <summary>The beginning of a day, in UTC.</summary>
    public static string Moment(LocalDate date) => Moment(DutyCalendar.Zone.AtStartOfDay(date).ToInstant());

    /// <summary>A moment in UTC.</summary>
    public static string Moment(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>The moment of a checked local time.</summary>
    public static string Moment(string localTime) =>
        Moment(DutyCalendar.Zone.MapLocal(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(localTime).Value)
            .Single().ToInstant());

    /// <summary>The last day of the contracts, extensions apart.</summary>
    public static LocalDate LastDay(TermFile term) => term.From.PlusMonths(term.Months).PlusDays(-1);

    /// <summary>The last day when all extensions are used.</summary>
    public static LocalDate LatestDay(TermFile term) => term.From.PlusMonths(term.Months + term.Extensions.Sum()).PlusDays(-1);

    /// <summary>The estimated value of a lot with all extensions, kroner; null where the tender has no estimate.</summary>
    public static decimal? Value(TenderFile tender, LotFile lot) =>
        lot.EstimatedDkk is { } yearly ? decimal.Round(yearly * (tender.Term.Months + tender.Term.Extensions.Sum()) / MonthsPerYear, 2) : null;

    /// <summary>What a price a year comes to over the fixed term, kroner.</summary>
    public static decimal OverTerm(TenderFile tender, decimal yearly) => decimal.Round(yearly * tender.Term.Months / MonthsPerYear, 2);

    /// <summary>How bids are compared, as the award does it.</summary>
    public static Text Method(TenderFile tender)
    {
        Text price = new(
            "Evalueret pris: summen af tilbudspriserne ganget med de fastsatte mængder, mindre rabatter.",
            "Evaluated price: the sum of bid prices times the declared quantities, less discounts.");
        if (tender.Award.Evaluation is not { } declared)
        {
            return price;
        }

        return declared.Price is KronerFile
            ? new($"{price.Danish} Hvert manglende point i kvalitet lægger et fastsat beløb til prisen på hver delaftale.",
                $"{price.English} Each missing point of quality adds a declared amount to the price of each lot.")
            : new($"{price.Danish} Pris og kvalitet gives point, som vægtes.",
                $"{price.English} Price and quality are given points, which are weighted.");
    }

    /// <summary>What a criterion of quality counts for, in words.</summary>
    public static Text Worth(QualityFile criterion) => criterion.DkkPerPoint is { } dkk
        ? new($"{InWords.Number(dkk).Danish} kr. om året pr. manglende point", $"{InWords.Number(dkk).English} kr a year for each missing point")
        : new($"{InWords.Number(100 * criterion.Weight!.Value).Danish} %", $"{InWords.Number(100 * criterion.Weight.Value).English} %");

    /// <summary>How many compliant bids and others there are for a lot.</summary>
    public static int BidsFor(BidsFile bids, string lot) =>
        bids.Bids.Count(bid => bid.Prices.Any(price => price.Lot == lot) || bid.Packages.Any(package => package.Lots.Any(at => at.Lot == lot)));
}
