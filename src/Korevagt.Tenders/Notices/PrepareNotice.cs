using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Tenders.Contracts;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using NodaTime;

namespace Korevagt.Tenders.Notices;

/// <summary>
/// What is published about a tender or an award, and what each bidder is told. Nothing is sent: the portal does that. Bids that
/// do not win appear nowhere but in the letter to who gave them.
/// </summary>
public static class PrepareNotice
{
    /// <summary>The notice of a tender.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tenderPath">Name of the tender.</param>
    /// <param name="buyer">Who buys, and under which number.</param>
    /// <returns>The notice, or every fault.</returns>
    public static Outcome<Notice> OfTender(IFileSource files, string tenderPath, NoticeBuyer buyer)
    {
        ArgumentNullException.ThrowIfNull(buyer);
        return TenderLoader.Read(files, tenderPath).Then<Notice>(read => new Notice(
            read.Tender.Tender.Name, TenderRelease.OfTender(read, buyer), NoticeFields.OfTender(read, buyer), [], read.Tender.Warnings));
    }

    /// <summary>The notice of an award, and a letter to each bidder.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="awardPath">Name of the award.</param>
    /// <param name="bidsPath">Name of the bids of which it was made.</param>
    /// <param name="buyer">Who buys, and under which number.</param>
    /// <param name="sent">The day on which bidders are told.</param>
    /// <returns>The notice, or every fault; an award that was not made of these bids is one.</returns>
    public static Outcome<Notice> OfAward(IFileSource files, string awardPath, string bidsPath, NoticeBuyer buyer, LocalDate sent)
    {
        ArgumentNullException.ThrowIfNull(buyer);
        return SimulateAward.Judged(files, awardPath, bidsPath).Then<Notice>(made =>
        {
            if (sent < made.Bids.Bids.Of.Tender.Deadline.InZone(DutyCalendar.Zone).Date)
            {
                return new Fault(awardPath, "", new("meddeles, før fristen for tilbud er ude", "is told before the time limit for bids"),
                    new("en senere dato (--sent)", "a later date (--sent)"));
            }

            return new Notice(
                made.Award.Tender, TenderRelease.OfAward(made.Bids, made.Award, buyer, sent),
                NoticeFields.OfAward(made.Bids, made.Award, buyer, sent),
                AwardLetters.Of(made.Bids, made.Award, sent), made.Bids.Bids.Of.Warnings);
        });
    }
}

/// <summary>Who buys, and under which number the process is published.</summary>
/// <param name="Name">Name of the buyer.</param>
/// <param name="Ocid">The open contracting id: a registered prefix and a number of the buyer's own.</param>
public sealed record NoticeBuyer(string Name, string Ocid);

/// <summary>What is published, and what each bidder is told.</summary>
/// <param name="Tender">Name of the tender.</param>
/// <param name="Release">The release in the open contracting data standard, JSON.</param>
/// <param name="Fields">What goes into the fields of the notice.</param>
/// <param name="Letters">A letter to each bidder; none before the award.</param>
/// <param name="Warnings">What should be known.</param>
public sealed record Notice(
    string Tender, byte[] Release, IReadOnlyList<NoticeField> Fields, IReadOnlyList<AwardLetter> Letters, IReadOnlyList<Text> Warnings);

/// <summary>A field of the notice.</summary>
/// <param name="Field">Its number as a business term of the European forms, such as <c>BT-21</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Lot">Id of the lot that it is about, or null.</param>
/// <param name="Value">What goes into it.</param>
public sealed record NoticeField(string Field, Text Name, string? Lot, Text Value);
