using Korevagt.Domain.Costs.Figures;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>What of a duty its price an hour hangs on.</summary>
/// <param name="Hours">Hours of one duty of one car, above 0.</param>
/// <param name="NightHours">How many of them have the night supplement, 0 to <paramref name="Hours"/>.</param>
/// <param name="CarHoursPerYear">
/// Hours of duty over which a car's fixed costs of a year are spread, above 0; <c>Low</c> goes into the lowest price, so it is the
/// most.
/// </param>
public sealed record DutyShape(decimal Hours, decimal NightHours, Spread CarHoursPerYear);
