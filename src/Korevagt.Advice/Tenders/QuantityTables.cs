using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Tenders.Quantities;

namespace Korevagt.Advice.Tenders;

/// <summary>The quantities of a tender, in sentences and a table.</summary>
public sealed class QuantityTables
{
    /// <summary>Prepares them in one language.</summary>
    /// <param name="frozen">The tender with its quantities.</param>
    /// <param name="language">The language.</param>
    public QuantityTables(FrozenTender frozen, Language language)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        var format = ReportFormat.For(language);
        List<Text> said = [QuantityTexts.Summary(frozen.Name), QuantityTexts.Interval];
        if (frozen.Lots.SelectMany(lot => lot.Quantities).Any(quantity => quantity.Variant is not null))
        {
            said.Add(QuantityTexts.Variants);
        }

        Sentences = [.. said.Select(format.Say)];
        Tables =
        [
            new(
                format.Say(QuantityTexts.Table), format.Say(QuantityTexts.Note),
                format.Say(TenderTexts.Lot, QuantityTexts.Item, TenderTexts.Variant, QuantityTexts.Unit, QuantityTexts.Amount, QuantityTexts.Low,
                    QuantityTexts.High),
                [
                    .. frozen.Lots.SelectMany(lot => lot.Quantities.Select(quantity => (string[])
                    [
                        lot.Name, quantity.Item, quantity.Variant ?? ReportFormat.None, format.Say(quantity.Unit),
                        format.Number(quantity.Amount, quantity.Decimals),
                        quantity.IsSimulated ? format.Number(quantity.Low, quantity.Decimals) : ReportFormat.None,
                        quantity.IsSimulated ? format.Number(quantity.High, quantity.Decimals) : ReportFormat.None,
                    ])),
                ])
            {
                WordColumns = 4,
            },
        ];
    }

    /// <summary>What it says.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The quantities.</summary>
    public IReadOnlyList<PlainTable> Tables { get; }
}

/// <summary>The quantities of a tender, in words.</summary>
internal static class QuantityTexts
{
    public static Text Interval { get; } = new(
        "Km og overtid er simulerede, hver med det interval, som 90 % af de simulerede år ligger i; timer og vagtstarter følger af vagtplanen.",
        "Kilometres and overtime are simulated, each with the interval in which 90 % of the simulated years lie; hours and shift starts follow from the duties.");

    public static Text Variants { get; } = new(
        "En variant mangler kun de vagter, den undværer: alle vagter kørte i simuleringen, og besøg, som andre ville tage over, er ikke flyttet.",
        "A variant lacks only the shifts that it does without: all shifts were on duty in the simulation, and visits that others would take over are not moved.");

    public static Text Table { get; } = new("Mængder pr. år", "Quantities a year");

    public static Text Note { get; } = new("Det er de mængder, tilbudspriserne ganges med.", "These are what bid prices are multiplied by.");

    public static Text Item { get; } = new("Ydelse", "Item");

    public static Text Unit { get; } = new("Enhed", "Unit");

    public static Text Amount { get; } = new("Mængde", "Quantity");

    public static Text Low { get; } = new("5 %", "5 %");

    public static Text High { get; } = new("95 %", "95 %");

    public static Text Summary(string tender) => new($"{tender}: mængderne i hver delaftale.", $"{tender}: the quantities of each lot.");
}
