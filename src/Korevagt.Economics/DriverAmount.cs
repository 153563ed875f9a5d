namespace Korevagt.Economics;

/// <summary>What one cost driver amounts to in a year.</summary>
/// <param name="Id">Id of the driver.</param>
/// <param name="Units">How many units there were, 0 or more.</param>
/// <param name="Dkk">Units times the price of one, in kroner.</param>
public sealed record DriverAmount(string Id, decimal Units, decimal Dkk);
