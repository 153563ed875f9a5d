using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios.Changes;

namespace Korevagt.Files.Scenarios;

/// <summary>
/// One change of a plan that leaves visits, places and roads as they are: what can be decided about shifts and dispatch. It is
/// a change of a scenario file and stands there as such. Whether it fits a plan <see cref="NewScenario.Check"/> says.
/// </summary>
public sealed class PlanChange
{
    private readonly ScenarioChange change;

    private PlanChange(ScenarioChange change) => this.change = change;

    /// <summary>The change as it stands in a file.</summary>
    internal ScenarioChange Change => change;

    /// <summary>A change of a file, of shifts or dispatch, as one that can be decided.</summary>
    internal static PlanChange Of(ScenarioChange change) => new(change);

    /// <summary>Removes a shift.</summary>
    /// <param name="shift">Id of the shift.</param>
    /// <param name="inheritedBy">Id of the shift that serves its districts instead; null for the nearest one on duty.</param>
    public static PlanChange RemoveShift(string shift, string? inheritedBy = null) =>
        new(new RemoveShift { Shift = shift, InheritedBy = inheritedBy });

    /// <summary>Gives a shift another number of cars.</summary>
    /// <param name="shift">Id of the shift.</param>
    /// <param name="cars">The number, 1 to 50.</param>
    /// <param name="inheritedBy">Id of the shift that serves its districts as well; null for none.</param>
    public static PlanChange SetShiftCars(string shift, int cars, string? inheritedBy = null) =>
        new(new SetShiftCars { Shift = shift, Cars = cars, InheritedBy = inheritedBy });

    /// <summary>Gives a shift other hours.</summary>
    /// <param name="shift">Id of the shift.</param>
    /// <param name="hours">The hours.</param>
    /// <param name="inheritedBy">Id of the shift that serves its districts in the hours it had; null for the nearest on duty.</param>
    public static PlanChange RetimeShift(string shift, RecurringHours hours, string? inheritedBy = null) => new(new RetimeShift
    {
        Shift = shift,
        Hours = HoursOf(hours),
        InheritedBy = inheritedBy,
    });

    /// <summary>Lets the cars of a shift wait at another station.</summary>
    /// <param name="shift">Id of the shift.</param>
    /// <param name="station">Id of the station.</param>
    public static PlanChange SetShiftStation(string shift, string station) =>
        new(new SetShiftStation { Shift = shift, Station = station });

    /// <summary>Changes which districts a shift serves first.</summary>
    /// <param name="shift">Id of the shift.</param>
    /// <param name="districts">Ids of the districts, at least one.</param>
    public static PlanChange SetShiftDistricts(string shift, IReadOnlyList<string> districts) =>
        new(new SetShiftDistricts { Shift = shift, Districts = districts });

    /// <summary>Adds a shift.</summary>
    /// <param name="shift">The shift; its id is nobody else's.</param>
    public static PlanChange AddShift(Shift shift) => new(new AddShift
    {
        Shift = new ShiftDraft
        {
            Id = shift.Id,
            Name = shift.Name,
            Station = shift.Station,
            Districts = shift.Districts,
            Hours = HoursOf(shift.Hours),
            Cars = shift.Cars,
            Contract = shift.Contract,
            Vehicle = shift.Vehicle,
        },
    });

    /// <summary>Changes how visits are given to cars; what is null stays as it is, and one of them is not.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="helpLeadMinutes">From how long before a visit is due on any car may help.</param>
    /// <param name="afterVisit">Where a car goes after a visit.</param>
    /// <param name="crossingMinutes">For planAhead: by how much earlier a car from elsewhere must be expected.</param>
    /// <param name="reachMinutes">For planAhead: how long it drives at most.</param>
    public static PlanChange SetDispatch(
        DispatchRule? rule = null,
        double? helpLeadMinutes = null,
        AfterVisitRule? afterVisit = null,
        double? crossingMinutes = null,
        double? reachMinutes = null) => new(new SetDispatchRule
        {
            Rule = rule,
            HelpLeadMinutes = helpLeadMinutes,
            AfterVisit = afterVisit,
            CrossingMinutes = crossingMinutes,
            ReachMinutes = reachMinutes,
        });

    /// <summary>The plan with the change, which fits it; the same plan where it changes nothing.</summary>
    public Plan Apply(Plan plan) => change.Apply(plan);

    /// <summary>The change in words, without a full stop.</summary>
    /// <param name="plan">The plan before the change, which it fits.</param>
    public Text Describe(Plan plan) => change.Describe(plan);

    private static HoursFile HoursOf(RecurringHours hours) => new() { Days = hours.Days, From = hours.From, To = hours.To };
}
