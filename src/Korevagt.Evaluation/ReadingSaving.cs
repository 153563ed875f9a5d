namespace Korevagt.Evaluation;

/// <summary>What a scenario saves at other prices that the plans declare.</summary>
/// <param name="Reading">Name of the reading.</param>
/// <param name="Saving">The saving of a full year at its prices.</param>
/// <param name="FirstYearDkk">The saving of the first year at its prices, in kroner.</param>
public sealed record ReadingSaving(string Reading, SavingEstimate Saving, decimal FirstYearDkk);
