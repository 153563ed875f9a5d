namespace Korevagt.Domain.Visits;

/// <summary>A home visit (sygebesøg) that triage has ordered, with all that chance decides about it.</summary>
/// <param name="OrderedSecond">When it was ordered, in seconds from the year's start.</param>
/// <param name="Area">Index of its area.</param>
/// <param name="Point">Index of its place among the points of the model.</param>
/// <param name="Urgency">Index of its urgency, 0 the most urgent.</param>
/// <param name="DispatchDelaySeconds">From the order until it may be given to a car.</param>
/// <param name="OnSiteSeconds">How long the car stays, parking and handover included.</param>
public readonly record struct Visit(
    int OrderedSecond, int Area, int Point, int Urgency, int DispatchDelaySeconds, int OnSiteSeconds);
