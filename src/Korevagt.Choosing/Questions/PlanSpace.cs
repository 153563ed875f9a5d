using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>
/// Every plan that a question allows, as vectors: for each decision the place of its value, and at the end the number of one of the
/// planner's own plans that lies outside of the decisions, 0 for none.
/// </summary>
/// <remarks>
/// A vector is <em>canonical</em> where decisions without effect have the baseline's value: those of a shift that is removed, and the
/// heir of one that is kept. Only canonical vectors are plans of the space, so that no plan comes twice.
/// </remarks>
public sealed class PlanSpace
{
    private const int HoursOfDay = 24;
    private const double WorkingShare = 252.0 / 365;

    private static readonly UInt128 WorkingHours = (UInt128.One << HoursOfDay) - 1;

    private readonly Question question;
    private readonly UInt128[] hoursOf;
    private readonly ExactCosts costs;
    private readonly DutyCover cover;
    private readonly IReadOnlyList<ExactRequirement> exact;
    private readonly Dictionary<string, int> heirDecision = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> carsDecision = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> carsOfDecision = [];

    /// <summary>A space; nothing is simulated for it.</summary>
    public PlanSpace(Question question)
    {
        this.question = question;
        var decisions = question.Decisions;
        foreach (var (place, decision) in decisions.Index())
        {
            if (decision is CarsDecision cars)
            {
                carsDecision.Add(cars.Shift!, place);
            }
            else if (decision is HeirDecision)
            {
                heirDecision.Add(decision.Shift!, place);
            }
        }

        foreach (var (place, decision) in decisions.Index())
        {
            if (decision is not CarsDecision && decision.Shift is { } shift && carsDecision.TryGetValue(shift, out var cars))
            {
                carsOfDecision.Add(place, cars);
            }
        }

        hoursOf = [.. decisions.Select(HoursOf)];
        Baseline = new DecisionVector([.. decisions.Select(decision => decision.Own), 0]);
        costs = new ExactCosts(question, this);
        cover = new DutyCover(question);
        exact = ExactRequirement.Of(question, costs.Of(Baseline));
        var own = question.AlsoConsider.Select((plan, i) => VectorOf(plan, i)).ToList();
        Own = own;
        Space = new DecisionSpace(
            [
                .. decisions.Select(decision => new Decision(0, decision.Count - 1, decision.IsOrdered)),
                Decision.Locked(0),
            ],
            rule: IsPlan);
    }

    /// <summary>The space; its rule is canonical form, exact requirements and cars on duty.</summary>
    public DecisionSpace Space { get; }

    /// <summary>The baseline.</summary>
    public DecisionVector Baseline { get; }

    /// <summary>The planner's own plans, in the question's order; a vector of the decisions where they can say it.</summary>
    public IReadOnlyList<DecisionVector> Own { get; }

    /// <summary>What is decided by no year.</summary>
    internal IReadOnlyList<ExactRequirement> Exact => exact;

    /// <summary>What plans cost for certain.</summary>
    internal ExactCosts Costs => costs;

    /// <summary>Whether a vector is one of the planner's own that the decisions cannot say.</summary>
    public static bool IsOutside(DecisionVector vector) => vector[^1] > 0;

    /// <summary>What a plan costs for certain, in kroner a year: contracts, and cost drivers of hours and starts.</summary>
    public double ExactCost(DecisionVector vector) => (double)costs.Of(vector);

    /// <summary>The same vector with the baseline's values where a decision has no effect.</summary>
    public DecisionVector Canonical(DecisionVector vector)
    {
        int[]? copy = null;
        foreach (var (place, cars) in carsOfDecision)
        {
            var isRemoved = CarsOf(vector, cars) == 0;
            var isHeir = question.Decisions[place] is HeirDecision;
            if (isRemoved != isHeir && vector[place] != Baseline[place])
            {
                copy ??= vector.Values.ToArray();
                copy[place] = Baseline[place];
            }
        }

        return copy is null ? vector : new DecisionVector(copy);
    }

    /// <summary>Whether a vector keeps what no year decides.</summary>
    public bool KeepsExact(DecisionVector vector) =>
        exact.All(requirement => requirement.IsKept(costs.Of(vector))) && cover.Keeps(vector, this) && HasHeirs(vector);

    /// <summary>Whether enough cars are on duty, also in a plan that the decisions cannot say.</summary>
    public bool KeepsCarsOnDuty(DecisionVector vector) => cover.Keeps(vector, this);

    /// <summary>The fewest cars on duty in the hours and the place of each such requirement; null where the hours never come.</summary>
    internal IEnumerable<(CarsOnDutyRequirement Requirement, string? District, int? Cars)> CarsOnDutyOf(DecisionVector vector) =>
        cover.Of(vector, this);

