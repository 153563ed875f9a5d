using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Other prices that a contract may have; kroner without VAT, those left out as the contract has them.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record PriceReadingFile : Sourced
{
    [Description("What is read so, shown to people; contracts that name the same reading are read together.")]
    public required string Name { get; init; }

    [Description("Price per hour, for all hours of the contract.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerHour { get; init; }

    [Description("Price per kilometre driven.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerKilometer { get; init; }

    [Description("Price each time a car begins a shift.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerShiftStart { get; init; }

    [Description("Price per hour beyond the shift's end.")]
    [Range(0, Patterns.HighestPrice)]
    public decimal? DkkPerOvertimeHour { get; init; }
}
