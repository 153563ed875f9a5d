using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>What a scenario saves in a full year; negative where it costs more.</summary>
public sealed record SavingResult
{
    /// <summary>The mean: contracted and simulated part together.</summary>
    [Description("The mean: contracted and simulated part together.")]
    public required decimal Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Description("Lower end of the 95 % interval.")]
    public required decimal Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Description("Upper end of the 95 % interval.")]
    public required decimal High { get; init; }

    /// <summary>The certain part: contracted hours and shift starts.</summary>
    [Description("The certain part: contracted hours and shift starts.")]
    public required decimal Contracted { get; init; }

    /// <summary>The simulated part: kilometres, overtime and included shifted costs.</summary>
    [Description("The simulated part: kilometres, overtime and included shifted costs.")]
    public required decimal Simulated { get; init; }

    internal static SavingResult Of(SavingEstimate saving) => new()
    {
        Mean = RoundedNumbers.Dkk(saving.Mean),
        Low = RoundedNumbers.Dkk(saving.Low),
        High = RoundedNumbers.Dkk(saving.High),
        Contracted = RoundedNumbers.Dkk(saving.Contracted),
        Simulated = RoundedNumbers.Dkk(saving.Simulated),
    };
}
