namespace Korevagt.Domain.Costs;

/// <summary>A cost that a saved shift may move elsewhere: doctors' mileage, ambulances, municipal transport.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Driver">What it grows with.</param>
/// <param name="DkkPerUnit">Kroner per unit of the driver; null if the figure is unknown.</param>
/// <param name="Included">Whether the annual cost counts it; off by default.</param>
public sealed record ShiftedCost(string Id, string Name, ShiftedCostDriver Driver, decimal? DkkPerUnit, bool Included);
