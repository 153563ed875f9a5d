using Korevagt.Domain.Derived;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Costs;

/// <summary>What a contractor (vognmand) is paid for a car with driver. All prices in kroner without VAT, 0 or more.</summary>
public sealed record Contract
{
    private const int MostReadings = 50;

    private static readonly DerivedValues<Contract, string, Contract> AtReadings = new(MostReadings);

    /// <summary>Short name used in files.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Prices per hour; the first band that contains an hour holds. Together they cover the contract's shifts.</summary>
    public required IReadOnlyList<PriceBand> HourlyPrices { get; init; }

    /// <summary>Price per kilometer driven.</summary>
    public decimal DkkPerKilometer { get; init; }

    /// <summary>Price each time a car begins a shift.</summary>
    public decimal DkkPerShiftStart { get; init; }

    /// <summary>Price per hour beyond the shift's end.</summary>
    public decimal DkkPerOvertimeHour { get; init; }

    /// <summary>The hourly price is multiplied by this on <see cref="SpecialDays"/>; 1 means no supplement.</summary>
    public decimal SpecialDayFactor { get; init; } = 1;

    /// <summary>Dates (month and day) with the supplement.</summary>
    public IReadOnlyList<AnnualDate> SpecialDays { get; init; } = [];

    /// <summary>Other prices that it may have; empty where its own are known.</summary>
    public IReadOnlyList<PriceReading> OtherReadings { get; init; } = [];

    /// <summary>What it says beside its prices; null where nobody has written any of it down.</summary>
    public ContractTerms? Terms { get; init; }

    /// <summary>The contract at the prices of a reading; as it stands where it does not declare that one.</summary>
    /// <param name="reading">Name of the reading.</param>
    /// <returns>The same contract for the same reading every time.</returns>
    public Contract Under(string reading) => AtReadings.Of(this, reading, static (contract, name) =>
        contract.OtherReadings.FirstOrDefault(other => other.Name == name) is { } prices ? contract.At(prices) : contract);

    private Contract At(PriceReading prices) => this with
    {
        HourlyPrices = [.. HourlyPrices.Select(band => band with { DkkPerHour = prices.DkkPerHour ?? band.DkkPerHour })],
        DkkPerKilometer = prices.DkkPerKilometer ?? DkkPerKilometer,
        DkkPerShiftStart = prices.DkkPerShiftStart ?? DkkPerShiftStart,
        DkkPerOvertimeHour = prices.DkkPerOvertimeHour ?? DkkPerOvertimeHour,
    };
}
