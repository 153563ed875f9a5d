using Korevagt.Domain.Faults;
using Korevagt.Planning.Files;
using Korevagt.Planning.Files.Json;
using Korevagt.Planning.Files.Models;

namespace Korevagt.Planning.Scenarios;

/// <summary>Loads plans: a baseline, a model from outside, or a scenario with whatever it builds on. No road map is read.</summary>
public static class PlanLoader
{
    /// <summary>Longest chain of scenarios that build on one another.</summary>
    public const int MostScenariosInARow = 16;

    private const string BaselinePath = "$.baseline";

    /// <summary>
    /// Loads the plan of a baseline or a model file, or of a scenario file applied to the baseline that it names.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The plan, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedPlan> Load(string path) => Load(path, []);

    /// <summary>Loads a scenario and applies it to the baseline that it names.</summary>
    /// <param name="path">Path of the scenario file.</param>
    /// <returns>The scenario with its baseline, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedScenario> LoadScenario(string path) =>
        JsonFile<ScenarioFile>.Read(path).Then(scenario => Resolve(path, scenario, []));

    /// <summary>Loads a scenario and applies it to a given plan.</summary>
    /// <param name="baseline">The plan; the scenario must name its file or one that it builds on.</param>
    /// <param name="scenarioPath">Path of the scenario file.</param>
    /// <returns>The scenario, or every fault of the file.</returns>
    public static Outcome<LoadedScenario> LoadScenarioAgainst(LoadedPlan baseline, string scenarioPath) =>
        JsonFile<ScenarioFile>.Read(scenarioPath).Then(scenario => ApplyTo(baseline, scenarioPath, scenario));

    private static Outcome<LoadedPlan> Load(string path, IReadOnlyList<string> descendants) =>
        FileContent.Read(path).Then(bytes => JsonText.Parse(path, bytes)).Then(tree => Load(path, tree, descendants));

    private static Outcome<LoadedPlan> Load(string path, JsonPart tree, IReadOnlyList<string> descendants)
    {
        if (JsonFileKind.Check(path, tree, typeof(BaselineFile), typeof(ModelFile), typeof(ScenarioFile)) is { } fault)
        {
            return fault;
        }

        var kind = JsonFileKind.Of(tree);
        return kind == typeof(BaselineFile) ? BaselineLoader.Load(path, tree)
            : kind == typeof(ModelFile) ? ModelLoader.Load(path, tree)
            : JsonFile<ScenarioFile>.Read(path, tree).Then(scenario => Resolve(path, scenario, descendants)).Then(AsPlan);
    }

    private static Outcome<LoadedPlan> AsPlan(LoadedScenario scenario) => new LoadedPlan(
        scenario.Plan, scenario.Hash, scenario.File, [Path.GetFullPath(scenario.File), .. scenario.Baseline.Ancestry], scenario.Baseline.AreasFile);

    /// <summary>Finds what a scenario builds on and applies it to that.</summary>
    private static Outcome<LoadedScenario> Resolve(
        string path, JsonFile<ScenarioFile> scenario, IReadOnlyList<string> descendants)
    {
        List<string> chain = [.. descendants, Path.GetFullPath(path)];
        if (BaselineOf(path, scenario, chain) is not { } baselinePath)
        {
            return scenario.Faults.InOrder();
        }

        var baseline = Load(baselinePath, chain);
        return baseline.Succeeded
            ? Apply(baseline.Value, path, scenario)
            : Outcome<LoadedScenario>.Failure([.. scenario.Faults.InOrder(), .. baseline.Faults]);
    }

    /// <summary>The path of the file that a scenario names, or null after noting why there is none.</summary>
    private static string? BaselineOf(string path, JsonFile<ScenarioFile> scenario, List<string> chain)
    {
        if (!scenario.Faults.IsSound(BaselinePath))
        {
            return null;
        }

        var named = scenario.Content.Baseline;
        if (!FilePaths.IsPossible(named))
        {
            scenario.Faults.Add(BaselinePath, "is no path of a file", "a path relative to this file");
            return null;
        }

        var found = FilePaths.Beside(path, named);
        var wrong = found switch
        {
            _ when chain.Contains(Path.GetFullPath(found), FilePaths.Comparer) => "builds on itself",
            _ when chain.Count >= MostScenariosInARow => $"is the {chain.Count}th file in a row that builds on another",
            _ when !File.Exists(found) => $"is no file ({found})",
            _ => null,
        };
        if (wrong is null)
        {
            return found;
        }

        scenario.Faults.Add(BaselinePath, $"{Quoted.Text(named)} {wrong}", "the path of a baseline, relative to this file");
        return null;
    }

    private static Outcome<LoadedScenario> ApplyTo(LoadedPlan baseline, string path, JsonFile<ScenarioFile> scenario)
    {
        if (!scenario.Faults.IsSound(BaselinePath))
        {
            return scenario.Faults.InOrder();
        }

        var named = scenario.Content.Baseline;
        if (!FilePaths.IsPossible(named)
            || !baseline.Ancestry.Contains(Path.GetFullPath(FilePaths.Beside(path, named)), FilePaths.Comparer))
        {
            var accepted = string.Join(" or ", baseline.Ancestry.Select(file => Quoted.Text(Path.GetFileName(file))));
            scenario.Faults.Add(BaselinePath, $"{Quoted.Text(named)} is another baseline than {baseline.File}", accepted);
            return scenario.Faults.InOrder();
        }

        return Apply(baseline, path, scenario);
    }

    private static Outcome<LoadedScenario> Apply(LoadedPlan baseline, string path, JsonFile<ScenarioFile> scenario)
    {
        ScenarioApplication.JudgeEffectiveFrom(scenario);
        var (plan, descriptions) = ScenarioApplication.Apply(baseline.Plan, scenario);
        if (!scenario.Faults.IsEmpty)
        {
            return scenario.Faults.InOrder();
        }

        var (hash, effectiveFrom) = (PlanHash.Of(plan), scenario.Content.EffectiveFrom);
        return new LoadedScenario(plan.Name, plan.Description, hash, plan, effectiveFrom, descriptions, path, baseline);
    }
}
