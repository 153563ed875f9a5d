using Korevagt.Batches.Optimising;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>An answer that was read again from simulated years.</summary>
/// <param name="Answer">What it comes to.</param>
/// <param name="Plans">The plans that it tells, with numbers of their own.</param>
public sealed record ReadingView(OptimisationHead Answer, IReadOnlyList<ToldPlan> Plans);
