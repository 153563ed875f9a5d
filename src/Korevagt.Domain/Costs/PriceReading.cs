namespace Korevagt.Domain.Costs;

/// <summary>
/// Other prices that a contract may have, declared where the true ones are not known: another way to read the source that a
/// price was taken from, or another end of what an assumption leaves open. All prices in kroner without VAT, 0 or more; null
/// where the contract's own holds.
/// </summary>
public sealed record PriceReading
{
    /// <summary>What is read so, shown to people; contracts that name the same reading are read together.</summary>
    public required string Name { get; init; }

    /// <summary>Price per hour, for all hours of the contract.</summary>
    public decimal? DkkPerHour { get; init; }

    /// <summary>Price per kilometer driven.</summary>
    public decimal? DkkPerKilometer { get; init; }

    /// <summary>Price each time a car begins a shift.</summary>
    public decimal? DkkPerShiftStart { get; init; }

    /// <summary>Price per hour beyond the shift's end.</summary>
    public decimal? DkkPerOvertimeHour { get; init; }
}
