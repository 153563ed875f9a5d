using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files.Demands;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Baselines;

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
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the baseline file.</param>
    public static Outcome<LoadedPlan> Load(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => Load(files, path, tree));
    }

    /// <summary>Reads a baseline that is parsed already.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the baseline file.</param>
    /// <param name="tree">Its content.</param>
    /// <param name="otherDemand">A demand file that takes the place of the demand that the baseline has, or null.</param>
    internal static Outcome<LoadedPlan> Load(IFileSource files, string path, JsonPart tree, string? otherDemand = null) =>
        JsonFile<BaselineFile>.Read(path, tree).Then(baseline => otherDemand is null
            ? Complete(files, path, baseline, ReadDemand(files, path, baseline), demandFile: null)
            : Complete(
                files, path, baseline.With(baseline.Content with { Demand = null, DemandFile = otherDemand }),
                ReadDemand(files, otherDemand), otherDemand));

    private static Outcome<LoadedPlan> Complete(
        IFileSource files,
        string path,
        JsonFile<BaselineFile> baseline,
        Outcome<(DemandModel Demand, IReadOnlyList<Assumption> Assumptions)> demand,
        string? demandFile)
    {
        var (areas, areaFaults) = ReadAreas(files, path, baseline);
        List<Assumption> assumptions =
        [
            .. baseline.Assumptions(""), .. areas?.Assumptions("") ?? [], .. demand.Succeeded ? demand.Value.Assumptions : [],
        ];
        var plan = PlanAssembly.Plan(
            baseline.Content,
            areas?.Content ?? new AreaFile { Format = "", Municipalities = [], Areas = [] },
            demand.Succeeded ? demand.Value.Demand : Unknown,
            files.IsPossible(baseline.Content.Map) ? files.Beside(path, baseline.Content.Map) : "",
            [.. assumptions.DistinctBy(assumption => assumption.Text)]);
        JudgeShiftedCosts(baseline);
        DurationProperties.Judge("$.process.dispatchDelay", baseline.Content.Process.DispatchDelay, baseline.Faults);
        DurationProperties.Judge("$.process.onSite", baseline.Content.Process.OnSite, baseline.Faults);
        var demandFaults = Judge(plan, baseline.Faults, areas?.Faults, demandFile);

        List<Fault> faults = [.. baseline.Faults.InOrder(), .. areas?.Faults.InOrder() ?? [], .. areaFaults, .. demand.Faults, .. demandFaults];
        return faults.Count > 0
            ? faults
            : new LoadedPlan(plan, PlanHash.Of(plan), path, [files.FullName(path)], files.Beside(path, baseline.Content.Areas))
            {
                Notices =
                [
                    .. PositionFile.Notices(baseline.Content.Stations.Select(station => station.Position), path),
                    .. PositionFile.Notices(areas!.Content.Areas.Select(area => area.Center), baseline.Content.Areas),
                ],
            };
    }

    /// <summary>
    /// Older baselines have their cost drivers under another name: there only, and each once. (Rules know drivers by their place
    /// among <c>costDrivers</c>.)
    /// </summary>
    private static void JudgeShiftedCosts(JsonFile<BaselineFile> baseline)
    {
        const string Older = "$.shiftedCosts";
        var costs = baseline.Content.ShiftedCosts;
        if (costs.Count > 0 && baseline.Content.CostDrivers.Count > 0)
        {
            baseline.Faults.Add(
                Older,
                FileTexts.StandsBeside("costDrivers"),
                new("kun costDrivers, som er trådt i stedet", "costDrivers alone, which has taken its place"));
            return;
        }

        foreach (var (i, cost) in costs.Index())
        {
            var first = costs.Select(other => other.Id).ToList().IndexOf(cost.Id);
            if (first < i && baseline.Faults.IsSound($"{Older}[{i}].id"))
            {
                baseline.Faults.Add(
                    $"{Older}[{i}].id", FileTexts.StandsAlready(cost.Id, $"{Older}[{first}].id"), FileTexts.EveryOneOnce);
            }
        }
    }

    /// <summary>The areas file, or why there is none; a name that leads nowhere is a fault of the baseline.</summary>
    private static (JsonFile<AreaFile>? Areas, IReadOnlyList<Fault> Faults) ReadAreas(
        IFileSource files, string path, JsonFile<BaselineFile> baseline)
    {
        if (NamedFile.Find(files, path, baseline.Content.Areas, AreasPath, baseline.Faults) is not { } areasPath)
        {
            return (null, []);
        }

        var areas = JsonFile<AreaFile>.Read(files, areasPath);
        return areas.Succeeded ? (areas.Value, []) : (null, areas.Faults);
    }

    /// <summary>
    /// The demand with what its own file assumes. Where none could be read without faults of that file, the baseline's faults say why: a demand that
    /// is missing, or a name that leads nowhere.
    /// </summary>
    private static Outcome<(DemandModel Demand, IReadOnlyList<Assumption> Assumptions)> ReadDemand(
        IFileSource files, string path, JsonFile<BaselineFile> baseline)
    {
        if (baseline.Content.Demand is { } assembled)
        {
            return (PlanAssembly.Demand(assembled), []);
        }

        return baseline.Content.DemandFile is { } named && NamedFile.Find(files, path, named, DemandPath, baseline.Faults) is { } file
            ? ReadDemand(files, file)
            : (Unknown, []);
    }

    private static Outcome<(DemandModel Demand, IReadOnlyList<Assumption> Assumptions)> ReadDemand(IFileSource files, string file) =>
        FittedDemandLoader.Read(files, file).Then<(DemandModel, IReadOnlyList<Assumption>)>(read => (read.Demand, read.Assumptions));

    /// <summary>Notes what rules are broken, and returns the faults of a demand that the baseline does not name itself.</summary>
    private static List<Fault> Judge(Plan plan, FaultLog baseline, FaultLog? areas, string? demandFile)
    {
        var ofDemand = new List<Fault>();
        var scope = new RuleScope(path => IsOfAreas(path) ? areas?.IsSound(path) ?? false : baseline.IsSound(path));
        foreach (var (path, message, expected) in PlanRules.Check(plan, scope).Concat(ContractTermsFit.CheckAll(plan, scope)))
        {
            if (demandFile is not null && path == DemandPath)
            {
                ofDemand.Add(new Fault(demandFile, "", message, expected));
                continue;
            }

            (IsOfAreas(path) ? areas! : baseline).Add(path, message, expected);
        }

        return ofDemand;
    }

    private static bool IsOfAreas(string path) =>
        path.StartsWith(AreasPath, StringComparison.Ordinal) || path.StartsWith("$.municipalities", StringComparison.Ordinal);
}
