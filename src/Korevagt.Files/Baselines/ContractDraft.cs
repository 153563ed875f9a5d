using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Baselines;

/// <summary>What a contractor (vognmand) is paid; kroner without VAT.</summary>
internal record ContractDraft : Sourced
{
    [Description("Short name that other objects and scenarios use.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description(
        "Prices per hour; the first that contains an hour holds. Together they cover the hours of the contract's shifts.")]
    [Length(1, 100)]
    public required IReadOnlyList<PriceBandFile> HourlyPrices { get; init; }

    [Description("Price per kilometre driven.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerKilometer { get; init; }

    [Description("Price each time a car begins a shift.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerShiftStart { get; init; }

    [Description("Price per hour beyond the shift's end.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerOvertimeHour { get; init; }

    [Description("The hourly price is multiplied by this on special days; 1 is no supplement.")]
    [Range(0, 10)]
    public decimal SpecialDayFactor { get; init; } = 1;

    [Description("Days of the year (month-day) with the supplement.")]
    [MaxLength(366)]
    public IReadOnlyList<AnnualDate> SpecialDays { get; init; } = [];

    [Description(
        "Other prices that it may have, where the true ones are not known; reports tell what is saved as a range over them.")]
    [MaxLength(20)]
    public IReadOnlyList<PriceReadingFile> OtherReadings { get; init; } = [];

    [Description("What it says beside its prices: term, lots, what may be changed of it; comparisons tell what room that leaves.")]
    public ContractTermsFile? Terms { get; init; }
}
