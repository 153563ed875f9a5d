using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Json;

namespace Korevagt.Planning.Questions;

/// <summary>Loads questions.</summary>
public static class QuestionLoader
{
    /// <summary>Reads a question with its baseline, futures and plans, or tells every fault of them.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="terms">
    /// Asks it of listed plans alone, whose faults are told where they are listed; futures are left out then. Null asks it as it stands.
    /// </param>
    public static Outcome<Question> Load(IFileSource files, string path, QuestionTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return terms is not null && !files.Has(path)
            ? new Fault(terms.NamedBy, terms.PlaceOfQuestion, QuestionTexts.NoSuchFile(path), FileTexts.PathBeside)
            : JsonFile<QuestionFile>.Read(files, path).Then(file => Judge(files, path, file, terms));
    }

    private static Outcome<Question> Judge(IFileSource files, string path, JsonFile<QuestionFile> file, QuestionTerms? terms)
    {
        var (content, faults) = (file.Content, file.Faults);
        if (NamedFile.Find(files, path, content.Baseline, "$.baseline", faults) is not { } named)
        {
            return faults.InOrder();
        }

        if (terms is not null && !IsSameFile(files, named, terms.Baseline))
        {
            return new Fault(
                terms.NamedBy, terms.PlaceOfQuestion, QuestionTexts.OtherBaseline(path, named), QuestionTexts.QuestionAbout(terms.Baseline));
        }

        var loaded = RunPlans.Load(files, named, terms?.Demand, priceReading: null, scenario: null).Then<LoadedPlan>(run => run.Baseline);
        if (!loaded.Succeeded)
        {
            return Outcome<Question>.Failure([.. faults.InOrder(), .. loaded.Faults]);
        }

        var (baseline, plan) = (loaded.Value, loaded.Value.Plan);
        var requirements = Requirements(content, plan, faults);
        var decisions = Decisions(content, plan, requirements, faults);
        var others = new OtherPlans(files, path, baseline, faults);
        var listed = terms is null ? null : new OtherPlans(files, path, baseline, new FaultLog(terms.NamedBy, tree: null));
        var first = listed?.Plans(terms!.Plans) ?? [];
        var (futures, plans) = (terms is null ? others.Futures(content.Futures ?? []) : [], others.Plans(content.AlsoConsider ?? []));
        List<Fault> ofOthers = [.. others.FaultsOfFiles, .. listed?.Faults ?? [], .. listed?.FaultsOfFiles ?? []];
        return faults.IsEmpty && ofOthers.Count == 0
            ? new Question
            {
                File = path,
                Name = content.Name,
                Description = content.Description ?? "",
                Baseline = baseline,
                Year = terms?.Year ?? content.Year,
                Decisions = terms is null ? decisions : [],
                Requirements = requirements.Requirements,
                CarsOnDuty = requirements.CarsOnDuty,
                Aims = requirements.Aims,
                Futures = futures,
                AlsoConsider = [.. first, .. plans.Where(plan => !first.Exists(other => IsSameFile(files, other.File, plan.File)))],
            }
            : Outcome<Question>.Failure([.. faults.InOrder(), .. ofOthers.Distinct()]);
    }

    private static bool IsSameFile(IFileSource files, string one, string other) =>
        files.NameComparer.Equals(files.FullName(one), files.FullName(other));

    private static IReadOnlyList<QuestionDecision> Decisions(
        QuestionFile content, Plan plan, RequirementReading requirements, FaultLog faults)
    {
        var shifts = new ShiftSelection(plan, faults);
        shifts.Keep(content.Keep ?? [], "$.keep");
        var decisions = new DecisionReading(plan, shifts, faults);
        foreach (var (i, decision) in content.Decide.Index())
        {
            decisions.Read(decision, JsonPath.Item("$.decide", i));
        }

        // What is said of all of them together would be an echo of what is wrong with one.
        if (faults.IsSound("$.decide", "$.keep"))
        {
            var together = new DecisionsTogether(plan, decisions, faults);
            together.Judge(content.Year);
            if (faults.IsSound("$.decide"))
            {
                together.Judge(requirements.CarsOnDuty);
            }
        }

        return decisions.All;
    }

    private static RequirementReading Requirements(QuestionFile content, Plan plan, FaultLog faults)
    {
        var reading = new RequirementReading(plan, faults);
        foreach (var (i, requirement) in (content.Require ?? []).Index())
        {
            reading.Read(requirement, JsonPath.Item("$.require", i));
        }

        foreach (var (i, aim) in content.Aims.Index())
        {
            reading.Read(aim, JsonPath.Item("$.aims", i));
        }

        return reading;
    }
}
