namespace Korevagt.Domain.Plans;

/// <summary>A municipality (kommune): the level at which population and age are published.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Population">Inhabitants; its areas add up to it.</param>
/// <param name="OldAgeIndex">People of 65 and more per 100 aged 0-14.</param>
public sealed record Municipality(string Code, string Name, int Population, double OldAgeIndex);
