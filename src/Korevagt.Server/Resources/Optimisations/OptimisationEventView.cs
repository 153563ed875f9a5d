using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>The data of an event of an optimisation; its kind is the event's name.</summary>
/// <param name="Optimisation">The optimisation.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">Who did it, or why it failed; may be empty.</param>
/// <param name="State">Where the optimisation stands when this is told.</param>
/// <param name="Standing">For a barrier: what can be said there; absent for other events.</param>
public sealed record OptimisationEventView(long Optimisation, Instant At, string Text, OptimisationState State, StandingView? Standing);