    /// <summary>What a plan changes in the baseline.</summary>
    public IReadOnlyList<PlanChange> ChangesOf(DecisionVector vector)
    {
        if (IsOutside(vector))
        {
            return question.AlsoConsider[vector[^1] - 1].Changes;
        }

        var changes = new List<PlanChange>();
        foreach (var shift in ShiftsDecided)
        {
            changes.AddRange(ChangesOf(shift, vector));
        }

        changes.AddRange(question.Decisions.Select((decision, place) =>
            decision is DispatchDecision dispatch ? dispatch.Values[vector[place]] : null).OfType<PlanChange>());
        return changes;
    }

    /// <summary>Ids of the shifts about which something may be decided, in the plan's order.</summary>
    public IEnumerable<string> ShiftsDecided
    {
        get
        {
            var named = question.Decisions.Select(decision => decision.Shift).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return question.Baseline.Plan.Shifts.Select(shift => shift.Id).Where(named.Contains);
        }
    }

    /// <summary>The places of the decisions about a shift.</summary>
    internal IEnumerable<int> PlacesOf(string shift) =>
        question.Decisions.Index().Where(decision => decision.Item.Shift == shift).Select(decision => decision.Index);

    /// <summary>A shift as a vector has it; null where it is removed.</summary>
    internal Shift? ShiftOf(string id, DecisionVector vector)
    {
        var shift = question.Baseline.Plan.Shifts.First(own => own.Id == id);
        foreach (var place in PlacesOf(id))
        {
            switch (question.Decisions[place])
            {
                case CarsDecision cars when cars.Least + vector[place] == 0:
                    return null;
                case CarsDecision cars:
                    shift = shift with { Cars = cars.Least + vector[place] };
                    break;
                case DaysDecision days:
                    shift = shift with { Hours = shift.Hours with { Days = days.Days[vector[place]] } };
                    break;
                case HoursDecision { IsStart: true } hours:
                    shift = shift with { Hours = shift.Hours with { From = shift.Hours.From.PlusMinutes(hours.Minutes[vector[place]]) } };
                    break;
                case HoursDecision hours:
                    shift = shift with { Hours = shift.Hours with { To = shift.Hours.To.PlusMinutes(hours.Minutes[vector[place]]) } };
                    break;
                case StationDecision station:
                    shift = shift with { Station = station.Stations[vector[place]] };
                    break;
                default:
                    break;
            }
        }

        return shift;
    }

    /// <summary>
    /// The share of a year's hours, 0 to 1, in which the duties of two plans may differ: of the hours of the baseline's shifts that
    /// they run otherwise. 1 where the dispatch differs, or a plan lies outside of the decisions.
    /// </summary>
    public double ShareOfHours(DecisionVector one, DecisionVector other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        UInt128 differing = 0;
        for (var i = 0; i < hoursOf.Length; i++)
        {
            differing |= one[i] == other[i] ? 0 : hoursOf[i];
        }

        return IsOutside(one) || IsOutside(other)
            ? one[^1] == other[^1] ? 0 : 1
            : (double)UInt128.PopCount(differing & WorkingHours) / HoursOfDay * WorkingShare
                + (double)UInt128.PopCount(differing >> HoursOfDay) / HoursOfDay * (1 - WorkingShare);
    }

    /// <summary>The hours of the clock on which the shift of a decision is on duty, first on working days, then on others.</summary>
    private UInt128 HoursOf(QuestionDecision decision)
    {
        if (decision.Shift is not { } id)
        {
            return WorkingHours | WorkingHours << HoursOfDay;
        }

        var hours = question.Baseline.Plan.Shifts.First(shift => shift.Id == id).Hours;
        UInt128 clock = 0;
        for (var hour = 0; hour < HoursOfDay; hour++)
        {
            var time = new NodaTime.LocalTime(hour, 0);
            clock |= (hours.EndNextDate ? time >= hours.From || time < hours.To : time >= hours.From && time < hours.To)
                ? UInt128.One << hour
                : 0;
        }

        return (hours.Days == DaySelection.NonWorkingDays ? 0 : clock)
            | (hours.Days == DaySelection.WorkingDays ? 0 : clock << HoursOfDay);
    }

    /// <summary>The part of the day in which the shift of a decision begins; null for the dispatch.</summary>
    public DutyPart? PartOf(int decision) =>
        decision < question.Decisions.Count && question.Decisions[decision].Shift is { } id
            ? DutyParts.Of(question.Baseline.Plan.Shifts.First(shift => shift.Id == id).Hours.From.Hour)
            : null;

