namespace Korevagt.Files.Populations;

/// <summary>What a population projection says of the plan's areas.</summary>
/// <param name="Factors">Inhabitants in the year for each one of the base year, by the plan's areas.</param>
/// <param name="PassedOver">Rows of municipalities or areas that the plan does not have.</param>
public sealed record PopulationGrowth(IReadOnlyList<double> Factors, int PassedOver);
