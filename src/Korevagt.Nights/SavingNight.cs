using Korevagt.Planning.Evaluation;

namespace Korevagt.Nights;

/// <summary>What a scenario saves in a full year, on one night, in kroner.</summary>
/// <param name="Estimate">The saving with its 95 % interval.</param>
/// <param name="ContractedDkk">The certain part of it.</param>
public sealed record SavingNight(MoneyEstimate Estimate, decimal ContractedDkk)
{
    /// <summary>Identity of the night on which the saving last was news; null before a night was judged.</summary>
    public string? ReferenceNight { get; init; }

    /// <summary>The saving then, whose interval later nights are held against; null before a night was judged.</summary>
    public MoneyEstimate? Reference { get; init; }
}
