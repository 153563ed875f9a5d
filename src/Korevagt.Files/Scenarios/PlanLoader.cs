using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Models;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios;

/// <summary>Loads plans: a baseline, a model from outside, or a scenario with whatever it builds on. No road map is read.</summary>
public static class PlanLoader
{
    /// <summary>Longest chain of scenarios that build on one another.</summary>
    public const int MostScenariosInARow = 16;

    private const string BaselinePath = "$.baseline";

    /// <summary>
    /// Loads the plan of a baseline or a model file, or of a scenario file applied to the baseline that it names.
    /// </summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <returns>The plan, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedPlan> Load(IFileSource files, string path) => Load(new PlanSource(files), path, []);

    /// <summary>Loads a plan from the disk.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The plan, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedPlan> Load(string path) => Load(DiskFiles.Instance, path);

    /// <summary>Loads a scenario and applies it to the baseline that it names.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the scenario file.</param>
    /// <returns>The scenario with its baseline, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedScenario> LoadScenario(IFileSource files, string path) =>
        JsonFile<ScenarioFile>.Read(files, path).Then(scenario => Resolve(new PlanSource(files), path, scenario, []));

    /// <summary>Loads a scenario from the disk and applies it to the baseline that it names.</summary>
    /// <param name="path">Path of the scenario file.</param>
    /// <returns>The scenario with its baseline, or every fault of the file and of those it builds on.</returns>
    public static Outcome<LoadedScenario> LoadScenario(string path) => LoadScenario(DiskFiles.Instance, path);

    /// <summary>Loads a scenario and applies it to a given plan.</summary>
    /// <param name="files">Where files come from, the plan's among them.</param>
    /// <param name="baseline">The plan; the scenario must name its file or one that it builds on.</param>
    /// <param name="scenarioPath">Name of the scenario file.</param>
    /// <returns>The scenario, or every fault of the file.</returns>
    public static Outcome<LoadedScenario> LoadScenarioAgainst(IFileSource files, LoadedPlan baseline, string scenarioPath) =>
        JsonFile<ScenarioFile>.Read(files, scenarioPath).Then(scenario => ApplyTo(files, baseline, scenarioPath, scenario));

    /// <summary>Loads a scenario from the disk and applies it to a given plan.</summary>
    /// <param name="baseline">The plan; the scenario must name its file or one that it builds on.</param>
    /// <param name="scenarioPath">Path of the scenario file.</param>
    /// <returns>The scenario, or every fault of the file.</returns>
    public static Outcome<LoadedScenario> LoadScenarioAgainst(LoadedPlan baseline, string scenarioPath) =>
        LoadScenarioAgainst(DiskFiles.Instance, baseline, scenarioPath);

    /// <summary>
    /// A scenario as a plan that others change: they may name its file or any that it builds on as their baseline.
    /// </summary>
    public static LoadedPlan AsPlan(LoadedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new LoadedPlan(
            scenario.Plan, scenario.Hash, scenario.File, [scenario.FullName, .. scenario.Baseline.Ancestry], scenario.Baseline.AreasFile)
        {
            Notices = scenario.Notices,
        };
    }

    /// <summary>Loads a plan whose baseline has another demand than its own.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="demandFile">Name of a demand file that takes the place of the demand of the baseline at the root.</param>
    internal static Outcome<LoadedPlan> LoadWithDemand(IFileSource files, string path, string demandFile) =>
        Load(new PlanSource(files, demandFile), path, []);

