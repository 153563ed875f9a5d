namespace Korevagt.Domain.Service;

/// <summary>How visits are given to cars.</summary>
public sealed record DispatchSettings
{
    /// <summary>The rule.</summary>
    public DispatchRule Rule { get; init; } = DispatchRule.PlanAhead;

    /// <summary>
    /// A visit whose own district's cars are all busy waits for them until so many minutes before it is due; then any
    /// car may take it. 0 or more.
    /// </summary>
    public double HelpLeadMinutes { get; init; }

    /// <summary>Where a car goes after a visit while no other waits for it.</summary>
    public AfterVisitRule AfterVisit { get; init; } = AfterVisitRule.GoHome;

    /// <summary>
    /// So many visits wait for a car at most; one more that no car takes at once is handed to another service. 0 or more, 0
    /// for a loss system; null when any number may wait.
    /// </summary>
    public int? MostWaiting { get; init; }

    /// <summary>
    /// The areas' lists for <see cref="DispatchRule.PreferenceList"/>. An area without one prefers shifts by the driving
    /// time from their stations; those that start equally far away rank the same.
    /// </summary>
    public IReadOnlyList<AreaPreference>? Preferences { get; init; }

    /// <summary>
    /// The settings of <see cref="DispatchRule.PlanAhead"/>; null where the plan gives none, so that the defaults hold.
    /// </summary>
    public PlanAheadSettings? PlanAhead { get; init; }

    /// <summary>These settings in a plan that has lost a shift: no list names it.</summary>
    public DispatchSettings WithoutShift(string shift) =>
        WithLists(list => [.. list.Where(other => other != shift)]);

    /// <summary>These settings in a plan that has one more shift: it stands last on every list.</summary>
    public DispatchSettings WithShift(string shift) => WithLists(list => [.. list, shift]);

    /// <summary>
    /// True when the contractor is paid until the car is back at its station, false when only until the last visit ends.
    /// </summary>
    public bool OvertimeUntilHome { get; init; } = true;

    private DispatchSettings WithLists(Func<IReadOnlyList<string>, IReadOnlyList<string>> change) => this with
    {
        Preferences = Preferences is null ? null : [.. Preferences.Select(list => list with { Shifts = change(list.Shifts) })],
    };
}
