using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Model;

/// <summary>
/// A plan as the simulation sees it: indices instead of names, seconds from the year's start instead of clocks, tables
/// instead of roads. Places are the demand points (index as drawn in visits) followed by the stations.
/// </summary>
public sealed record SimulationModel
{
    /// <summary>Length of the year in seconds; what happens later is not seen.</summary>
    public required int HorizonSeconds { get; init; }

    /// <summary>Number of districts, at most 64.</summary>
    public required int DistrictCount { get; init; }

    /// <summary>Number of shifts.</summary>
    public required int ShiftCount { get; init; }

    /// <summary>District of each area.</summary>
    public required IReadOnlyList<int> DistrictOfArea { get; init; }

    /// <summary>By urgency: seconds from the start of the response-time clock until a visit is due.</summary>
    public required IReadOnlyList<int> DueSeconds { get; init; }

    /// <summary>Each service target's response time in seconds; the first is the one that reports lead with.</summary>
    public required IReadOnlyList<int> TargetSeconds { get; init; }

    /// <summary>Every car's every period of duty that touches the year, by start and then by shift.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>The seconds at which waiting visits go to the daytime practice, ascending.</summary>
    public required IReadOnlyList<int> HandoverSeconds { get; init; }

    /// <summary>Driving times, one table per band of the clock.</summary>
    public required IReadOnlyList<DrivingTable> DrivingTables { get; init; }

    /// <summary>The band of each real hour of the year.</summary>
    public required IReadOnlyList<byte> BandOfHour { get; init; }

    /// <summary>The hour of the local clock, 0 to 23, of each real hour of the year.</summary>
    public required IReadOnlyList<byte> LocalHourOfHour { get; init; }

    /// <summary>
    /// The <see cref="Domain.Time.HourKind"/> of each real hour of the year; empty where nobody asks by kind of hour.
    /// </summary>
    public IReadOnlyList<byte> KindOfHour { get; init; } = [];

    /// <summary>How visits are given to cars.</summary>
    public required DispatchSettings Dispatch { get; init; }

    /// <summary>
    /// For the preference list: the rank of each shift in each area, 0 the first, at [area * ShiftCount + shift]; empty for
    /// other rules.
    /// </summary>
    public IReadOnlyList<int> PreferenceRanks { get; init; } = [];

    /// <summary>For the rule that plans ahead: which shifts serve which districts besides their own, by second.</summary>
    public IReadOnlyList<HeirChange> HeirChanges { get; init; } = [];

    /// <summary>For the rule that plans ahead: how long visits last as a rule, parking and handover not counted.</summary>
    public DurationDistribution OnSite { get; init; }

    /// <summary>For the rule that plans ahead: seconds of parking and handover in every visit, 0 or more.</summary>
    public int ParkingAndHandoverSeconds { get; init; }

    /// <summary>Expected visits of each area in the year, for the rule of the best uncovered station; empty for others.</summary>
    public IReadOnlyList<double> ExpectedVisitsOfArea { get; init; } = [];

    /// <summary>
    /// Visits ordered before this second, and what cars do before it, are simulated and not counted; 0 or more.
    /// </summary>
    public int WarmUpSeconds { get; init; }

    /// <summary>
    /// True where the share of time of every set of busy cars is kept: at most <see cref="MostCarsWithStates"/> duties, all
    /// of which last the whole year.
    /// </summary>
    public bool KeepsCarStates { get; init; }

    /// <summary>The most cars whose joint states are kept.</summary>
    public static int MostCarsWithStates => 12;

    /// <summary>When the clock of the response time starts.</summary>
    public required ResponseClock ResponseClock { get; init; }
}
