using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Economics;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Quantities;

/// <summary>
/// The quantities of lots. A lot has the sum of its shifts; a variant lacks those of the shifts that it does without, and
/// nothing else: all shifts are on duty in the simulated years, so that what others would take over is counted nowhere.
/// </summary>
internal sealed class LotQuantities(TenderFile content, SimulatedShifts simulated, EvaluationSettings settings)
{
    private const double LowShare = 0.05;
    private const double HighShare = 0.95;

    private readonly ItemHours hours = new(simulated.Plan, simulated.Year, content.Items);

    /// <summary>Ids of shifts of the lots that are on duty in hours that no item is of.</summary>
    public IEnumerable<string> Uncovered()
    {
        var ofNone = hours.OfNone();
        return content.Items.Any(item => item.Unit == ItemUnit.Hour)
            ? content.Lots.SelectMany(lot => lot.Shifts).Where(shift => ofNone[IndexOf(shift)] > 0)
            : [];
    }

    /// <summary>The lots with their quantities, in the order of the file.</summary>
    public IReadOnlyList<FrozenLot> Lots()
    {
        var perShift = content.Items.Select(item => (Item: item, PerShift: PerShift(item))).ToList();
        return [.. content.Lots.Select(lot => new FrozenLot(lot.Id, lot.Name, [.. perShift.SelectMany(of => OfLot(lot, of.Item, of.PerShift))]))];
    }

    /// <summary>One quantity where all variants have the same; else one for each.</summary>
    private IEnumerable<FrozenQuantity> OfLot(LotFile lot, TenderItemFile item, IReadOnlyList<IReadOnlyList<decimal>> perShift)
    {
        var whole = Of(null, lot.Shifts);
        List<FrozenQuantity> variants = [.. (lot.Variants ?? []).Select(variant => Of(variant.Id, lot.Shifts.Except(variant.Without)))];
        List<FrozenQuantity> quantities = variants.TrueForAll(variant => (variant with { Variant = null }) == whole) ? [whole] : variants;

        // An item in hours that nobody is on duty in is not priced; starts, kilometers and overtime always are.
        return quantities.Where(quantity => item.Unit != ItemUnit.Hour || quantity.Amount > 0);

        FrozenQuantity Of(string? variant, IEnumerable<string> shifts)
        {
            var driven = shifts.Select(IndexOf).ToList();
            decimal[] years = [.. Enumerable.Range(0, perShift[0].Count).Select(year => driven.Sum(shift => perShift[shift][year])).Order()];
            var amount = Rounded(item.Unit, years.Average());
            return new FrozenQuantity(
                item.Id, UnitTexts.Of(item.Unit), variant, amount, Math.Min(amount, Rounded(item.Unit, Quantile(years, LowShare))),
                Math.Max(amount, Rounded(item.Unit, Quantile(years, HighShare))), Decimals(item.Unit), IsSimulated(item.Unit))
            {
                Basis = IsSimulated(item.Unit) ? Simulated(lot.Variants is not null) : $"Vagtplan, {simulated.Year.Year}.",
            };
        }
    }

    /// <summary>By shift, one figure for each simulated year; what follows from the duties is one figure.</summary>
    private IReadOnlyList<IReadOnlyList<decimal>> PerShift(TenderItemFile item) => item.Unit switch
    {
        ItemUnit.Hour => [.. hours.Of(item).Select(shift => (decimal[])[shift])],
        ItemUnit.ShiftStart => [.. simulated.Plan.Shifts.Select(shift => (decimal[])[ContractedHours.Of(shift, simulated.Year).Starts])],
        ItemUnit.Kilometer => [.. simulated.Shifts.Select(shift => (decimal[])[.. shift.Kilometers.Select(year => (decimal)year)])],
        ItemUnit.OvertimeHour => [.. simulated.Shifts.Select(shift => (decimal[])[.. shift.OvertimeHours.Select(year => (decimal)year)])],
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Unit, "There is no such unit."),
    };

    private string Simulated(bool hasVariants)
    {
        var (years, seed) = (settings.Replications.ToString(CultureInfo.InvariantCulture), settings.Seed.ToString(CultureInfo.InvariantCulture));
        var basis = $"Simuleret, {years} år som {simulated.Year.Year}, frø {seed}.";
        return hasVariants ? $"{basis} Alle vagter kørte: en variant mangler kun sine egne vagters mængder, og besøg, som andre ville tage over, er ikke flyttet." : basis;
    }

    private int IndexOf(string shift) => simulated.Plan.Shifts.Index().Single(known => known.Item.Id == shift).Index;

    private static bool IsSimulated(ItemUnit unit) => unit is ItemUnit.Kilometer or ItemUnit.OvertimeHour;

    private static int Decimals(ItemUnit unit) => unit switch
    {
        ItemUnit.Hour => 2,
        ItemUnit.OvertimeHour => 1,
        _ => 0,
    };

    private static decimal Rounded(ItemUnit unit, decimal value) =>
        decimal.Round(value, Decimals(unit), MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    /// <summary>The least value that at least a share of the sorted values does not exceed.</summary>
    private static decimal Quantile(decimal[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length - 1e-9) - 1)];
}

/// <summary>What units are called.</summary>
internal static class UnitTexts
{
    /// <summary>The unit of a quantity.</summary>
    public static Text Of(ItemUnit unit) => unit switch
    {
        ItemUnit.Hour => new("timer", "hours"),
        ItemUnit.OvertimeHour => new("timers overtid", "hours of overtime"),
        ItemUnit.Kilometer => new("km", "km"),
        _ => new("vagtstarter", "shift starts"),
    };
}
