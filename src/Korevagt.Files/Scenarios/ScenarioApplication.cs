using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios;

/// <summary>
/// Resolves the changes of a scenario against a plan, each against what the faultless ones before it left, and applies
/// them. Faults go to the file's log; the plan that comes out counts only when the log is empty.
/// </summary>
internal sealed class ScenarioApplication
{
    private readonly JsonFile<ScenarioFile> file;
    private readonly Plan baseline;
    private readonly List<Text> descriptions = [];

    /// <summary>The plan after each change so far, the baseline first.</summary>
    private readonly List<Plan> steps;

    /// <summary>What faulty changes would have added: what others do to it cannot be judged.</summary>
    private readonly HashSet<(Type Kind, string Id)> unsettled = [];

    private ScenarioApplication(Plan baseline, JsonFile<ScenarioFile> file)
    {
        (this.baseline, this.file) = (baseline, file);
        steps = [baseline];
    }

    /// <summary>Applies all changes.</summary>
    public static (Plan Plan, IReadOnlyList<Text> Descriptions) Apply(Plan baseline, JsonFile<ScenarioFile> file)
    {
        var application = new ScenarioApplication(baseline, file);
        foreach (var (i, change) in file.Content.Changes.Index())
        {
            application.Step(change, $"$.changes[{i}]");
        }

        if (file.Faults.IsEmpty)
        {
            application.JudgeTheWhole();
        }

        return (application.Named(), application.descriptions);
    }

    /// <summary>Adds a fault when the day of effect lies outside the years that can be evaluated.</summary>
    public static void JudgeEffectiveFrom(JsonFile<ScenarioFile> file)
    {
        const string Path = "$.effectiveFrom";
        if (file.Content.EffectiveFrom is { } date && file.Faults.IsSound(Path)
            && (date.Year < DutyYear.EarliestYear || date.Year > DutyYear.LatestYear))
        {
            file.Faults.Add(
                Path,
                new($"ligger i {date.Year}", $"is in {date.Year}"),
                new(
                    $"en dato fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}",
                    $"a date from {DutyYear.EarliestYear} to {DutyYear.LatestYear}"));
        }
    }

    private void Step(ScenarioChange? change, string path)
    {
        var plan = steps[^1];
        if (change is null || !file.Faults.IsSound(path))
        {
            Unsettle(change, path);
            steps.Add(plan);
            return;
        }

        if (ConcernedBy(change).Any(unsettled.Contains))
        {
            Unsettle(change, path);
            steps.Add(plan);
            return;
        }

        List<PlacedFault> faults = RemovedBefore(change, path) is { } gone ? [gone] : [.. change.Resolve(plan, new ChangePlace(path))];
        if (faults.Count == 0)
        {
            var (after, description) = (change.Apply(plan), change.Describe(plan));
            if (IsSame(plan, after))
            {
                faults.Add(new PlacedFault(
                    path,
                    new($"ændrer intet: {description.Danish}", $"changes nothing: {description.English}"),
                    new("en ændring af planen", "a change of the plan")));
            }

            plan = after;
            descriptions.Add(description);
        }
        else
        {
            Unsettle(change, path);
        }

        faults.ForEach(Report);
        steps.Add(plan);
    }

    /// <summary>A fault where a change is about a shift that an earlier one has removed, else null.</summary>
    private PlacedFault? RemovedBefore(ScenarioChange change, string path)
    {
        if (change is not ShiftChange { Shift: var id } || Has(steps[^1]))
        {
            return null;
        }

        var last = steps.FindLastIndex(Has);
        return last < 0 ? null : new PlacedFault($"{path}.shift", ShiftTexts.RemovedBy(id, last), ShiftTexts.ARemainingShift);

        bool Has(Plan plan) => plan.Shifts.Any(shift => shift.Id == id);
    }

    /// <summary>The shifts, contracts and cost drivers that a change is about and does not bring itself.</summary>
    private static IEnumerable<(Type Kind, string Id)> ConcernedBy(ScenarioChange change) => change switch
    {
        ShiftChange { Shift: var shift } => [(typeof(Shift), shift)],
        AddShift { Shift.Contract: { } contract } => [(typeof(Contract), contract)],
        SetContractPrice { Contract: var contract } => [(typeof(Contract), contract)],
        SetContractTerms { Contract: var contract } => [(typeof(Contract), contract)],
        SetShiftContract set => [(typeof(Contract), set.Contract), .. set.Shifts.Select(shift => (typeof(Shift), shift))],
        SetCostDriver { Name: null } set => [(typeof(CostDriver), set.CostDriver)],
        _ => [],
    };

    private void Unsettle(ScenarioChange? change, string path)
    {
        var (kind, id, property) = change switch
        {
            AddShift added => (typeof(Shift), added.Shift.Id, "shift.id"),
            AddContract added => (typeof(Contract), added.Contract.Id, "contract.id"),
            SetCostDriver { Name: not null } set => (typeof(CostDriver), set.CostDriver, "costDriver"),
            _ => (typeof(void), "", ""),
        };
        if (property.Length > 0 && file.Faults.IsSound($"{path}.{property}"))
        {
            unsettled.Add((kind, id));
        }
    }

    private void JudgeTheWhole()
    {
        var last = steps[^1];
        if (IsSame(baseline, last))
        {
            Report(new PlacedFault(
                "$.changes",
                new("alle ændringer tilsammen ændrer intet", "all changes together change nothing"),
                new("et scenarie, der afviger fra den nuværende ordning", "a scenario that differs from its baseline")));
        }

        foreach (var (i, change) in file.Content.Changes.Index())
        {
            change.JudgeOutcome(last, new ChangePlace($"$.changes[{i}]")).ToList().ForEach(Report);
        }

        var broken = PlanRules.Check(last, RuleScope.Everything);
        if (broken.Count == 0)
        {
            return;
        }

        var brokenAfter = steps.ConvertAll(
            step => PlanRules.Check(step, RuleScope.Everything).Select(fault => fault.Message).ToHashSet());
        foreach (var (_, message, expected) in broken)
        {
            // The change to blame is the one since which the rule has been broken.
            var sound = brokenAfter.FindLastIndex(messages => !messages.Contains(message));
            Report(new PlacedFault(
                $"$.changes[{Math.Max(sound, 0)}]",
                new($"giver en umulig plan: {message.Danish}", $"leaves a plan that cannot be: {message.English}"),
                expected));
        }
    }

    private Plan Named()
    {
        var scenario = file.Content;
        var assumptions = baseline.Assumptions.Concat(file.Assumptions($"{scenario.Name}: "));
        return steps[^1] with
        {
            Name = scenario.Name,
            Description = scenario.Description,
            Assumptions = [.. assumptions.DistinctBy(assumption => assumption.Text)],
        };
    }

    private void Report(PlacedFault fault) => file.Faults.Add(fault.Path, fault.Message, fault.Expected);

    private static bool IsSame(Plan before, Plan after) =>
        ReferenceEquals(before, after) || PlanHash.CanonicalJson(before).AsSpan().SequenceEqual(PlanHash.CanonicalJson(after));
}
