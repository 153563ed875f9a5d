using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// Makes candidates of a baseline: plans that differ in cars, days, hours, stations, districts and dispatch. Roads, visits and
/// all else is shared, so a candidate costs less than a third of a millisecond. Its figures are those of the scenario that has
/// its changes. Any number of threads may make candidates.
/// </summary>
public sealed class CandidatePlans
{
    /// <summary>The most shifts that a candidate adds.</summary>
    public const int MostAddedShifts = 8;

    private readonly Plan plan;
    private readonly SimulationModel model;
    private readonly DutySchedule schedule;
    private readonly ShiftVariants variants;
    private readonly HeirDistances distances;
    private readonly Dictionary<string, int> districtIndex;
    private readonly Dictionary<string, int> stationIndex;
    private readonly Dictionary<string, int> shiftPlace;
    private readonly ConcurrentDictionary<DispatchSettings, SimulationModel> models = new();
    private readonly Lazy<double[]> expectedVisits;
    private readonly Lazy<DutyMoments> moments;

    private CandidatePlans(PreparedPlan prepared, int addedShifts)
    {
        (plan, Year) = (prepared.Plan, prepared.Year);
        Source = prepared.Source;
        variants = new ShiftVariants(plan, Year);
        districtIndex = IndexOf(plan.Districts.Select(district => district.Id));
        stationIndex = IndexOf(plan.Stations.Select(station => station.Id));
        shiftPlace = IndexOf(plan.Shifts.Select(shift => shift.Id));
        ShiftCount = plan.Shifts.Count + addedShifts;
        schedule = DutySchedule.Of(prepared.Model.Duties, prepared.Model.HeirChanges);
        distances = new HeirDistances(plan, prepared.Model.DrivingTables[0], districtIndex);
        moments = new Lazy<DutyMoments>(() => DutyMoments.Of(schedule));
        expectedVisits = new Lazy<double[]>(() => ModelBuilder.ExpectedVisits(plan, Year));

        // Kinds of hour are counted for the sake of prices alone; the joint states of the cars are nobody's question here.
        model = prepared.Model with
        {
            ShiftCount = ShiftCount,
            KindOfHour = plan.CostDrivers.Any(driver => driver is { IsCounted: true, Hours: not null }) ? prepared.Model.KindOfHour : [],
            KeepsCarStates = false,
        };
        Baseline = Of([]);
    }

    /// <summary>The baseline itself as a candidate without changes.</summary>
    public Candidate Baseline { get; }

    /// <summary>The year that is simulated.</summary>
    public DutyYear Year { get; }

    /// <summary>Number of places for shifts: the baseline's, then those that candidates add.</summary>
    public int ShiftCount { get; }

    /// <summary>Makes a source of the visits for one thread; every candidate meets the same.</summary>
    internal Func<VisitSource> Source { get; }

    /// <summary>Prepares to make candidates of a plan.</summary>
    /// <param name="baseline">The plan; a scenario that serves as a baseline too.</param>
    /// <param name="tables">Driving tables of the road map; null where the plan brings its own driving times.</param>
    /// <param name="settings">The year, and what decides how visits are drawn.</param>
    /// <param name="addedShifts">The most shifts that a candidate adds, 0 to <see cref="MostAddedShifts"/>.</param>
    /// <returns>What makes them, or the places that the road map cannot reach.</returns>
    public static Outcome<CandidatePlans> Of(
        LoadedPlan baseline, DrivingTables? tables, EvaluationSettings settings, int addedShifts = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(addedShifts, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(addedShifts, MostAddedShifts);
        return PreparedPlan.Of(baseline, tables, settings).Then<CandidatePlans>(prepared => Of(prepared, addedShifts));
    }

    /// <summary>As the other one, of a plan that has been made ready.</summary>
    internal static CandidatePlans Of(PreparedPlan baseline, int addedShifts) => new(baseline, addedShifts);

    /// <summary>Makes a candidate. The changes are not checked here: <see cref="NewScenario.Check"/> does that.</summary>
    /// <param name="changes">What it changes, in this order, each fitting the plan that those before it leave.</param>
    /// <exception cref="ArgumentException">A change changes nothing, or more shifts are added than there is room for.</exception>
    public Candidate Of(IReadOnlyList<PlanChange> changes)
    {
        var changed = plan;
        foreach (var change in changes)
        {
            var after = change.Apply(changed);
            changed = IsSame(changed, after)
                ? throw new ArgumentException($"A change changes nothing: {change.Describe(changed).English}.", nameof(changes))
                : after;
        }

        var places = PlacesIn(changed)
            ?? throw new ArgumentException($"More shifts are added than there is room for: {ShiftCount - plan.Shifts.Count}.", nameof(changes));
        return new Candidate(changes, changed, ModelOf(changed, places), places, variants.CostOf(changed));
    }


    /// <summary>The duties of a candidate, by the places of shifts that all candidates share, and who inherits whose districts.</summary>
    public DutySchedule ScheduleOf(Candidate candidate)
    {
        if (candidate.Changes.Count == 0)
        {
            return schedule;
        }

        return ScheduleOf(candidate.Plan, candidate.PlaceOfShift);
    }

    /// <summary>The duties of a plan that differs from the baseline in duties alone.</summary>
    /// <param name="changed">The plan.</param>
    /// <param name="places">The shared place of each of its shifts.</param>
    internal DutySchedule ScheduleOf(Plan changed, int[] places)
    {
        var (others, common) = Differing(changed, places);
        var duties = schedule.With(CollectionsMarshal.AsSpan(others));
        return duties.WithHeirs(HeirsOf(changed, common, others, duties));
    }

    /// <summary>Whether a change of shifts or dispatch has left a plan as it was.</summary>
    private static bool IsSame(Plan before, Plan after) =>
        ReferenceEquals(before, after)
        || (before.Dispatch == after.Dispatch && before.Inheritances.Count == after.Inheritances.Count
            && before.Shifts.SequenceEqual(after.Shifts));

    /// <summary>The shared place of each shift of a plan; null where it adds more than there is room for.</summary>
    internal int[]? PlacesIn(Plan changed)
    {
        var (places, next) = (new int[changed.Shifts.Count], plan.Shifts.Count);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = shiftPlace.TryGetValue(changed.Shifts[i].Id, out var place) ? place : next++;
        }

        return next <= ShiftCount ? places : null;
    }

