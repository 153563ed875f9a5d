using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What a scenario saves over all readings of the prices that the plans declare, the plan's own among them.</summary>
public sealed record SavingRangeResult
{
    /// <summary>The smallest mean saving of a full year.</summary>
    [Description("The smallest mean saving of a full year.")]
    public required decimal Low { get; init; }

    /// <summary>The largest mean saving of a full year; equal to low where the plans declare one reading.</summary>
    [Description("The largest mean saving of a full year; equal to low where the plans declare one reading.")]
    public required decimal High { get; init; }

    /// <summary>The smallest part that follows from contracted hours and shift starts.</summary>
    [Description("The smallest part that follows from contracted hours and shift starts.")]
    public required decimal ContractedLow { get; init; }

    /// <summary>The largest part that follows from contracted hours and shift starts.</summary>
    [Description("The largest part that follows from contracted hours and shift starts.")]
    public required decimal ContractedHigh { get; init; }

    /// <summary>The smallest saving of the first year.</summary>
    [Description("The smallest saving of the first year.")]
    public required decimal FirstYearLow { get; init; }

    /// <summary>The largest saving of the first year.</summary>
    [Description("The largest saving of the first year.")]
    public required decimal FirstYearHigh { get; init; }

    internal static SavingRangeResult? Of(ScenarioComparison scenario) =>
        scenario is { SavingRange: { } saving, ContractedRange: { } contracted, FirstYearRange: { } firstYear }
            ? new()
            {
                Low = RoundedNumbers.Dkk(saving.LowDkk),
                High = RoundedNumbers.Dkk(saving.HighDkk),
                ContractedLow = RoundedNumbers.Dkk(contracted.LowDkk),
                ContractedHigh = RoundedNumbers.Dkk(contracted.HighDkk),
                FirstYearLow = RoundedNumbers.Dkk(firstYear.LowDkk),
                FirstYearHigh = RoundedNumbers.Dkk(firstYear.HighDkk),
            }
            : null;
}

/// <summary>What a scenario saves at other prices that the plans declare.</summary>
public sealed record ReadingSavingResult
{
    /// <summary>Name of the reading.</summary>
    [Description("Name of the reading.")]
    public required string Reading { get; init; }

    /// <summary>Saving of a full year at its prices.</summary>
    [Description("Saving of a full year at its prices.")]
    [Unit(Units.Dkk)]
    public required SavingResult SavingDkkPerYear { get; init; }

    /// <summary>Saving of the first year at its prices.</summary>
    [Description("Saving of the first year at its prices.")]
    [Unit(Units.Dkk)]
    public required decimal SavingFirstYearDkk { get; init; }

    internal static ReadingSavingResult Of(ReadingSaving reading) => new()
    {
        Reading = reading.Reading,
        SavingDkkPerYear = SavingResult.Of(reading.Saving),
        SavingFirstYearDkk = RoundedNumbers.Dkk(reading.FirstYearDkk),
    };
}