    private static Outcome<LoadedPlan> Load(PlanSource source, string path, IReadOnlyList<string> descendants) =>
        source.Files.Read(path).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => Load(source, path, tree, descendants));

    private static Outcome<LoadedPlan> Load(PlanSource source, string path, JsonPart tree, IReadOnlyList<string> descendants)
    {
        if (JsonFileKind.Check(path, tree, typeof(BaselineFile), typeof(ModelFile), typeof(ScenarioFile)) is { } fault)
        {
            return fault;
        }

        var kind = JsonFileKind.Of(tree);
        return kind == typeof(BaselineFile) ? BaselineLoader.Load(source.Files, path, tree, source.DemandFile)
            : kind == typeof(ModelFile) ? LoadModel(source, path, tree)
            : JsonFile<ScenarioFile>.Read(path, tree).Then(scenario => Resolve(source, path, scenario, descendants))
                .Then<LoadedPlan>(scenario => AsPlan(scenario));
    }

    private static Outcome<LoadedPlan> LoadModel(PlanSource source, string path, JsonPart tree) => source.DemandFile is null
        ? ModelLoader.Load(source.Files, path, tree)
        : new Fault(
            source.DemandFile,
            "",
            new(
                $"kan ikke træde i stedet for efterspørgslen i {path}, som er en model",
                $"cannot take the place of the demand of {path}, which is a model"),
            new("en nuværende ordning", "a baseline"));

    /// <summary>Finds what a scenario builds on and applies it to that.</summary>
    private static Outcome<LoadedScenario> Resolve(
        PlanSource source, string path, JsonFile<ScenarioFile> scenario, IReadOnlyList<string> descendants)
    {
        List<string> chain = [.. descendants, source.Files.FullName(path)];
        if (BaselineOf(source.Files, path, scenario, chain) is not { } baselinePath)
        {
            return scenario.Faults.InOrder();
        }

        var baseline = Load(source, baselinePath, chain);
        return baseline.Succeeded
            ? Apply(source.Files, baseline.Value, path, scenario)
            : Outcome<LoadedScenario>.Failure([.. scenario.Faults.InOrder(), .. baseline.Faults]);
    }

    /// <summary>The path of the file that a scenario names, or null after noting why there is none.</summary>
    private static string? BaselineOf(IFileSource files, string path, JsonFile<ScenarioFile> scenario, List<string> chain)
    {
        if (!scenario.Faults.IsSound(BaselinePath))
        {
            return null;
        }

        var named = scenario.Content.Baseline;
        if (!files.IsPossible(named))
        {
            scenario.Faults.Add(BaselinePath, FileTexts.IsNoPath, FileTexts.PathBeside);
            return null;
        }

        var found = files.Beside(path, named);
        var quoted = Quoted.Text(named);
        Text? wrong = found switch
        {
            _ when chain.Contains(files.FullName(found), files.NameComparer) =>
                new Text($"{quoted} bygger på sig selv", $"{quoted} builds on itself"),
            _ when chain.Count >= MostScenariosInARow => new Text(
                $"{quoted} er fil nummer {chain.Count} i en række af filer, der bygger på hinanden",
                $"{quoted} is the {chain.Count}th file in a row that builds on another"),
            _ when !files.Has(found) => new Text($"filen {quoted} findes ikke ({found})", $"{quoted} is no file ({found})"),
            _ => null,
        };
        if (wrong is null)
        {
            return found;
        }

        scenario.Faults.Add(
            BaselinePath,
            wrong.Value,
            files.Has(found) || files.Offered.Count == 0
                ? new Text(
                    "stien til en nuværende ordning, regnet fra denne fils mappe",
                    "the path of a baseline, relative to this file")
                : NearestName.Expectation(named, files.Offered));
        return null;
    }

    private static Outcome<LoadedScenario> ApplyTo(IFileSource files, LoadedPlan baseline, string path, JsonFile<ScenarioFile> scenario)
    {
        if (!scenario.Faults.IsSound(BaselinePath))
        {
            return scenario.Faults.InOrder();
        }

        var named = scenario.Content.Baseline;
        if (!files.IsPossible(named)
            || !baseline.Ancestry.Contains(files.FullName(files.Beside(path, named)), files.NameComparer))
        {
            var quoted = Quoted.Text(named);
            scenario.Faults.Add(
                BaselinePath,
                new(
                    $"{quoted} er en anden ordning end {baseline.File}", $"{quoted} is another baseline than {baseline.File}"),
                FileTexts.AnyOf([.. baseline.Ancestry.Select(file => Text.Same(Quoted.Text(Path.GetFileName(file))))]));
            return scenario.Faults.InOrder();
        }

        return Apply(files, baseline, path, scenario);
    }

    private static Outcome<LoadedScenario> Apply(IFileSource files, LoadedPlan baseline, string path, JsonFile<ScenarioFile> scenario)
    {
        ScenarioApplication.JudgeEffectiveFrom(scenario);
        var (plan, descriptions) = ScenarioApplication.Apply(baseline.Plan, scenario);
        if (!scenario.Faults.IsEmpty)
        {
            return scenario.Faults.InOrder();
        }

        var (hash, effectiveFrom) = (PlanHash.Of(plan), scenario.Content.EffectiveFrom);
        return new LoadedScenario(
            plan.Name, plan.Description, hash, plan, effectiveFrom, descriptions, path, files.FullName(path), baseline)
        {
            NoticeOn = scenario.Content.NoticeOn,
            Notices =
            [
                .. baseline.Notices,
                .. PositionFile.Notices(scenario.Content.Changes.OfType<MoveStation>().Select(change => change.Position), path),
            ],
        };
    }

    /// <summary>Where a chain of plans comes from.</summary>
    /// <param name="Files">The files.</param>
    /// <param name="DemandFile">A demand file that takes the place of the demand of the baseline at the root, or null.</param>
    private readonly record struct PlanSource(IFileSource Files, string? DemandFile = null);
}
