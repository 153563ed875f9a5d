using Korevagt.Domain.Time;

namespace Korevagt.Domain.Costs;

/// <summary>A price per hour that holds in some hours of the week.</summary>
/// <param name="Hours">When it holds.</param>
/// <param name="DkkPerHour">Price of one car with driver per hour, in kroner, 0 or more.</param>
public sealed record PriceBand(RecurringHours Hours, decimal DkkPerHour);
