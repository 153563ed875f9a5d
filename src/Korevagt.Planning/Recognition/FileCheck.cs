using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Batches;
using Korevagt.Files.Demands;
using Korevagt.Files.Logs;
using Korevagt.Files.Models;
using Korevagt.Files.Nights;
using Korevagt.Files.Populations;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Figures;
using Korevagt.Planning.Questions;
using NodaTime;

namespace Korevagt.Planning.Recognition;

/// <summary>Looks at a file of any kind but a visit log and a list of points, which rooms above read: what it is, or every fault.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="plan">The plan that areas and places are held against, or null.</param>
public sealed class FileCheck(IFileSource files, Plan? plan)
{
    /// <summary>Of a year that stands for the one that a night falls in.</summary>
    private static readonly LocalDate AnyDate = new(2017, 1, 1);

    /// <summary>Looks at a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="kind">What <see cref="FileRecognition"/> found it to be.</param>
    /// <param name="cancellation">Stops the reading of a road map.</param>
    public Outcome<CheckedFile> Run(string file, FileKind kind, CancellationToken cancellation = default)
    {
        return (kind switch
        {
            FileKind.Baseline or FileKind.Model => PlanLoader.Load(files, file).Then(
                loaded => Said([OfPlan(loaded.Plan), .. loaded.Notices])),
            FileKind.Scenario => PlanLoader.LoadScenario(files, file).Then(
                loaded => Said(loaded.Name, [.. loaded.ChangesDescribed, .. loaded.Notices])),
            FileKind.Areas => Areas(file),
            FileKind.Demand => FittedDemandLoader.Load(files, file).Then(demand => Demand(file, demand)),
            FileKind.Batch => BatchFileLoader.Load(files, file).Then(Runs),
            FileKind.Nightly => NightlyLoader.Load(files, file).Then(Night),
            FileKind.Question => QuestionLoader.Load(files, file).Then(
                question => Said(question.Name, RecognitionTexts.Space(question.Decisions), RecognitionTexts.Asked(question))),
            FileKind.Figures => FigureLoader.Load(files, file).Then(
                table => Said(table.Name, RecognitionTexts.Figures(table.Figures.Count))),
            FileKind.LogMapping => Mapping(file),
            FileKind.Borders => Against(file, known => AreaBorders.Load(files, file, known).Then(_ => Said())),
            FileKind.DrivingTimes => DrivingTimes(file),
            FileKind.Population => Against(file, known => PopulationFile.Check(files, file, known).Then(_ => Said())),
            FileKind.Map => files.LoadMap(file, cancellation: cancellation).Then(
                map => Said(RecognitionTexts.Map(map.Places.Count, map.Summary.Junctions))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Read by another room."),
        }).Then<CheckedFile>(lines => new CheckedFile(file, kind, lines));
    }

    /// <summary>What a plan holds, in words.</summary>
    public static Text OfPlan(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return RecognitionTexts.Plan(plan.Name, plan.Areas.Count, plan.Shifts.Count, plan.Shifts.Sum(shift => shift.Cars));
    }

    /// <summary>The fault of a file that only a plan can judge.</summary>
    public static Fault NeedsPlan(string file) => new(file, "", RecognitionTexts.PlanIsMissing, RecognitionTexts.APlan);

    private static Outcome<IReadOnlyList<Text>> Said(params Text[] lines) => Outcome<IReadOnlyList<Text>>.Success(lines);

    private static Outcome<IReadOnlyList<Text>> Said(string name, params IReadOnlyList<Text> lines) => Said([Text.Same(name), .. lines]);

    private Outcome<IReadOnlyList<Text>> Against(string file, Func<Plan, Outcome<IReadOnlyList<Text>>> check) =>
        plan is null ? NeedsPlan(file) : check(plan);

    private Outcome<IReadOnlyList<Text>> Areas(string file) => JsonFile<AreaFile>.Read(files, file).Then(read =>
    {
        var (areas, municipalities) = (read.Content.Areas, read.Content.Municipalities);
        foreach (var (i, area) in areas.Index().Where(entry => areas.Take(entry.Index).Any(before => before.Id == entry.Item.Id)))
        {
            read.Faults.Add($"$.areas[{i}].id", RecognitionTexts.Twice(area.Id), RecognitionTexts.Once);
        }

        return read.Faults.IsEmpty
            ? Said([
                RecognitionTexts.Areas(municipalities.Count, areas.Count),
                .. PositionFile.Notices(areas.Select(area => area.Center), file)])
            : read.Faults.InOrder();
    });

    private Outcome<IReadOnlyList<Text>> Demand(string file, FittedDemand demand)
    {
        if (plan is null)
        {
            return Said(RecognitionTexts.NotAgainstAPlan);
        }

        List<Fault> missing =
        [
            .. plan.Areas.Select(area => area.Id).Except(demand.Areas.Select(area => area.Area), StringComparer.Ordinal)
                .Select(area => new Fault(file, "$.areas", RecognitionTexts.NotFitted(area), RecognitionTexts.EveryArea)),
        ];
        return missing.Count > 0 ? missing : Said();
    }

    private Outcome<IReadOnlyList<Text>> Mapping(string file) => plan is null
        ? JsonFile<LogMappingFile>.Read(files, file).Then(
            read => read.Faults.IsEmpty ? Said(RecognitionTexts.NotAgainstAPlan) : read.Faults.InOrder())
        : LogMappingLoader.Load(files, file, plan).Then(_ => Said());

    private Outcome<IReadOnlyList<Text>> DrivingTimes(string file) => Against(file, known =>
    {
        List<string> places = [.. known.Areas.Select(area => area.Id), .. known.Stations.Select(station => station.Id)];
        places = [.. places.Distinct(StringComparer.Ordinal)];
        return TravelMatrixFile.Read(files, file, places).Then(_ => Said(RecognitionTexts.Places(places.Count)));
    });

    /// <summary>A batch's plans, each as a run would load them: its own loader leaves them for then.</summary>
    private Outcome<IReadOnlyList<Text>> Runs(BatchRequest batch)
    {
        var faults = batch.Runs
            .Select(run => (run.DemandCase.File, Price: run.PriceReading.File, run.ScenarioFile)).Distinct()
            .SelectMany(run => RunPlans.Load(files, batch.Baseline, run.File, run.Price, run.ScenarioFile).Faults)
            .Distinct().ToList();
        return faults.Count > 0 ? faults : Said(RecognitionTexts.Runs(batch.Name, batch.Runs.Count));
    }

    /// <summary>A night's plans, mapping and borders.</summary>
    private Outcome<IReadOnlyList<Text>> Night(NightlySettings night)
    {
        var baseline = PlanLoader.Load(files, night.Baseline.File);
        List<Fault> faults = [.. baseline.Faults];
        if (baseline.Succeeded)
        {
            var known = baseline.Value.Plan;
            faults.AddRange(night.Scenarios.SelectMany(
                scenario => PlanLoader.LoadScenarioAgainst(files, baseline.Value, scenario.File).Faults));
            faults.AddRange(night.Questions.SelectMany(asked => QuestionLoader.Load(
                files, asked.Question.File, asked.Under(night.Baseline.File, demand: null, night.YearOf(AnyDate))).Faults));
            faults.AddRange(night.Mapping is { } mapping ? LogMappingLoader.Load(files, mapping, known).Faults : []);
            faults.AddRange(night.Borders is { } borders ? AreaBorders.Load(files, borders, known).Faults : []);
        }

        return faults.Count > 0 ? faults.Distinct().ToList() : Said(RecognitionTexts.Night(night.Name, night.Scenarios.Count));
    }
}
