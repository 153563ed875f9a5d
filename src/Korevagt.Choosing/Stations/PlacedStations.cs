using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;

namespace Korevagt.Choosing.Stations;

/// <summary>Where a number of cars would stand in a part of the day, by three models of location, and what simulating them shows.</summary>
public sealed record PlacedStations
{
    /// <summary>What determines the figures.</summary>
    public required ComparisonProvenance Provenance { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Name of its first service target.</summary>
    public required string Target { get; init; }

    /// <summary>The part of the day, on the days that are looked at.</summary>
    public required RecurringHours Hours { get; init; }

    /// <summary>The parts of the day that visits are counted by: those that the hours touch.</summary>
    public required IReadOnlyList<DutyPart> Parts { get; init; }

    /// <summary>Cars that are placed.</summary>
    public required int Cars { get; init; }

    /// <summary>Cars that the plan has on duty for more than half of these hours.</summary>
    public required int CarsOnDuty { get; init; }

    /// <summary>Where cars may stand.</summary>
    public required SiteKind Sites { get; init; }

    /// <summary>How many such places there are.</summary>
    public required int SiteCount { get; init; }

    /// <summary>The drive within which a visit counts as covered, in minutes.</summary>
    public required double WithinMinutes { get; init; }

    /// <summary>How many cars are busy on average in the plan's simulated years, in these shifts.</summary>
    public required double BusyCars { get; init; }

    /// <summary>The share of the time that each of the placed cars would be busy with the same work.</summary>
    public double BusyShare => BusyCars / Cars;

    /// <summary>Expected visits a year in these hours.</summary>
    public required double Visits { get; init; }

    /// <summary>What the plan itself does with the visits of the part of the day.</summary>
    public required PartFigures Baseline { get; init; }

    /// <summary>The placings: today's, then that of each model.</summary>
    public required IReadOnlyList<StationPlacing> Placings { get; init; }

    /// <summary>How many placings were simulated: the intervals of their changes hold together.</summary>
    public required int Simulated { get; init; }
}

/// <summary>By what cars are placed.</summary>
public enum PlacingModel
{
    /// <summary>As the plan has them.</summary>
    Today,

    /// <summary>The p-median: the mean drive from the nearest car is least.</summary>
    MeanDrive,

    /// <summary>Expected coverage: most visits find a free car within the drive.</summary>
    ExpectedCoverage,

    /// <summary>Maximal coverage: most visits have a car within the drive.</summary>
    Coverage,
}

/// <summary>A place for cars.</summary>
/// <param name="Id">Id of the station or area.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsStation">Whether the plan has a station there.</param>
public sealed record PlacedSite(string Id, string Name, bool IsStation);

/// <summary>Cars at a place.</summary>
/// <param name="Site">The place.</param>
/// <param name="Cars">How many, 1 or more.</param>
public sealed record CarsAtSite(PlacedSite Site, int Cars);

/// <summary>One placing of cars, what models say of it, and what simulating shows.</summary>
public sealed record StationPlacing
{
    /// <summary>By what it came about.</summary>
    public required PlacingModel Model { get; init; }

    /// <summary>Where cars stand; null where the model has no placing of so many cars.</summary>
    public required IReadOnlyList<CarsAtSite>? Where { get; init; }

    /// <summary>Whether it is proved that none is better by the model's own measure; false for today's.</summary>
    public required bool IsProved { get; init; }

    /// <summary>What models say of it, reckoned from the visits and drives alone; null where there is no placing.</summary>
    public required PlacingValue? Value { get; init; }

    /// <summary>Cars that stand elsewhere than today.</summary>
    public IReadOnlyList<CarMove> Moves { get; init; } = [];

    /// <summary>The changes of the plan that were simulated, in words; empty where none were.</summary>
    public IReadOnlyList<Text> Changes { get; init; } = [];

    /// <summary>What simulating them changes; null where it is as today, or was not simulated.</summary>
    public PlacingEffect? Effect { get; init; }

    /// <summary>Why it was not simulated; null where it was, or needs not be.</summary>
    public Text? NotSimulated { get; init; }
}

/// <summary>What models of location say of a placing. They know no queues.</summary>
/// <param name="MeanDriveMinutes">Mean drive from the nearest car, were it always free.</param>
/// <param name="CoveredShare">Share of the visits with a car within the drive.</param>
/// <param name="ExpectedShare">Share that finds a free one there, each car being busy for its share of the time by itself.</param>
public sealed record PlacingValue(double MeanDriveMinutes, double CoveredShare, double ExpectedShare);

/// <summary>A car that stands elsewhere than today.</summary>
/// <param name="Shift">Id of its shift; of an added car that of the shift that it is like.</param>
/// <param name="Name">Name of the shift.</param>
/// <param name="From">Name of the station where it stands today; null for an added car.</param>
/// <param name="To">Where it stands then; null for a car that is not needed.</param>
/// <param name="Minutes">The drive between them; null where there is only one.</param>
public sealed record CarMove(string Shift, string Name, string? From, PlacedSite? To, double? Minutes);

/// <summary>The plan's own figures of the visits of a part of the day, means over the years.</summary>
/// <param name="P90Minutes">The time that 90 % of the visits do not exceed, interpolated in steps of 5 minutes.</param>
/// <param name="MeanMinutes">Mean response time.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
/// <param name="LateVisits">Visits a year that were not reached within it.</param>
public sealed record PartFigures(Estimate P90Minutes, Estimate MeanMinutes, Estimate WithinTargetShare, Estimate LateVisits);

/// <summary>What a placing changes, in paired years.</summary>
/// <param name="Part">Changes for the visits of the part of the day.</param>
/// <param name="RegionP90Minutes">Change of the region's 90 % response time at all hours.</param>
/// <param name="CostDkk">Change of the annual cost; null where the plan has no price.</param>
public sealed record PlacingEffect(PartFigures Part, Estimate RegionP90Minutes, MoneyEstimate? CostDkk);
