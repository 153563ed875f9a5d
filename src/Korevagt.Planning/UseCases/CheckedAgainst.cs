using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>What a file is held against when it is checked.</summary>
/// <param name="PlanFile">A baseline, a model or a scenario whose areas and places it has to know, or null.</param>
/// <param name="MappingFile">For a visit log: its names of things, or null for the product's own format.</param>
/// <param name="BordersFile">For a visit log: the borders of the areas, or null.</param>
/// <param name="Rules">For a visit log: what it may hold.</param>
public sealed record CheckedAgainst(string? PlanFile, string? MappingFile, string? BordersFile, LogRules Rules);
