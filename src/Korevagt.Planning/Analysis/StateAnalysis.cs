namespace Korevagt.Planning.Analysis;

/// <summary>A roster state with what queueing theory says of it.</summary>
public sealed record StateAnalysis
{
    /// <summary>The state.</summary>
    public required RosterState State { get; init; }

    /// <summary>The groups of cars that stand in for each other; one, unless each district has its own. None where nobody is on duty.</summary>
    public required IReadOnlyList<CarGroupFigures> Groups { get; init; }

    /// <summary>The shifts on duty.</summary>
    public required IReadOnlyList<ShiftLoad> Shifts { get; init; }

    /// <summary>The visits that could be analysed; null where there is none.</summary>
    public required AnalysedResponse? Response { get; init; }

    /// <summary>Visits of the year in this state that have no figures: nobody is on duty or the cars are overloaded.</summary>
    public required double VisitsNotAnalysed { get; init; }
}
