using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Protocols;

namespace Korevagt.Tenders.Sheets;

/// <summary>Writes the price sheet of a tender for bidders to fill in.</summary>
public static class WriteBidSheet
{
    /// <summary>The sheet, or what is wrong with the tender and its protocol.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tender">Name of the tender.</param>
    /// <param name="protocol">Name of the protocol that says under which lock it was published; null for a draft.</param>
    /// <param name="language">The language of all that the sheet says.</param>
    public static Outcome<WrittenSheet> Run(IFileSource files, string tender, string? protocol, Language language)
    {
        ArgumentNullException.ThrowIfNull(files);
        return TenderLoader.Load(files, tender).Then(of => IsLocked(files, of, protocol).Then<WrittenSheet>(isLocked => Written(of, isLocked, language)));
    }

    /// <summary>The sheet of a tender of which the caller knows whether it is locked.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tender">Name of the tender.</param>
    /// <param name="isLocked">Whether it is locked as it is; else the sheet is a draft.</param>
    /// <param name="language">The language of all that the sheet says.</param>
    public static Outcome<WrittenSheet> Of(IFileSource files, string tender, bool isLocked, Language language) =>
        TenderLoader.Load(files, tender).Then<WrittenSheet>(of => Written(of, isLocked, language));

    private static WrittenSheet Written(LoadedTender of, bool isLocked, Language language)
    {
        var sheet = BidSheetLayout.Of(of, !isLocked);
        return new WrittenSheet(
            SheetWorkbook.Write(sheet, new Dictionary<CellAt, object>(), language), of.Lock, !isLocked, sheet.Prices.Count, of.Warnings);
    }

    /// <summary>The cells of a sheet with what a bid says in them.</summary>
    /// <exception cref="InvalidOperationException">The bid says more than the sheet has room for.</exception>
    internal static Dictionary<CellAt, object> Values(BidSheet sheet, BidFile bid)
    {
        var values = new Dictionary<CellAt, object>
        {
            [sheet.Cars] = (decimal)bid.Cars,
            [sheet.Permits] = (decimal)bid.Permits,
            [sheet.Name] = bid.Bidder.Name,
            [sheet.Cvr] = bid.Bidder.Cvr,
        };
        foreach (var price in bid.Prices)
        {
            var lot = new OfferedLot(price.Lot, price.Variant ?? "");
            values[sheet.Prices.First(line => line.Lot == lot && line.Item == price.Item).Price] = price.Dkk;
        }

        Texts(values, sheet.Members, bid.Bidder.Members);
        foreach (var (i, package) in bid.Packages.Index())
        {
            Number(values, sheet.Packages[i].Share, package.DiscountShare);
            Number(values, sheet.Packages[i].Dkk, package.DkkPerYear);
            Texts(values, sheet.Packages[i].Lots, [.. package.Lots.Select(lot => BidSheet.Code(lot.Lot, lot.Variant ?? ""))]);
        }

        var rows = bid.Packages.Index().ToDictionary(package => package.Item.Id, package => sheet.Packages[package.Index].Id, StringComparer.Ordinal);
        foreach (var (i, group) in bid.EitherOr.Index())
        {
            Texts(values, sheet.EitherOr[i], [.. group.Of.Select(name => rows.GetValueOrDefault(name, name))]);
        }

        foreach (var (i, discount) in bid.Discounts.Index())
        {
            Number(values, sheet.Discounts[i].Share, discount.Share);
            Number(values, sheet.Discounts[i].FromDkk, discount.FromDkk);
            if (sheet.Discounts[i].FromLots is { } at)
            {
                Number(values, at, discount.FromLots);
            }
        }

        return values;
    }

    private static Outcome<bool> IsLocked(IFileSource files, LoadedTender of, string? protocol) => protocol is null
        ? false
        : files.Read(protocol).Then(bytes => TenderProtocol.Read(protocol, bytes.Span)).Then<bool>(entries =>
            entries.LastOrDefault(entry => entry.Stage == TenderStage.Locked)?.Subject == of.Lock
                ? true
                : new Fault(
                    protocol, "",
                    new("siger ikke, at udbuddet er låst, som det er nu", "does not say that the tender is locked as it is now"),
                    Text.Same(of.Lock)));

    private static void Number(Dictionary<CellAt, object> values, CellAt at, decimal? number)
    {
        if (number is { } value)
        {
            values[at] = value;
        }
    }

    private static void Texts(Dictionary<CellAt, object> values, IReadOnlyList<CellAt> cells, IReadOnlyList<string> texts)
    {
        foreach (var (i, text) in texts.Index())
        {
            values[cells[i]] = text;
        }
    }
}

/// <summary>A price sheet.</summary>
/// <param name="Bytes">The workbook.</param>
/// <param name="Lock">The tender's lock.</param>
/// <param name="IsDraft">Whether no protocol says that it is locked.</param>
/// <param name="Prices">How many prices are asked for.</param>
/// <param name="Warnings">What of the tender is allowed and seldom meant.</param>
public sealed record WrittenSheet(ReadOnlyMemory<byte> Bytes, string Lock, bool IsDraft, int Prices, IReadOnlyList<Text> Warnings);
