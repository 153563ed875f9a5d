namespace Korevagt.Planning.UseCases;

/// <summary>Expected visits of one group.</summary>
/// <param name="Group">Id of the area or district, hour of the clock, month, or date and hour.</param>
/// <param name="Name">The group's name for people.</param>
/// <param name="ExpectedVisits">Expected visits.</param>
public sealed record DemandRow(string Group, string Name, double ExpectedVisits);
