using Korevagt.Library;
using Korevagt.Previews.Years;

namespace Korevagt.Previews;

/// <summary>What is asked: what would this unsaved scenario do to that plan?</summary>
/// <param name="Baseline">The plan, a baseline or a scenario of the library.</param>
/// <param name="Scenario">The content of the scenario, which may be faulty; null for the plan alone.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Until">How many simulated years are the last answer: one of <see cref="PreviewStages.All"/>.</param>
public sealed record PreviewQuestion(LibraryItem Baseline, ReadOnlyMemory<byte>? Scenario, int Year, ulong Seed, int Until)
{
    /// <summary>
    /// The content of another scenario of the plan, with which <see cref="Scenario"/> is compared in the plan's place: the same draft
    /// without one of its changes says what that change contributes. Null for the plan itself.
    /// </summary>
    public ReadOnlyMemory<byte>? Against { get; init; }
}
