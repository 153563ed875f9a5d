using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Demands;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios;

/// <summary>The plans of one run: a baseline under a demand and prices, and a scenario on it.</summary>
/// <param name="Baseline">The baseline with the demand case and the price reading applied, in this order.</param>
/// <param name="Scenario">The scenario applied to that; null where only the baseline is asked for.</param>
public sealed record RunPlans(LoadedPlan Baseline, LoadedScenario? Scenario)
{
    /// <summary>Loads the plans of a run: baseline, then demand case, then price reading, then scenario.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="baseline">Name of a baseline, a model, or a scenario that serves as one.</param>
    /// <param name="demandCase">
    /// Name of a scenario file on the baseline, or of a demand file that takes the place of the demand that the baseline at the
    /// root has, as if that named it; null for the baseline's own demand.
    /// </param>
    /// <param name="priceReading">Name of a scenario file on the baseline, or null for its own prices.</param>
    /// <param name="scenario">Name of a scenario file on the baseline, or null.</param>
    /// <returns>The plans, or every fault of the first file in this order that has any.</returns>
    public static Outcome<RunPlans> Load(IFileSource files, string baseline, string? demandCase, string? priceReading, string? scenario) =>
        WithDemand(files, baseline, demandCase)
            .Then(plan => With(files, plan, priceReading))
            .Then(plan => scenario is null
                ? new RunPlans(plan, Scenario: null)
                : PlanLoader.LoadScenarioAgainst(files, plan, scenario).Then<RunPlans>(applied => new RunPlans(plan, applied)));

    private static Outcome<LoadedPlan> WithDemand(IFileSource files, string baseline, string? demandCase) => demandCase is null
        ? PlanLoader.Load(files, baseline)
        : IsDemand(files, demandCase).Then(isDemand => isDemand
            ? PlanLoader.LoadWithDemand(files, baseline, demandCase)
            : PlanLoader.Load(files, baseline).Then(plan => With(files, plan, demandCase)));

    private static Outcome<LoadedPlan> With(IFileSource files, LoadedPlan plan, string? scenario) => scenario is null
        ? plan
        : PlanLoader.LoadScenarioAgainst(files, plan, scenario).Then<LoadedPlan>(applied => PlanLoader.AsPlan(applied));

    /// <summary>Whether a file is a demand file; if not, it is a scenario.</summary>
    private static Outcome<bool> IsDemand(IFileSource files, string file) =>
        files.Read(file).Then(bytes => JsonText.Parse(file, bytes.Span)).Then<bool>(tree =>
            JsonFileKind.Check(file, tree, typeof(ScenarioFile), typeof(FittedDemandFile)) is { } fault
                ? fault
                : JsonFileKind.Of(tree) == typeof(FittedDemandFile));
}
