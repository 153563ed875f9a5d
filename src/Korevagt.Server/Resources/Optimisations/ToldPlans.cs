namespace Korevagt.Server.Resources.Optimisations;

/// <summary>Plans that an answer tells, in the order of their numbers.</summary>
/// <param name="Items">The plans.</param>
public sealed record ToldPlans(IReadOnlyList<Korevagt.Batches.Optimising.ToldPlan> Items);
