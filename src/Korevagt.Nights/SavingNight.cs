using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>What a scenario saves in a full year, on one night, in kroner.</summary>
/// <param name="Estimate">The saving with its 95 % interval; null where either plan has no price.</param>
/// <param name="ContractedDkk">What of it follows from the contracts; null where either plan has no price.</param>
public sealed record SavingNight(
    [Description("The saving with its 95 % interval; null where either plan has no price.")][Unit(Units.Dkk)]
    MoneyEstimate? Estimate,
    [Description("What of it follows from the contracts; null where either plan has no price.")][Unit(Units.Dkk)]
    decimal? ContractedDkk)
{
    /// <summary>Identity of the night on which the saving last was news; null before a night was judged.</summary>
    [Description("Identity of the night on which the saving last was news; null before a night was judged.")]
    public string? ReferenceNight { get; init; }

    /// <summary>The saving then, whose interval later nights are held against; null before a night was judged.</summary>
    [Description("The saving then, whose interval later nights are held against; null before a night was judged.")]
    [Unit(Units.Dkk)]
    public MoneyEstimate? Reference { get; init; }
}
