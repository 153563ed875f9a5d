namespace Korevagt.Planning.Analysis;

/// <summary>A group of cars that stand in for each other, in a roster state.</summary>
public sealed record CarGroupFigures
{
    /// <summary>How the figures were found.</summary>
    public required AnalysisMethod Method { get; init; }

    /// <summary>Names of the shifts that the cars belong to.</summary>
    public required IReadOnlyList<string> Shifts { get; init; }

    /// <summary>Number of cars.</summary>
    public required int Cars { get; init; }

    /// <summary>Visits in an hour.</summary>
    public required double VisitsPerHour { get; init; }

    /// <summary>Mean minutes from setting out until the patient is left; null without figures.</summary>
    public required double? MeanServiceMinutes { get; init; }

    /// <summary>Squared coefficient of variation of that time; the hypercube takes it as 1. Null without figures.</summary>
    public required double? ServiceVariability { get; init; }

    /// <summary>Share of time that the cars are busy; 1 where they are overloaded.</summary>
    public required double BusyShare { get; init; }

    /// <summary>Probability that a visit finds all cars busy; null where they are overloaded.</summary>
    public required double? AllBusy { get; init; }

    /// <summary>Mean wait of all visits in minutes; null where it has none.</summary>
    public required double? MeanWaitMinutes { get; init; }

    /// <summary>
    /// Share of the visits that a plan with so many places in line would turn away though the analysis lets them wait; 0 where
    /// the plan has no such limit.
    /// </summary>
    public required double BeyondLimitShare { get; init; }

    /// <summary>Erlang's figures for as many equal cars; null where they are overloaded or have no visits.</summary>
    public required ErlangReference? Reference { get; init; }
}