    /// <summary>What a vector changes about one shift.</summary>
    internal IEnumerable<PlanChange> ChangesOf(string id, DecisionVector vector)
    {
        var before = question.Baseline.Plan.Shifts.First(shift => shift.Id == id);
        if (ShiftOf(id, vector) is not { } after)
        {
            yield return PlanChange.RemoveShift(id, HeirOf(id, vector));
            yield break;
        }

        if (after.Cars != before.Cars)
        {
            yield return PlanChange.SetShiftCars(id, after.Cars);
        }

        if (after.Hours != before.Hours)
        {
            yield return PlanChange.RetimeShift(id, after.Hours);
        }

        if (after.Station != before.Station)
        {
            yield return PlanChange.SetShiftStation(id, after.Station);
        }
    }

    private bool IsPlan(DecisionVector vector) => Canonical(vector).Equals(vector) && KeepsExact(vector);

    private int CarsOf(DecisionVector vector, int place) => ((CarsDecision)question.Decisions[place]).Least + vector[place];

    private string? HeirOf(string id, DecisionVector vector) =>
        heirDecision.TryGetValue(id, out var place)
            ? ((HeirDecision)question.Decisions[place]).Heirs[vector[place]]
            : ((CarsDecision)question.Decisions[carsDecision[id]]).Heir;

    /// <summary>Whether some shift is left, and each removed one's heir is.</summary>
    private bool HasHeirs(DecisionVector vector)
    {
        var removed = carsDecision.Where(entry => CarsOf(vector, entry.Value) == 0).Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        return removed.Count < question.Baseline.Plan.Shifts.Count
            && removed.All(id => HeirOf(id, vector) is not { } heir || !removed.Contains(heir));
    }

    /// <summary>The vector whose plan has the shifts and the dispatch of one of the planner's own, or one of its own.</summary>
    private DecisionVector VectorOf(QuestionPlan own, int number)
    {
        var plan = own.Changes.Aggregate(question.Baseline.Plan, (before, change) => change.Apply(before));
        var shifts = plan.Shifts.ToDictionary(shift => shift.Id, StringComparer.Ordinal);
        var values = Baseline.Values.ToArray();
        foreach (var (place, decision) in question.Decisions.Index())
        {
            values[place] = ValueIn(decision, plan, shifts) is >= 0 and var value && value < decision.Count ? value : values[place];
        }

        var vector = Canonical(new DecisionVector(values));
        var said = ChangesOf(vector).Aggregate(question.Baseline.Plan, (before, change) => change.Apply(before));
        return said.Dispatch == plan.Dispatch && said.Shifts.SequenceEqual(plan.Shifts, ShiftComparer.Instance)
            && Heirs(said).SequenceEqual(Heirs(plan), StringComparer.Ordinal)
                ? vector
                : new DecisionVector([.. Baseline.Values[..^1], number + 1]);
    }

    /// <summary>Who has inherited from whom, one a line; in which order makes no difference where no heir is removed.</summary>
    private static IEnumerable<string> Heirs(Plan plan) => plan.Inheritances
        .Select(inheritance => (inheritance with { Districts = [] }) + string.Join(',', inheritance.Districts)).Order(StringComparer.Ordinal);

    private int? ValueIn(QuestionDecision decision, Plan plan, Dictionary<string, Shift> shifts)
    {
        var shift = decision.Shift is { } id ? shifts.GetValueOrDefault(id) : null;
        return decision switch
        {
            CarsDecision cars => (shift?.Cars ?? 0) - cars.Least,
            DaysDecision days when shift is not null => days.Days.ToList().IndexOf(shift.Hours.Days),
            StationDecision station when shift is not null => station.Stations.ToList().IndexOf(shift.Station),
            HoursDecision hours when shift is not null => hours.Minutes.ToList().FindIndex(minutes =>
            {
                var own = question.Baseline.Plan.Shifts.First(other => other.Id == decision.Shift).Hours;
                return hours.IsStart ? own.From.PlusMinutes(minutes) == shift.Hours.From : own.To.PlusMinutes(minutes) == shift.Hours.To;
            }),
            DispatchDecision dispatch => dispatch.Values.ToList().FindIndex(change =>
                (change?.Apply(question.Baseline.Plan).Dispatch ?? question.Baseline.Plan.Dispatch) == plan.Dispatch),
            _ => null,
        };
    }

    /// <summary>Shifts are compared by what they are, their districts one by one.</summary>
    private sealed class ShiftComparer : IEqualityComparer<Shift>
    {
        public static ShiftComparer Instance { get; } = new();

        public bool Equals(Shift? one, Shift? other) =>
            ReferenceEquals(one, other)
            || (one is not null && other is not null && one.Districts.SequenceEqual(other.Districts)
                && one == other with { Districts = one.Districts });

        public int GetHashCode(Shift shift) => StringComparer.Ordinal.GetHashCode(shift.Id);
    }
}
