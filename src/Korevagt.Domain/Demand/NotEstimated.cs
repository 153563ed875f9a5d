namespace Korevagt.Domain.Demand;

/// <summary>A part of the demand model that the log could not tell, so that its effect is 0.</summary>
/// <param name="Part"><c>month</c>, <c>trend</c>, <c>dayKind.publicHoliday</c> and so on, or <c>dayVariation</c>.</param>
/// <param name="Reason">Why, with the figures.</param>
public sealed record NotEstimated(string Part, string Reason);
