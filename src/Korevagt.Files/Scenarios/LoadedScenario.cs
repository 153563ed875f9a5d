using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Scenarios.Changes;
using NodaTime;

namespace Korevagt.Files.Scenarios;

/// <summary>A scenario applied to a baseline: a checked plan.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">One or two sentences on what it is.</param>
/// <param name="Hash">The <see cref="PlanHash"/> of the resulting plan.</param>
/// <param name="Plan">The resulting plan; it bears the scenario's name and description.</param>
/// <param name="EffectiveFrom">The day on which the changes begin; null means 1 January of the year evaluated.</param>
/// <param name="ChangesDescribed">The changes in the order of the file, in words.</param>
/// <param name="File">The scenario's file, as the user named it.</param>
/// <param name="FullName">The full name of that file, by which others build on it.</param>
/// <param name="Baseline">The plan that it changes.</param>
public sealed record LoadedScenario(
    string Name,
    string Description,
    string Hash,
    Plan Plan,
    LocalDate? EffectiveFrom,
    IReadOnlyList<Text> ChangesDescribed,
    string File,
    string FullName,
    LoadedPlan Baseline)
{
    /// <summary>The day on which notice of the changes is given to the contractors; null where nobody has said.</summary>
    public LocalDate? NoticeOn { get; init; }

    /// <summary>What a reader must know of how the files were read: <see cref="LoadedPlan.Notices"/> of the baseline, and its own.</summary>
    public IReadOnlyList<Text> Notices { get; init; } = Baseline.Notices;

    /// <summary>The day on which the changes begin, for the year evaluated.</summary>
    public LocalDate EffectiveIn(int year) => EffectiveFrom ?? new LocalDate(year, 1, 1);
}
