namespace Korevagt.Planning.Analysis;

/// <summary>Cars that stand in for each other, and the areas that ask for them: one queueing system.</summary>
/// <param name="Cars">Indices of the cars among those of the roster state.</param>
/// <param name="Areas">Indices of the areas in the plan.</param>
/// <param name="Preferences">For each of the areas all the group's cars, as places in <paramref name="Cars"/>, the first sent first.</param>
internal sealed record CarGroup(IReadOnlyList<int> Cars, IReadOnlyList<int> Areas, IReadOnlyList<IReadOnlyList<int>> Preferences);
