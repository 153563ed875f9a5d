namespace Korevagt.Planning.Tracing;

/// <summary>What can happen in a simulated year, as the trace tells it.</summary>
public enum TraceEventKind
{
    /// <summary>The year begins.</summary>
    YearBegins,

    /// <summary>The warm-up is over: visits ordered from now on count.</summary>
    CountingBegins,

    /// <summary>Triage orders a visit.</summary>
    Ordered,

    /// <summary>A visit reaches the dispatcher.</summary>
    Released,

    /// <summary>A car comes on duty at its station.</summary>
    DutyBegins,

    /// <summary>A car sets out to a visit.</summary>
    SetsOut,

    /// <summary>A car arrives at a patient.</summary>
    Arrives,

    /// <summary>A visit ends.</summary>
    VisitEnds,

    /// <summary>A car sets out to a station.</summary>
    DrivesHome,

    /// <summary>A car reaches the station that it drove to.</summary>
    ArrivesHome,

    /// <summary>A car's duty is over and the car is at its station.</summary>
    Leaves,

    /// <summary>A visit goes to the daytime practice.</summary>
    HandedToDaytime,

    /// <summary>A visit ordered shortly before the daytime practice opens waits for it from the beginning.</summary>
    HeldForPractice,

    /// <summary>A visit goes to another service.</summary>
    HandedOn,

    /// <summary>The year ends, with whatever is still under way.</summary>
    YearEnds,
}
