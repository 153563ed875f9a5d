using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Models;

/// <summary>Loads a model file and the driving times that it names.</summary>
internal static class ModelLoader
{
    private const string MatrixPath = "$.drivingTimes";

    /// <summary>
    /// Reads a model, or tells all that is wrong with it and its driving times: first the faults of the model file in its
    /// order, then those of the driving times.
    /// </summary>
    public static Outcome<LoadedPlan> Load(IFileSource files, string path, JsonPart tree) =>
        JsonFile<ModelFile>.Read(path, tree).Then(model => Complete(files, path, model));

    private static Outcome<LoadedPlan> Complete(IFileSource files, string path, JsonFile<ModelFile> model)
    {
        JudgeDistricts(model);
        DurationProperties.Judge("$.process.dispatchDelay", model.Content.Process.DispatchDelay, model.Faults);
        DurationProperties.Judge("$.process.onSite", model.Content.Process.OnSite, model.Faults);
        var matrix = ReadMatrix(files, path, model);
        var plan = ModelAssembly.Plan(
            model.Content,
            matrix is { Succeeded: true } ? matrix.Value : null,
            model.Assumptions("").DistinctBy(assumption => assumption.Text));
        var scope = new RuleScope(part => model.Faults.IsSound(part));
        foreach (var (place, message, expected) in PlanRules.Check(plan, scope).Concat(ContractTermsFit.CheckAll(plan, scope)))
        {
            model.Faults.Add(place, message, expected);
        }

        List<Fault> faults = [.. model.Faults.InOrder(), .. matrix?.Faults ?? []];
        return faults.Count > 0 ? faults : new LoadedPlan(plan, PlanHash.Of(plan), path, [files.FullName(path)], path)
        {
            Notices = PositionFile.Notices(
                model.Content.Stations.Select(station => station.Position).Concat(model.Content.Areas.Select(area => area.Position)),
                path),
        };
    }

    private static void JudgeDistricts(JsonFile<ModelFile> model)
    {
        List<string> districts = [.. model.Content.Districts?.Select(district => district.Id) ?? []];
        foreach (var (i, area) in model.Content.Areas.Index())
        {
            if (area.District is null && districts.Count > 1)
            {
                model.Faults.Add($"$.areas[{i}].district", FileTexts.IsMissing, NearestName.Expectation("", districts));
            }
        }
    }

    /// <summary>The driving times, why there are none, or null after noting a fault of the model that keeps them from being read.</summary>
    private static Outcome<TravelMatrix>? ReadMatrix(IFileSource files, string path, JsonFile<ModelFile> model)
    {
        if (NamedFile.Find(files, path, model.Content.DrivingTimes, MatrixPath, model.Faults) is not { } matrixPath
            || !model.Faults.IsSound("$.areas[*].id", "$.stations[*].id"))
        {
            return null;
        }

        var places = TravelMatrix.PlacesOf(
            model.Content.Areas.Select(area => area.Id), model.Content.Stations.Select(station => station.Id));
        return TravelMatrixFile.Read(files, matrixPath, places);
    }
}
