using Korevagt.Domain.Texts;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using NodaTime;

namespace Korevagt.Tenders.Notices;

/// <summary>
/// What goes into the fields of the notice, by their numbers as business terms of the European forms: a sheet to copy from, since
/// the forms themselves are made by the portal.
/// </summary>
internal static class NoticeFields
{
    /// <summary>Of a tender.</summary>
    public static IReadOnlyList<NoticeField> OfTender(ReadTender read, NoticeBuyer buyer)
    {
        var tender = read.Content;
        List<NoticeField> fields =
        [
            new("BT-500", new("Ordregiver", "Buyer"), null, Text.Same(buyer.Name)),
            new("BT-21", new("Titel", "Title"), null, Text.Same(tender.Name)),
            new("BT-105", new("Procedure", "Procedure"), null, new("Offentligt udbud", "Open procedure")),
            new("BT-131", new("Frist for tilbud", "Time limit for bids"), null, Text.Same(tender.Procedure.Deadline.Replace('T', ' '))),
            new("BT-132", new("Åbning", "Opening"), null, Text.Same(tender.Procedure.Opening.Replace('T', ' '))),
            new("BT-98", new("Tilbud binder, dage", "Bids bind, days"), null,
                Text.Same($"{Period.DaysBetween(LastDay(tender), tender.Procedure.BidsBindUntil)}")),
        ];
        if (tender.Award.Rules.OfType<MaximumLotsFile>().Select(rule => (int?)rule.Count).Min() is { } most)
        {
            fields.Add(new("BT-33", new("Flest delaftaler til én", "Most lots of one"), null, Text.Same($"{most}")));
        }

        fields.AddRange(tender.Lots.SelectMany(lot => OfLot(tender, lot)));
        return fields;
    }

    /// <summary>Of an award.</summary>
    public static IReadOnlyList<NoticeField> OfAward(ReadBids bids, AwardFile award, NoticeBuyer buyer, LocalDate sent)
    {
        var tender = bids.Tender.Content;
        List<NoticeField> fields =
        [
            new("BT-500", new("Ordregiver", "Buyer"), null, Text.Same(buyer.Name)),
            new("BT-21", new("Titel", "Title"), null, Text.Same(tender.Name)),
            new("BT-1451", new("Beslutning meddelt", "Decision told"), null, Text.Same($"{sent:uuuu-MM-dd}")),
        ];
        foreach (var lot in tender.Lots)
        {
            var won = award.Lots.FirstOrDefault(known => known.Lot == lot.Id);
            fields.Add(new("BT-137", new("Delaftale", "Lot"), lot.Id, Text.Same(lot.Name)));
            fields.Add(new("BT-759", new("Modtagne tilbud", "Bids received"), lot.Id, Text.Same($"{NoticeTerms.BidsFor(bids.Content, lot.Id)}")));
            fields.Add(won is null
                ? new("BT-144", new("Ingen tildeling", "No award"), lot.Id,
                    new("Ingen vinder efter de fastsatte regler", "No winner by the declared rules"))
                : new("BT-142", new("Vinder", "Winner"), lot.Id, Text.Same(won.Bidder)));
        }

        foreach (var bidder in award.Bidders)
        {
            var dkk = NoticeTerms.OverTerm(tender, bidder.PaidDkk);
            var lots = string.Join(", ", award.Lots.Where(lot => lot.Bid == bidder.Bid).Select(lot => lot.Lot));
            fields.Add(new("BT-720", new("Vinderens sum i løbetiden, kr.", "The winner's sum over the term, kr"), lots, InWords.Number(dkk)));
        }

        return fields;
    }

    private static List<NoticeField> OfLot(TenderFile tender, LotFile lot)
    {
        var declared = tender.Award.Evaluation;
        List<NoticeField> fields =
        [
            new("BT-137", new("Delaftale", "Lot"), lot.Id, Text.Same(lot.Name)),
            new("BT-262", new("CPV-kode", "CPV code"), lot.Id, Text.Same(tender.Procedure.Cpv ?? "–")),
            new("BT-27", new("Anslået værdi med forlængelser, kr.", "Estimated value with extensions, kr"), lot.Id,
                NoticeTerms.Value(tender, lot) is { } value ? InWords.Number(value) : new("mangler: \"estimatedDkk\"", "missing: estimatedDkk")),
            new("BT-36", new("Løbetid, måneder", "Term, months"), lot.Id, Text.Same($"{tender.Term.Months}")),
            new("BT-58", new("Forlængelser", "Renewals"), lot.Id, Text.Same($"{tender.Term.Extensions.Count}")),
            new("BT-539", new("Tildelingskriterium", "Award criterion"), lot.Id,
                declared is null ? new("Pris", "Price") : new("Pris og kvalitet", "Price and quality")),
            new("BT-543", new("Hvordan der evalueres", "How bids are evaluated"), lot.Id, NoticeTerms.Method(tender)),
        ];
        if (declared?.PriceWeight is { } weight)
        {
            fields.Add(new("BT-541", new("Prisens vægt, %", "Weight of the price, %"), lot.Id, InWords.Number(100 * weight)));
        }

        fields.AddRange((declared?.Quality ?? [])
            .Select(criterion => new NoticeField("BT-541", Text.Same(criterion.Name), lot.Id, NoticeTerms.Worth(criterion))));
        fields.AddRange(tender.Options.Where(option => lot.Shifts.Contains(option.Shift)).Select(option => new NoticeField(
            "BT-54", new("Ret til ændring", "Option"), lot.Id,
            new($"{option.Shift} kan tages ud med {option.NoticeDays} dages varsel",
                $"{option.Shift} can be taken out at {option.NoticeDays} days' notice"))));
        return fields;
    }

    private static LocalDate LastDay(TenderFile tender) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(tender.Procedure.Deadline).Value.Date;
}
