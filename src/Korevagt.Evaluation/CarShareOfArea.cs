namespace Korevagt.Evaluation;

/// <summary>An area's visits that one car took at once.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Car">Index of the car.</param>
/// <param name="Share">Over all visits of the plan that were made, handed over or handed on.</param>
public sealed record CarShareOfArea(string Area, int Car, Estimate Share);
