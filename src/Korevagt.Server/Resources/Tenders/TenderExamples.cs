using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Library.Tenders;
using Korevagt.Tenders.Awards;
using NodaTime;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>What the document of the interface shows of tenders; all of it is invented.</summary>
internal static class TenderExamples
{
    private const string Hash = "sha256:86ef2222c8f17ebd6d0fb8f89cdad86728f9ce346bb8421f7465ac373c11a4c8";

    public static JsonElement File { get; } = JsonElement.Parse(
        """
        {
          "format": "korevagt-tender/1", "name": "Opfundet eksempel: kørsel i Silkeborg og Viborg", "baseline": "midtjylland-2016.json",
          "assumption": "Opfundet.",
          "procedure": {
            "kind": "contract", "cpv": "60140000", "publishedOn": "2026-09-01", "deadline": "2026-10-12T12:00", "opening": "2026-10-12T12:30",
            "standstillDays": 10, "bidsBindUntil": "2027-02-01", "assumption": "Opfundet."
          },
          "term": { "from": "2027-04-01", "months": 24, "assumption": "Opfundet." },
          "items": [{ "id": "nat", "unit": "hour" }],
          "lots": [
            { "id": "silkeborg", "name": "Silkeborg", "shifts": ["nat-silkeborg"], "quantities": [{ "item": "nat", "amount": 3285, "source": "Vagtplan." }] },
            { "id": "viborg", "name": "Viborg", "shifts": ["nat-viborg"], "quantities": [{ "item": "nat", "amount": 3285, "source": "Vagtplan." }] }
          ],
          "bidding": {},
          "award": { "criterion": "price", "rules": [], "tie": ["draw"], "uncoveredLot": "annulLot" }
        }
        """);

    public static JsonElement Bid { get; } = JsonElement.Parse(
        """
        {
          "bidder": { "name": "Vognmand A (opfundet)", "cvr": "10000001" }, "cars": 2, "permits": 2,
          "prices": [{ "lot": "silkeborg", "item": "nat", "dkk": 296 }]
        }
        """);

    public static TenderView Locked { get; } = new(
        "9f2c61d0a7b3e458", "Opfundet eksempel: kørsel i Silkeborg og Viborg", TenderState.Locked, 3, Hash, null, "Anna", Instant.FromUtc(2026, 9, 1, 7, 0));

    public static TenderView Draft { get; } = Locked with
    {
        State = TenderState.Draft,
        Version = 1,
        Lock = null,
        Content = File,
        Faults =
        [
            new FaultView(
                null, "/shiftsOutside", "$.shiftsOutside", new("vagten \"nat-aarhus\" er i ingen delaftale", "the shift \"nat-aarhus\" is in no lot"),
                new("en delaftale, eller en grund her", "a lot, or a reason here")),
        ],
        Warnings = [],
    };

    public static BidReceiptView Receipt { get; } = new("t4b09f1c", Instant.FromUtc(2026, 10, 11, 19, 4), Hash);

    public static BidView Opened { get; } = new("t4b09f1c", "Vognmand A (opfundet)", "2026-10-11T19:04:00Z", true, Bid, []);

    public static JsonElement AwardFile { get; } = JsonElement.Parse(
        $$"""
        {
          "format": "korevagt-award/1", "tender": "Opfundet eksempel: kørsel i Silkeborg og Viborg", "lock": "{{Hash}}", "bids": "{{Hash}}",
          "status": "proved", "totalDkk": 972360, "paidDkk": 972360,
          "lots": [{ "lot": "silkeborg", "bid": "t4b09f1c", "bidder": "Vognmand A (opfundet)", "dkk": 972360, "shiftedDkk": 0 }],
          "bidders": [{ "bid": "t4b09f1c", "bidder": "Vognmand A (opfundet)", "discountDkk": 0, "paidDkk": 972360 }],
          "uncovered": ["viborg"], "tied": 1, "ladder": [], "leftOut": [], "lotsWithOneBid": ["silkeborg"], "aboveReserve": []
        }
        """);

    public static AwardView Award { get; } = new(DecisionStatus.Awarded, AwardFile, ["viborg"], [], []);

    public static JsonElement Analysis { get; } = JsonElement.Parse(
        $$"""
        {
          "format": "korevagt-tender-analysis/1", "notice": "ANALYSE – ikke tildeling / ANALYSIS – not an award", "kind": "withdrawals",
          "tender": "Opfundet eksempel: kørsel i Silkeborg og Viborg", "lock": "{{Hash}}", "bids": "{{Hash}}",
          "declared": { "without": [], "status": "proved", "totalDkk": 972360, "changeDkk": 0, "lots": ["silkeborg: t4b09f1c"], "uncovered": ["viborg"] },
          "cases": []
        }
        """);

    public static ProtocolView Protocol { get; } = new(
        [new ProtocolLineView(1, Instant.FromUtc(2026, 9, 1, 7, 0), "Anna", "locked", Hash, "", Hash)], Hash);

    public static TenderCheckView Check { get; } = new([], [new("Én delaftale har ét tilbud.", "One lot has one bid.")]);

    public static NoticeView Notice { get; } = new(
        JsonElement.Parse("""{ "ocid": "ocds-abc123-1", "id": "1", "date": "2026-09-01T00:00:00Z", "tag": ["tender"], "language": "da" }"""),
        [new NoticeFieldView("BT-21", new("Titel", "Title"), null, Text.Same("Opfundet eksempel: kørsel i Silkeborg og Viborg"))], []);

    public static LetterView Letter { get; } = new(
        "t4b09f1c", "Vognmand A (opfundet)",
        JsonElement.Parse(
            $$"""
            {
              "format": "korevagt-tender-letter/1", "tender": "Opfundet eksempel: kørsel i Silkeborg og Viborg", "lock": "{{Hash}}", "bid": "t4b09f1c",
              "bidder": "Vognmand A (opfundet)", "cvr": "10000001", "sent": "2026-11-20", "notBefore": "2026-12-01", "paidDkk": 972360,
              "own": [{ "lots": ["silkeborg"], "dkk": 972360 }], "lots": [{ "name": "Silkeborg", "winner": "Vognmand A (opfundet)" }],
              "winners": [{ "bidder": "Vognmand A (opfundet)", "lots": ["Silkeborg"], "paidDkk": 972360 }], "rules": []
            }
            """));

    public static JsonElement Scenario { get; } = JsonElement.Parse(
        """
        {
          "format": "korevagt-scenario/1", "name": "Tildeling: Opfundet eksempel: kørsel i Silkeborg og Viborg",
          "description": "Vindernes priser i udbuddet som kontrakter, delaftale for delaftale.", "baseline": "midtjylland-2016.json",
          "changes": [{ "change": "setShiftContract", "shifts": ["nat-silkeborg"], "contract": "silkeborg" }]
        }
        """);

    public static JsonElement Lots { get; } = JsonElement.Parse(
        """
        {
          "engineVersion": "1.0.0", "plan": "Midtjylland 2016", "year": 2017, "date": "2017-12-31", "table": "Takster", "mostDriveMinutes": 45,
          "stations": 12, "allowed": 56, "proposals": []
        }
        """);

    public static JsonElement ShouldCost { get; } = JsonElement.Parse(
        """
        {
          "engineVersion": "1.0.0", "plan": "Midtjylland 2016", "year": 2017, "date": "2017-12-31", "table": "Takster", "figures": [],
          "carHours": 111087, "dkkPerYear": { "low": 28000000, "expected": 35000000, "high": 45000000 }, "lots": []
        }
        """);
}
