using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Library.Tenders;
using Korevagt.Tenders.Quantities;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>How quantities are simulated.</summary>
public sealed record NewQuantities
{
    /// <summary>Simulated years; absent for 50.</summary>
    [Range(2, 400)]
    public int? Years { get; init; }

    /// <summary>The calendar year, from 2007 to 2050; absent for 2017.</summary>
    [Range(2007, 2050)]
    public int? Year { get; init; }

    /// <summary>Seed of the random numbers; absent for 1.</summary>
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }
}

/// <summary>How a trial is drawn.</summary>
public sealed record NewTrial
{
    /// <summary>How many trials; absent for 50.</summary>
    [Range(1, 500)]
    public int? Count { get; init; }

    /// <summary>How many contractors in each; absent for 6.</summary>
    [Range(1, 20)]
    public int? Bidders { get; init; }

    /// <summary>The calendar year that hours are of, from 2007 to 2050; absent for 2017.</summary>
    [Range(2007, 2050)]
    public int? Year { get; init; }

    /// <summary>Seed of the random numbers; absent for 1.</summary>
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }
}

/// <summary>The quantities of a tender.</summary>
/// <param name="Lots">Its lots.</param>
/// <param name="Content">The tender's file with them in place of those it had.</param>
internal sealed record QuantitiesView(IReadOnlyList<LotQuantitiesView> Lots, JsonElement Content)
{
    public static QuantitiesView Of(FrozenTender frozen) => new(
        [
            .. frozen.Lots.Select(lot => new LotQuantitiesView(
                lot.Lot, lot.Name,
                [
                    .. lot.Quantities.Select(quantity => new QuantityView(
                        quantity.Item, quantity.Unit, quantity.Variant, quantity.Amount, quantity.Low, quantity.High, quantity.IsSimulated)),
                ])),
        ],
        JsonElement.Parse(frozen.FileFor(TenderProcess.TenderName)));
}

/// <summary>The quantities of a lot.</summary>
internal sealed record LotQuantitiesView(string Lot, string Name, IReadOnlyList<QuantityView> Quantities);

/// <summary>A quantity of a year, with what 5 and 95 % of the simulated years do not exceed.</summary>
internal sealed record QuantityView(string Item, Text Unit, string? Variant, decimal Amount, decimal Low, decimal High, bool IsSimulated);
