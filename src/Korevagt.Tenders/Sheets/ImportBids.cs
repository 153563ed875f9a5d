using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using NodaTime.Text;

namespace Korevagt.Tenders.Sheets;

/// <summary>Reads price sheets that bidders filled in back to bids.</summary>
public static class ImportBids
{
    private static readonly Text AWorkbook = new("en Excel-projektmappe (.xlsx)", "an Excel workbook (.xlsx)");

    private static readonly Text AList = new(
        "en liste over, hvornår portalen modtog hver fil", "a list of when the portal received each file");

    /// <summary>Reads sheets, or tells all that is wrong with all of them, each with its sheet and cell.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tender">Name of the tender.</param>
    /// <param name="sheets">Names of the sheets, one for each bid.</param>
    /// <param name="received">Name of the list that says when the portal received which.</param>
    /// <param name="named">The tender as the file of bids is to name it, relative to that file.</param>
    public static Outcome<ImportedBids> Run(IFileSource files, string tender, IReadOnlyList<string> sheets, string received, string named)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(sheets);
        return TenderLoader.Load(files, tender).Then(of => files.Read(received, AList).Then(list => Read(files, of, sheets, received, list, named)));
    }

    /// <summary>Reads one sheet whose moment somebody else vouches for, or tells all that is wrong with it by sheet and cell.</summary>
    /// <param name="files">Where the tender comes from.</param>
    /// <param name="tender">Name of the tender.</param>
    /// <param name="sheet">Name of the sheet, for faults.</param>
    /// <param name="bytes">The sheet.</param>
    /// <param name="receivedAt">When it was received: UTC, in time, as bids say it.</param>
    /// <returns>The bid as one of <c>bids</c> of <c>korevagt-bids/1</c>.</returns>
    public static Outcome<ImportedSheet> One(IFileSource files, string tender, string sheet, ReadOnlyMemory<byte> bytes, string receivedAt) =>
        TenderLoader.Load(files, tender).Then(of =>
        {
            var (faults, warnings) = (new List<Fault>(), new List<Text>());
            var bid = BookReader.Read(sheet, bytes, faults) is { } book
                ? Read(of, sheet, book, receivedAt, HashOf(bytes), warnings, faults) : null;
            return bid is null || faults.Count > 0
                ? faults
                : Outcome<ImportedSheet>.Success(new(TenderJson.Bytes(bid.Bid), [.. warnings, .. PriceWarnings.Of(of, [bid])]));
        });

    private static Outcome<ImportedBids> Read(
        IFileSource files, LoadedTender of, IReadOnlyList<string> sheets, string received, ReadOnlyMemory<byte> list, string named)
    {
        var (faults, warnings, bids) = (new List<Fault>(), new List<Text>(), new List<ImportedBid>());
        var times = ReceivedList.Read(received, list.Span, sheets, of.Tender.Deadline, faults);
        foreach (var file in sheets)
        {
            var bytes = files.Read(file, AWorkbook, BookReader.MostBytes);
            faults.AddRange(bytes.Faults);
            if (bytes.Succeeded && BookReader.Read(file, bytes.Value, faults) is { } book
                && Read(of, file, book, times.At(file), HashOf(bytes.Value), warnings, faults) is { } bid)
            {
                bids.Add(bid);
            }
        }

        faults.AddRange(CompanyJudge.Between(bids));
        if (faults.Count > 0)
        {
            return faults;
        }

        warnings.AddRange(PriceWarnings.Of(of, bids));
        var content = new BidsFile
        {
            Format = TenderJson.FormatOf<BidsFile>(),
            Tender = named,
            Lock = of.Lock,
            Bids = [.. bids.Select(bid => bid.Bid).OrderBy(bid => bid.Id, StringComparer.Ordinal)],
        };
        return new ImportedBids(TenderJson.Bytes(content), bids.Count, bids.Sum(bid => bid.Bid.Prices.Count), warnings);
    }

    private static ImportedBid? Read(
        LoadedTender of, string file, ReadBook book, string? receivedAt, string hash, List<Text> warnings, List<Fault> all)
    {
        var marks = SheetMarks.Of(book);
        if (marks.Fault(file, of.Lock) is { } wrong)
        {
            all.Add(wrong);
            return null;
        }

        if (marks.IsDraft)
        {
            all.Add(new(
                file, "", new("er et udkast fra før udbuddet blev låst", "is a draft from before the tender was locked"),
                new("arket, som blev sendt ud ved offentliggørelsen", "the sheet that was sent out at the publication")));
        }

        var sheet = BidSheetLayout.Of(of, marks.IsDraft);
        var faults = new CellFaults(file, marks.Language);
        var input = new InputReader(sheet, new SheetComparison(sheet, book, marks.Language, faults), faults, warnings);
        var reader = new SheetBid(sheet, input);
        // When it came has been judged by the portal's list.
        var inTime = InstantPattern.General.Format(of.Tender.Deadline);
        var bid = reader.Read(receivedAt ?? inTime, hash);
        var log = new FaultLog(file, null);
        var evaluated = new BidJudge(of, bid with { ReceivedAt = inTime }, "$", log, warnings).Read();
        foreach (var fault in log.InOrder().Where(fault => fault.Place != "$.prices" || sheet.Prices.All(line => input.IsSound(line.Price))))
        {
            faults.Add(reader.At(fault.Place), fault.Message, fault.Expected is { } expected ? InSheet(expected) : null);
        }

        PackageOverlap.Warn(evaluated, faults, sheet, warnings);
        CapacityJudge.Judge(sheet, reader, input, evaluated, faults, warnings);
        all.AddRange(faults.InOrder());
        return new(file, faults, reader.Companies, bid, evaluated);
    }

    /// <summary>What the judge of bids calls by the name of a property is called by that of its column.</summary>
    private static Text InSheet(Text expected) => new(
        expected.Danish.Replace("\"dkkPerYear\"", "et beløb om året", StringComparison.Ordinal),
        expected.English.Replace("dkkPerYear", "a sum a year", StringComparison.Ordinal));

    private static string HashOf(ReadOnlyMemory<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}

/// <summary>Bids that were read from price sheets.</summary>
/// <param name="Json">The file of bids.</param>
/// <param name="Bids">How many bids.</param>
/// <param name="Prices">How many prices they have together.</param>
/// <param name="Warnings">What is allowed and seldom meant.</param>
public sealed record ImportedBids(ReadOnlyMemory<byte> Json, int Bids, int Prices, IReadOnlyList<Text> Warnings);

/// <summary>A bid that was read from a price sheet.</summary>
/// <param name="Json">The bid.</param>
/// <param name="Warnings">What is allowed and seldom meant.</param>
public sealed record ImportedSheet(ReadOnlyMemory<byte> Json, IReadOnlyList<Text> Warnings);

/// <summary>A bid with where it came from.</summary>
/// <param name="File">Its file.</param>
/// <param name="Cells">Names its cells.</param>
/// <param name="Companies">The companies that bid, with their cells.</param>
/// <param name="Bid">The bid as a file of bids has it.</param>
/// <param name="Evaluated">The bid with evaluated prices.</param>
internal sealed record ImportedBid(string File, CellFaults Cells, IReadOnlyList<(CellAt At, string Cvr)> Companies, BidFile Bid, TenderBid Evaluated);