    /// <summary>
    /// The shifts that are run otherwise than in the baseline, by place, and all shifts by place: one that is removed stands
    /// where it stood, and is never on duty.
    /// </summary>
    private (List<DutyVariant> Others, List<Shift> Common) Differing(Plan changed, int[] places)
    {
        List<DutyVariant> others = [];
        List<Shift> common = [.. plan.Shifts];
        var isKept = new bool[plan.Shifts.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (shift, place) = (changed.Shifts[i], places[i]);
            if (place < plan.Shifts.Count)
            {
                isKept[place] = true;
                if (ReferenceEquals(shift, plan.Shifts[place]))
                {
                    continue;
                }

                common[place] = shift;
            }
            else
            {
                common.Add(shift);
            }

            others.Add(new DutyVariant(
                place, variants.Periods(shift.Hours), shift.Cars, stationIndex[shift.Station],
                DutyRoster.Bits(shift.Districts, districtIndex)));
        }

        for (var place = 0; place < isKept.Length; place++)
        {
            if (!isKept[place])
            {
                others.Add(new DutyVariant(place, [], 0, 0, 0));
            }
        }

        others.Sort((one, other) => one.Shift.CompareTo(other.Shift));
        return (others, common);
    }

    private List<HeirChange> HeirsOf(Plan changed, List<Shift> common, List<DutyVariant> others, DutySchedule duties)
    {
        if (changed.Dispatch.Rule != DispatchRule.PlanAhead)
        {
            return [];
        }

        var heirs = new Heirs(changed with { Shifts = common }, variants.Periods, distances, districtIndex);
        return ShiftCount <= DutyMoments.MostShifts ? heirs.Changes(moments.Value, others) : heirs.Changes(duties);
    }

    private SimulationModel ModelOf(Plan changed, int[] places) =>
        changed.Dispatch.Rule == DispatchRule.PreferenceList
            ? Under(changed.Dispatch) with { PreferenceRanks = RanksOf(changed with { Shifts = Differing(changed, places).Common }) }
            : models.GetOrAdd(changed.Dispatch, Under);

    private SimulationModel Under(DispatchSettings dispatch) => model with
    {
        Dispatch = dispatch,
        PreferenceRanks = [],
        ExpectedVisitsOfArea = dispatch.AfterVisit == AfterVisitRule.BestUncoveredStation ? expectedVisits.Value : [],
    };

    /// <summary>The ranks of the preference lists, with room for shifts that other candidates add.</summary>
    private int[] RanksOf(Plan common)
    {
        var (ranks, wide) = (PreferenceRanks.Of(common, model.DrivingTables[0]), new int[plan.Areas.Count * ShiftCount]);
        for (var area = 0; area < plan.Areas.Count; area++)
        {
            ranks.AsSpan(area * common.Shifts.Count, common.Shifts.Count).CopyTo(wide.AsSpan(area * ShiftCount));
        }

        return wide;
    }

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
}
