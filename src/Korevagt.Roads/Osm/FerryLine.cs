namespace Korevagt.Roads.Osm;

/// <summary>A relation of ways that a ferry sails (<c>type=route</c>, <c>route=ferry</c>) and that states a duration.</summary>
/// <param name="Ways">Ids of its ways.</param>
/// <param name="Milliseconds">Duration of the whole line.</param>
internal readonly record struct FerryLine(IReadOnlyList<long> Ways, int Milliseconds);
