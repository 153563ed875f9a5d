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
