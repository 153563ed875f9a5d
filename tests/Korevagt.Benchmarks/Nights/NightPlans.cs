using Korevagt.Choosing.Candidates;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Tests.Nights;

namespace Korevagt.Benchmarks.Nights;

/// <summary>The plans that are the bundled baseline less some of its night shifts, and their simulation.</summary>
internal sealed class NightPlans
{
    private const int DutyYear = 2017;
    private const int Seed = 1;
    private const string Prefix = "nat-";

    private readonly CandidatePlans plans;
    private readonly CandidateRun run;

    private NightPlans(CandidatePlans plans, NightOrigin origin, IReadOnlyList<(int Removed, Candidate Plan)> all, int threads)
    {
        (this.plans, Origin, All) = (plans, origin, all);
        run = new CandidateRun(plans, threads);
    }

    /// <summary>Where their figures come from, for no years yet.</summary>
    public NightOrigin Origin { get; }

    /// <summary>Every plan that a scenario file may ask for, with a bit for each shift that is removed.</summary>
    public IReadOnlyList<(int Removed, Candidate Plan)> All { get; }

    /// <summary>Loads baseline and map.</summary>
    /// <param name="command">The command that is carried out.</param>
    /// <param name="threads">How many threads simulate.</param>
    public static NightPlans Load(string command, int threads)
    {
        var baseline = PlanLoader.Load(Repository.Baseline).Value;
        var map = DiskFiles.Instance.LoadMap(baseline.Plan.MapFile!).Value;
        var candidates = CandidatePlans.Of(
            baseline, new DrivingTables(map, threads), new EvaluationSettings(DutyYear, 2, Seed, threads)).Value;
        string[] shifts = [.. baseline.Plan.Shifts.Select(shift => shift.Id).Where(id => id.StartsWith(Prefix, StringComparison.Ordinal))];
        var all = new List<(int, Candidate)>();
        for (var removed = 0; removed < 1 << shifts.Length; removed++)
        {
            PlanChange[] changes = [.. shifts.Where((_, shift) => (removed >> shift & 1) != 0).Select(id => PlanChange.RemoveShift(id))];
            if (removed != 0 && NewScenario.Check(DiskFiles.Instance, baseline, "night", "night", changes) is { Succeeded: false } refused)
            {
                Console.WriteLine($"left out, plan {removed}: {refused.Faults[0].Message.English}");
                continue;
            }

            all.Add((removed, candidates.Of(changes)));
        }

        return new NightPlans(
            candidates,
            new NightOrigin(command, EngineVersion.Build, baseline.Hash, map.ContentHash, DutyYear, Seed, 0, 0, shifts),
            all,
            threads);
    }

    /// <summary>The place in <see cref="All"/> of the plan without some shifts.</summary>
    public int PlaceOf(int removed) => All.Select(plan => plan.Removed).ToList().IndexOf(removed);

    /// <summary>Simulates years of some of the plans.</summary>
    /// <param name="places">Which of <see cref="All"/>.</param>
    /// <param name="firstYear">Number of the first year.</param>
    /// <param name="years">How many.</param>
    public IReadOnlyList<NightPlan> Simulate(IReadOnlyList<int> places, int firstYear, int years) =>
    [
        .. run.Simulate(plans.Baseline, [.. places.Select(place => All[place].Plan)], firstYear, years).Candidates
            .Zip(places, (figures, place) => new NightPlan(
                All[place].Removed,
                All[place].Plan.Certain.ContractedDkk!.Value,
                Of(years, year => figures.Quantiles(year).P90),
                Of(years, year => figures.Region(year).MeanResponseSeconds),
                Of(years, year => figures.Region(year).Settled - figures.Region(year).WithinTarget))),
    ];

    private static int[] Of(int years, Func<int, double> figure) =>
        [.. Enumerable.Range(0, years).Select(year => (int)Math.Round(figure(year)))];
}
