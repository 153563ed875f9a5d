using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Planning.Files.Demands;
using Korevagt.Planning.Files.Json;
using Korevagt.Planning.Files.Rules;

namespace Korevagt.Planning.Files;

/// <summary>Loads a baseline file and the areas and demand files that it names.</summary>
public static class BaselineLoader
{
    private const string AreasPath = "$.areas";
    private const string DemandPath = "$.demandFile";

    /// <summary>Stands for a demand that could not be read, so that the rest of the plan can be checked.</summary>
    private static readonly DemandModel Unknown = new ConstantDemand { VisitsPerHour = [] };

    /// <summary>
    /// Reads a baseline, or tells all that is wrong with it and its areas: first the faults of the baseline file in its
    /// order, then those of the areas file and those of the demand file. The road map is not read.
    /// </summary>
    /// <param name="path">Path of the baseline file.</param>
    public static Outcome<LoadedPlan> Load(string path) =>
        FileContent.Read(path).Then(bytes => JsonText.Parse(path, bytes)).Then(tree => Load(path, tree));

    internal static Outcome<LoadedPlan> Load(string path, JsonPart tree) =>
        JsonFile<BaselineFile>.Read(path, tree).Then(baseline => Complete(path, baseline));

    private static Outcome<LoadedPlan> Complete(string path, JsonFile<BaselineFile> baseline)
    {
        var (areas, areaFaults) = ReadAreas(path, baseline);
        var demand = ReadDemand(path, baseline);
        List<Assumption> assumptions =
        [
            .. baseline.Assumptions(""), .. areas?.Assumptions("") ?? [], .. demand.Succeeded ? demand.Value.Assumptions : [],
        ];
        var plan = PlanAssembly.Plan(
            baseline.Content,
            areas?.Content ?? new AreaFile { Format = "", Municipalities = [], Areas = [] },
            demand.Succeeded ? demand.Value.Demand : Unknown,
            FilePaths.IsPossible(baseline.Content.Map) ? FilePaths.Beside(path, baseline.Content.Map) : "",
            [.. assumptions.DistinctBy(assumption => assumption.Text)]);
        DurationProperties.Judge("$.process.dispatchDelay", baseline.Content.Process.DispatchDelay, baseline.Faults);
        DurationProperties.Judge("$.process.onSite", baseline.Content.Process.OnSite, baseline.Faults);
        Judge(plan, baseline.Faults, areas?.Faults);

        List<Fault> faults = [.. baseline.Faults.InOrder(), .. areas?.Faults.InOrder() ?? [], .. areaFaults, .. demand.Faults];
        return faults.Count > 0
            ? faults
            : new LoadedPlan(plan, PlanHash.Of(plan), path, [Path.GetFullPath(path)], FilePaths.Beside(path, baseline.Content.Areas));
    }

    /// <summary>The areas file, or why there is none; a name that leads nowhere is a fault of the baseline.</summary>
    private static (JsonFile<AreaFile>? Areas, IReadOnlyList<Fault> Faults) ReadAreas(
        string path, JsonFile<BaselineFile> baseline)
    {
        if (NamedFile.Find(path, baseline.Content.Areas, AreasPath, baseline.Faults) is not { } areasPath)
        {
            return (null, []);
        }

        var areas = JsonFile<AreaFile>.Read(areasPath);
        return areas.Succeeded ? (areas.Value, []) : (null, areas.Faults);
    }

    /// <summary>
    /// The demand with what its own file assumes. Where none could be read without faults of that file, the baseline's faults say why: a demand that
    /// is missing, or a name that leads nowhere.
    /// </summary>
    private static Outcome<(DemandModel Demand, IReadOnlyList<Assumption> Assumptions)> ReadDemand(string path, JsonFile<BaselineFile> baseline)
    {
        if (baseline.Content.Demand is { } assembled)
        {
            return (PlanAssembly.Demand(assembled), []);
        }

        return baseline.Content.DemandFile is { } named && NamedFile.Find(path, named, DemandPath, baseline.Faults) is { } file
            ? FittedDemandLoader.Read(file).Then<(DemandModel, IReadOnlyList<Assumption>)>(read => (read.Demand, read.Assumptions))
            : (Unknown, []);
    }

    private static void Judge(Plan plan, FaultLog baseline, FaultLog? areas)
    {
        var scope = new RuleScope(path => IsOfAreas(path) ? areas?.IsSound(path) ?? false : baseline.IsSound(path));
        foreach (var (path, message, expected) in PlanRules.Check(plan, scope))
        {
            (IsOfAreas(path) ? areas! : baseline).Add(path, message, expected);
        }
    }

    private static bool IsOfAreas(string path) =>
        path.StartsWith(AreasPath, StringComparison.Ordinal) || path.StartsWith("$.municipalities", StringComparison.Ordinal);
}
