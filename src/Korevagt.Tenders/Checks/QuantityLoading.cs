using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Checks;

/// <summary>
/// What a bidder can gain who puts his margin on one item and takes it off another: the evaluated price stays, since it counts
/// the frozen quantities, and what is paid does not.
/// </summary>
internal static class QuantityLoading
{
    /// <summary>The items of each lot and variant, in the order of the file.</summary>
    public static IReadOnlyList<LoadingFinding> Of(TenderFile content) =>
    [
        .. content.Lots.SelectMany(lot => (lot.Variants is { } variants ? variants.Select(variant => (string?)variant.Id) : [null])
            .SelectMany(variant => OfLot(content, lot, variant))),
    ];

    private static IEnumerable<LoadingFinding> OfLot(TenderFile content, LotFile lot, string? variant)
    {
        var items = lot.Quantities.Where(quantity => quantity.Amount > 0 && (quantity.Variant is null || quantity.Variant == variant))
            .Select(quantity => IsCertain(quantity) ? quantity with { Low = quantity.Low ?? quantity.Amount, High = quantity.High ?? quantity.Amount }
                : quantity).ToList();
        return items.Select(item => new LoadingFinding(
            lot.Id, lot.Name, variant, item.Item, Below(item), Above(item),
            Gain(item, items.Where(other => other != item && Swing(other) is not null).MinBy(Swing))));

        // Hours and shift starts follow from the duties, whether or not the tender says so.
        bool IsCertain(QuantityFile quantity) => content.Items
            .Any(item => item.Id == quantity.Item && item.Unit is (ItemUnit.Hour or ItemUnit.ShiftStart));
    }

    /// <summary>On what turns out high from what turns out low, or the other way round.</summary>
    private static double? Gain(QuantityFile item, QuantityFile? surest) => surest is null || Swing(item) is null
        ? null
        : Math.Max(Above(item)!.Value + Below(surest)!.Value, Below(item)!.Value + Above(surest)!.Value);

    private static double? Swing(QuantityFile item) => Below(item) is { } below && Above(item) is { } above ? Math.Max(below, above) : null;

    private static double? Below(QuantityFile item) => item.Low is { } low ? (double)(1 - (low / item.Amount)) : null;

    private static double? Above(QuantityFile item) => item.High is { } high ? (double)((high / item.Amount) - 1) : null;
}

/// <summary>How far the quantity of an item may turn out otherwise, and what can be made of it.</summary>
/// <param name="Lot">Id of the lot.</param>
/// <param name="LotName">Its name.</param>
/// <param name="Variant">Id of the variant, or null.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Below">By which share the low figure is below the frozen one; null where the tender gives none.</param>
/// <param name="Above">By which share the high figure is above it; null likewise.</param>
/// <param name="GainShare">
/// What is paid more for each krone of evaluated price that is moved between this item and the one whose quantity is surest, the
/// better way round, when both turn out at the end of their intervals that pays; null where there are no two with intervals.
/// </param>
public sealed record LoadingFinding(string Lot, string LotName, string? Variant, string Item, double? Below, double? Above, double? GainShare);
