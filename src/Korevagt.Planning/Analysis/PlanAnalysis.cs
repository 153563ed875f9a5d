namespace Korevagt.Planning.Analysis;

/// <summary>What queueing theory says of a plan's year.</summary>
public sealed record PlanAnalysis
{
    /// <summary>The roster states of the year.</summary>
    public required IReadOnlyList<StateAnalysis> States { get; init; }

    /// <summary>The year's visits together, each state by its visits; null where none could be analysed.</summary>
    public required AnalysedResponse? Year { get; init; }

    /// <summary>The shifts over the year, in the plan's order; those without figures are missing.</summary>
    public required IReadOnlyList<ShiftLoad> Shifts { get; init; }

    /// <summary>The districts over the year, in the plan's order.</summary>
    public required IReadOnlyList<DistrictAnalysis> Districts { get; init; }

    /// <summary>Share of the visits taken at once whose car would still be on its way home from the one before.</summary>
    public required double OnTheWayHomeShare { get; init; }

    /// <summary>
    /// Share of the visits that come in the last minutes before the roster changes, as many as their mean drive takes: a car
    /// that goes off duty would not reach them, and they wait for the next.
    /// </summary>
    public double LateInDutyShare
    {
        get
        {
            // In a state that lasts the whole year the roster never changes.
            var changing = States.Where(state => state.Response is not null && States.Count > 1).ToList();
            var late = changing.Sum(state => state.Response!.VisitsPerYear
                * Math.Min(1, state.Response.MeanDrivingMinutes / 60 * state.State.Spells / state.State.HoursPerYear));
            return Year is null ? 0 : late / Year.VisitsPerYear;
        }
    }

    /// <summary>Visits of the year that have no figures: nobody is on duty or the cars are overloaded.</summary>
    public double VisitsNotAnalysed => States.Sum(state => state.VisitsNotAnalysed);

    /// <summary>Share of the year's car hours driving or at patients.</summary>
    public double? Utilization
    {
        get
        {
            var hours = Shifts.Sum(shift => shift.CarHours);
            return hours > 0 ? Shifts.Sum(shift => shift.CarHours * shift.Utilization) / hours : null;
        }
    }
}
