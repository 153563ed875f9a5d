namespace Korevagt.Planning.Recognition;

/// <summary>The kinds of files that a person gives the program.</summary>
public enum FileKind
{
    /// <summary>A plan of the region as it is.</summary>
    Baseline,

    /// <summary>A plan from elsewhere, with driving times of its own.</summary>
    Model,

    /// <summary>Changes of a plan.</summary>
    Scenario,

    /// <summary>Municipalities and areas.</summary>
    Areas,

    /// <summary>A demand fitted to a visit log.</summary>
    Demand,

    /// <summary>Runs asked for together.</summary>
    Batch,

    /// <summary>The settings of the nightly re-evaluation.</summary>
    Nightly,

    /// <summary>Which plan? What may be decided, what must be kept and what is aimed at.</summary>
    Question,

    /// <summary>Wages, rates and thresholds.</summary>
    Figures,

    /// <summary>What a visit log calls its columns, areas and urgencies.</summary>
    LogMapping,

    /// <summary>The borders of areas, GeoJSON.</summary>
    Borders,

    /// <summary>Driving times between places, CSV.</summary>
    DrivingTimes,

    /// <summary>A population projection, CSV.</summary>
    Population,

    /// <summary>Points by name and position, CSV.</summary>
    Points,

    /// <summary>A road map: OpenStreetMap or a roads file.</summary>
    Map,

    /// <summary>A visit log, CSV.</summary>
    Log,
}
