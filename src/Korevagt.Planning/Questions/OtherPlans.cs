using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Planning.Questions;

/// <summary>Loads the files that a question names beside its baseline: futures and plans of the planner's own.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="question">Name of the question's file.</param>
/// <param name="baseline">Its baseline.</param>
/// <param name="faults">Takes the faults of the question.</param>
internal sealed class OtherPlans(IFileSource files, string question, LoadedPlan baseline, FaultLog faults)
{
    private const string FileProperty = "file";

    private readonly List<Fault> ofFiles = [];

    /// <summary>Faults of the files themselves.</summary>
    public IReadOnlyList<Fault> FaultsOfFiles => ofFiles;

    /// <summary>Faults of what names them.</summary>
    public IReadOnlyList<Fault> Faults => faults.InOrder();

    /// <summary>What may come.</summary>
    public List<QuestionFuture> Futures(IReadOnlyList<FutureFile> listed)
    {
        List<QuestionFuture> futures = [];
        var names = new Once(faults, StringComparer.Ordinal);
        var byFile = new Once(faults, files.NameComparer);
        foreach (var (i, entry) in listed.Index())
        {
            var place = $"$.futures[{i}]";
            if (!faults.IsSound(place))
            {
                continue;
            }

            names.Add(entry.Name, entry.Name, $"{place}.name");
            if (Find(entry.File, $"{place}.{FileProperty}", byFile) is { } file && Future(file, $"{place}.{FileProperty}") is { } plan)
            {
                futures.Add(new QuestionFuture(place, entry.Name, plan));
            }
        }

        return futures;
    }

    /// <summary>The planner's own.</summary>
    public List<QuestionPlan> Plans(IReadOnlyList<string> listed)
    {
        List<QuestionPlan> plans = [];
        var byFile = new Once(faults, files.NameComparer);
        foreach (var (i, named) in listed.Index())
        {
            var place = $"$.alsoConsider[{i}]";
            if (Find(named, place, byFile) is { } file && PlanOf(file, place) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    /// <summary>Plans that are listed elsewhere, by their files.</summary>
    public List<QuestionPlan> Plans(IReadOnlyList<ListedPlan> listed)
    {
        List<QuestionPlan> plans = [];
        foreach (var (place, file) in listed)
        {
            if (!files.Has(file))
            {
                faults.Add(place, QuestionTexts.NoSuchFile(file), FileTexts.PathBeside);
            }
            else if (PlanOf(file, place) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    private QuestionPlan? PlanOf(string file, string place)
    {
        var loaded = OnBaseline(file, place, out var chain);
        ofFiles.AddRange(loaded?.Faults ?? []);
        if (loaded is not { Succeeded: true })
        {
            return null;
        }

        List<ScenarioChange> changes = [];
        foreach (var (link, content) in chain.Select(link => (link, JsonFile<ScenarioFile>.Read(files, link).Value.Content)))
        {
            JudgeDate(content, link, place);
            var first = content.Changes.ToList().FindIndex(change => !IsOfShiftsOrDispatch(change));
            if (first >= 0)
            {
                faults.Add(place, QuestionTexts.ChangesMore(link, first), QuestionTexts.ShiftsAndDispatch);
            }

            changes.AddRange(content.Changes);
        }

        return new QuestionPlan(place, loaded.Value.Name, file, [.. changes.Select(PlanChange.Of)]);
    }

    private static bool IsOfShiftsOrDispatch(ScenarioChange change) => change is ShiftChange or AddShift or SetDispatchRule;

    private string? Find(string named, string place, Once once) =>
        NamedFile.Find(files, question, named, place, faults) is { } file && once.Add(files.FullName(file), named, place) ? file : null;

    private LoadedPlan? Future(string file, string place)
    {
        var loaded = RunPlans.Load(files, baseline.File, file, priceReading: null, scenario: null);
        if (!loaded.Succeeded)
        {
            ofFiles.AddRange(loaded.Faults);
            return null;
        }

        var plan = loaded.Value.Baseline;
        if (plan.Plan.Demand.GetType() != baseline.Plan.Demand.GetType())
        {
            faults.Add(place, QuestionTexts.OtherDemand, QuestionTexts.DemandAlike);
        }

        if (JsonFile<ScenarioFile>.Read(files, file) is { Succeeded: true, Value.Content: var scenario })
        {
            JudgeDate(scenario, file, place);
            var first = scenario.Changes.ToList().FindIndex(change => IsOfShiftsOrDispatch(change) || change is MoveArea);
            if (first >= 0)
            {
                faults.Add(place, QuestionTexts.ChangesPlan(file, first), QuestionTexts.FutureAlone);
            }
        }

        return plan;
    }

    /// <summary>A scenario with those that it builds on, down to the baseline.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="place">Where the question names it.</param>
    /// <param name="chain">Names of the scenarios, the one to apply first first.</param>
    private Outcome<LoadedScenario>? OnBaseline(string file, string place, out IReadOnlyList<string> chain)
    {
        var loaded = PlanLoader.LoadScenario(files, file);
        chain = [file];
        if (!loaded.Succeeded)
        {
            return loaded;
        }

        var ancestry = loaded.Value.Baseline.Ancestry;
        var at = ancestry.ToList().FindIndex(name => files.NameComparer.Equals(name, baseline.Ancestry[0]));
        if (at >= 0)
        {
            chain = [.. ancestry.Take(at).Reverse(), file];
            return loaded;
        }

        // What a baseline builds on may be named in its place, as everywhere.
        if (baseline.Ancestry.Contains(ancestry[0], files.NameComparer))
        {
            return PlanLoader.LoadScenarioAgainst(files, baseline, file);
        }

        faults.Add(place, QuestionTexts.OtherBaseline(file, ancestry[^1]), QuestionTexts.ScenarioOf(baseline.File));
        return null;
    }

    private void JudgeDate(ScenarioFile scenario, string file, string place)
    {
        if (scenario.EffectiveFrom is { } date && (date.Month, date.Day) != (1, 1))
        {
            faults.Add(place, QuestionTexts.BeginsLater(file, LocalDateConverter.Pattern.Format(date)), QuestionTexts.FromNewYear);
        }
    }
}

/// <summary>Tells what is named a second time.</summary>
internal sealed class Once(FaultLog faults, IEqualityComparer<string> comparer)
{
    private readonly Dictionary<string, string> places = new(comparer);

    /// <summary>Whether nothing has been so called before, after noting where.</summary>
    /// <param name="key">What is compared.</param>
    /// <param name="word">What the file says.</param>
    /// <param name="place">Where it stands.</param>
    public bool Add(string key, string word, string place)
    {
        if (places.TryAdd(key, place))
        {
            return true;
        }

        faults.Add(place, FileTexts.StandsAlready(word, places[key]), FileTexts.EachOnce);
        return false;
    }
}
