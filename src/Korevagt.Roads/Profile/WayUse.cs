namespace Korevagt.Roads.Profile;

/// <summary>What the profile makes of a way that the car may use.</summary>
/// <param name="Attributes">Class, speeds and names, in the direction of the way.</param>
/// <param name="FerryMilliseconds">Duration of the whole way if it is a ferry with a duration, otherwise null.</param>
internal readonly record struct WayUse(RoadAttributes Attributes, int? FerryMilliseconds);
