namespace Korevagt.Domain.Service;

/// <summary>In which order an area asks the shifts for a free car.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Shifts">Ids of all the plan's shifts, the first asked first.</param>
public sealed record AreaPreference(string Area, IReadOnlyList<string> Shifts);
