using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Planning.Questions;

/// <summary>Reads what may be decided, against a plan. What must hold between decisions <see cref="DecisionsTogether"/> judges.</summary>
/// <param name="plan">The plan.</param>
/// <param name="shifts">Finds shifts; those that stay are known to it.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class DecisionReading(Plan plan, ShiftSelection shifts, FaultLog faults)
{
    private const int HourMinutes = 60;
    private const int MostCars = 50;

    private readonly List<QuestionDecision> decisions = [];
    private readonly Dictionary<(string? Shift, string Property), string> decidedBy = [];

    /// <summary>What may be decided, of which nothing is faulty in itself.</summary>
    public IReadOnlyList<QuestionDecision> All => decisions;

    /// <summary>Where heirs are named.</summary>
    public List<string> PlacesOfNamedHeirs { get; } = [];

    /// <summary>Places of the decisions that know of hours across the opening of daytime.</summary>
    public HashSet<string> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a decision.</summary>
    /// <param name="file">What the file says; null where its kind cannot be told.</param>
    /// <param name="place">Where it stands.</param>
    public void Read(DecisionFile? file, string place)
    {
        var selected = file is ShiftDecisionFile ofShifts ? shifts.Find(ofShifts.Shifts, $"{place}.shifts") : [];
        if (!faults.IsSound(place))
        {
            return;
        }

        switch (file)
        {
            case CarsDecisionFile cars:
                Cars(cars, selected, place);
                break;
            case DaysDecisionFile days:
                Acknowledge(days.Acknowledge, place);
                var options = days.Options ?? Enum.GetValues<DaySelection>();
                EachOnce(options, $"{place}.options", day => FileJson.Name(day.ToString()));
                Decide(
                    selected, "days", place,
                    shift => new DaysDecision(place, shift.Id, WithOwn(shift.Hours.Days, options), shift.Hours.Days));
                break;
            case HoursDecisionFile hours:
                Hours(hours, selected, place);
                break;
            case StationDecisionFile stations:
                EachOnce(stations.Stations, $"{place}.stations", station => station);
                EachKnown(stations.Stations, $"{place}.stations");
                Decide(
                    selected, "station", place,
                    shift => new StationDecision(place, shift.Id, WithOwn(shift.Station, stations.Stations), shift.Station));
                break;
            case HeirDecisionFile heirs:
                Heirs(heirs, selected, place);
                break;
            case DispatchDecisionFile dispatch:
                Dispatch(dispatch, place);
                break;
        }
    }

    private void Cars(CarsDecisionFile file, IReadOnlyList<SelectedShift> selected, string place)
    {
        if (file.Less + file.More == 0)
        {
            faults.Add(place, QuestionTexts.DecidesNothing, QuestionTexts.FewerOrMoreCars);
            return;
        }

        var heir = shifts.Heir(file.Inherits, $"{place}.inherits");
        if (heir is not null)
        {
            Named(heir, selected, $"{place}.inherits");
        }

        var most = selected.Select(chosen => chosen.Shift.Cars).DefaultIfEmpty(MostCars).Max();
        foreach (var (shift, _, byName) in selected)
        {
            if (file.Less > shift.Cars && (byName || file.Less > most))
            {
                faults.Add($"{place}.less", QuestionTexts.LessThanNone(file.Less, shift), FileTexts.AtMost(byName ? shift.Cars : most));
            }

            if (file.More > 0 && (shift.Vehicle is not null || shift.Cars + file.More > MostCars))
            {
                faults.Add(
                    $"{place}.more",
                    QuestionTexts.TooManyCars(file.More, shift),
                    FileTexts.AtMost(shift.Vehicle is null ? MostCars - shift.Cars : 0));
            }
        }

        Decide(selected, "cars", place, shift => new CarsDecision(
            place, shift.Id, Math.Max(0, shift.Cars - file.Less), shift.Cars + file.More, shift.Cars, heir));
        if (file.Inherits is not null)
        {
            Claim(selected, "heir", place);
        }
    }

    private void Hours(HoursDecisionFile file, IReadOnlyList<SelectedShift> selected, string place)
    {
        Acknowledge(file.Acknowledge, place);
        if (HourMinutes % file.StepMinutes != 0)
        {
            faults.Add($"{place}.stepMinutes", QuestionTexts.OffTheHour(file.StepMinutes), QuestionTexts.DividesTheHour);
            return;
        }

        if (file.MoveStartMinutes + file.MoveEndMinutes == 0)
        {
            faults.Add(place, QuestionTexts.DecidesNothing, QuestionTexts.MovesOfHours);
            return;
        }

        Moves(file.MoveStartMinutes, "moveStartMinutes", isStart: true);
        Moves(file.MoveEndMinutes, "moveEndMinutes", isStart: false);

        void Moves(int most, string property, bool isStart)
        {
            if (most % file.StepMinutes != 0)
            {
                faults.Add(
                    $"{place}.{property}", QuestionTexts.OffTheGrid(most, file.StepMinutes), QuestionTexts.WholeSteps(file.StepMinutes));
            }
            else if (most > 0)
            {
                var steps = most / file.StepMinutes;
                int[] minutes = [.. Enumerable.Range(-steps, 2 * steps + 1).Select(step => step * file.StepMinutes)];
                Decide(selected, isStart ? "start" : "end", place, shift => new HoursDecision(place, shift.Id, isStart, minutes));
            }
        }
    }

    private void Heirs(HeirDecisionFile file, IReadOnlyList<SelectedShift> selected, string place)
    {
        var list = $"{place}.heirs";
        EachOnce(file.Heirs, list, heir => heir);
        List<string?> heirs = [];
        foreach (var (i, word) in file.Heirs.Index())
        {
            var at = JsonPath.Item(list, i);
            heirs.Add(shifts.Heir(word, at));
            if (heirs[^1] is { } heir)
            {
                Named(heir, selected, at);
            }
        }

        if (faults.IsSound(list))
        {
            Decide(selected, "heir", place, shift => new HeirDecision(place, shift.Id, heirs));
        }
    }

    private void Dispatch(DispatchDecisionFile file, string place)
    {
        var (own, ahead) = (plan.Dispatch, plan.Dispatch.PlanAhead ?? PlanAheadSettings.Default);
        Setting(file.Rule, DispatchSetting.Rule, own.Rule, value => PlanChange.SetDispatch(rule: value));
        Setting(
            file.HelpLeadMinutes, DispatchSetting.HelpLeadMinutes, own.HelpLeadMinutes,
            value => PlanChange.SetDispatch(helpLeadMinutes: value));
        Setting(file.AfterVisit, DispatchSetting.AfterVisit, own.AfterVisit, value => PlanChange.SetDispatch(afterVisit: value));
        Setting(
            file.CrossingMinutes, DispatchSetting.CrossingMinutes, ahead.CrossingMinutes,
            value => PlanChange.SetDispatch(crossingMinutes: value));
        Setting(file.ReachMinutes, DispatchSetting.ReachMinutes, ahead.ReachMinutes, value => PlanChange.SetDispatch(reachMinutes: value));

        void Setting<T>(IReadOnlyList<T>? values, DispatchSetting setting, T baseline, Func<T, PlanChange> change)
            where T : struct
        {
            if (values is null)
            {
                return;
            }

            var (property, isOrdered) = (FileJson.Name(setting.ToString()), typeof(T) == typeof(double));
            var at = $"{place}.{property}";
            EachOnce(values, at, value => FileJson.Name(FormattableString.Invariant($"{value}")));
            var all = WithOwn(baseline, values);
            if (isOrdered)
            {
                all = [.. all.Order()];
            }

            if (all.Count < 2)
            {
                faults.Add(at, QuestionTexts.DecidesNothing, QuestionTexts.OtherThanOwn);
            }
            else if (IsFirst(shift: null, property, place, at))
            {
                PlanChange?[] changes = [.. all.Select(value => value.Equals(baseline) ? null : change(value))];
                decisions.Add(new DispatchDecision(at, setting, changes, isOrdered));
            }
        }
    }

    private void Decide(IReadOnlyList<SelectedShift> selected, string property, string place, Func<Shift, QuestionDecision> decide)
    {
        var isVain = selected.Count > 0;
        foreach (var (shift, at, byName) in selected)
        {
            var decision = decide(shift);
            if (decision.Count < 2)
            {
                if (byName)
                {
                    faults.Add(at, QuestionTexts.DecidesNothingOf(shift.Id), QuestionTexts.OtherThanOwn);
                    isVain = false;
                }

                continue;
            }

            isVain = false;
            if (IsFirst(shift.Id, property, place, at))
            {
                decisions.Add(decision);
            }
        }

        if (isVain)
        {
            faults.Add(place, QuestionTexts.DecidesNothing, QuestionTexts.OtherThanOwn);
        }
    }

    private void Claim(IReadOnlyList<SelectedShift> selected, string property, string place)
    {
        foreach (var (shift, at, _) in selected)
        {
            IsFirst(shift.Id, property, place, at);
        }
    }

    /// <summary>Whether nobody has decided a property before, after noting who has.</summary>
    private bool IsFirst(string? shift, string property, string place, string at)
    {
        if (decidedBy.TryAdd((shift, property), place))
        {
            return true;
        }

        faults.Add(at, QuestionTexts.DecidedAlready(property, shift, decidedBy[(shift, property)]), QuestionTexts.EachPropertyOnce);
        return false;
    }

    private void Named(string heir, IReadOnlyList<SelectedShift> selected, string place)
    {
        if (selected.Any(chosen => chosen.Shift.Id == heir))
        {
            faults.Add(place, QuestionTexts.InheritsFromItself(heir), QuestionTexts.AnotherHeir);
        }
        else
        {
            PlacesOfNamedHeirs.Add(place);
        }
    }

    private void Acknowledge(IReadOnlyList<Acknowledged>? known, string place)
    {
        if (known is not null)
        {
            Acknowledged.Add(place);
        }
    }

    private void EachKnown(IReadOnlyList<string> stations, string list)
    {
        var known = KnownThings.Stations(plan);
        foreach (var (i, station) in stations.Index())
        {
            if (known.Judge(station) is var (wrong, expected))
            {
                faults.Add(JsonPath.Item(list, i), wrong, expected);
            }
        }
    }

    private void EachOnce<T>(IReadOnlyList<T> values, string list, Func<T, string> name)
    {
        foreach (var (i, value) in values.Index().Where(entry => values.Take(entry.Index).Contains(entry.Item)))
        {
            faults.Add(JsonPath.Item(list, i), FileTexts.Twice(name(value)), FileTexts.EachOnce);
        }
    }

    /// <summary>The values with the baseline's own among them, which stands first where it is not named.</summary>
    private static IReadOnlyList<T> WithOwn<T>(T own, IEnumerable<T> values) =>
        values.Contains(own) ? [.. values.Distinct()] : [.. values.Distinct().Prepend(own)];
}
