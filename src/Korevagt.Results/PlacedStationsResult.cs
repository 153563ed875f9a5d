using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Stations;
using NodaTime.Text;

namespace Korevagt.Results;

/// <summary>Where a number of cars would stand in a part of the day. Intervals of changes hold together for all that were simulated.</summary>
public sealed record PlacedStationsResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ShiftValuesProvenanceResult Provenance { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>What it says, in sentences.</summary>
    [Description("What it says, in sentences.")]
    public required TextsResult Answer { get; init; }

    /// <summary>The days on which the hours begin: everyDay, workingDays or nonWorkingDays.</summary>
    [Description("The days on which the hours begin: everyDay, workingDays or nonWorkingDays.")]
    public required string Days { get; init; }

    /// <summary>Local time at which the hours begin.</summary>
    [Description("Local time at which the hours begin.")]
    public required string From { get; init; }

    /// <summary>Local time at which the hours end.</summary>
    [Description("Local time at which the hours end.")]
    public required string To { get; init; }

    /// <summary>The parts of the day that simulated visits are counted by: day, evening or night.</summary>
    [Description("The parts of the day that simulated visits are counted by: day, evening or night.")]
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Cars that are placed.</summary>
    [Description("Cars that are placed.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }

    /// <summary>Cars that the plan has on duty for more than half of the hours.</summary>
    [Description("Cars that the plan has on duty for more than half of the hours.")]
    [Unit(Units.Cars)]
    public required int CarsOnDuty { get; init; }

    /// <summary>Where cars may stand: stations or areas.</summary>
    [Description("Where cars may stand: stations or areas.")]
    public required string Sites { get; init; }

    /// <summary>How many such places there are.</summary>
    [Description("How many such places there are.")]
    [Unit(Units.Count)]
    public required int SiteCount { get; init; }

    /// <summary>The drive within which a visit counts as covered.</summary>
    [Description("The drive within which a visit counts as covered.")]
    [Unit(Units.Minutes)]
    public required double WithinMinutes { get; init; }

    /// <summary>Cars that are busy on average.</summary>
    [Description("Cars that are busy on average.")]
    [Unit(Units.Cars)]
    public required double BusyCars { get; init; }

    /// <summary>The share of the time that each of the placed cars would be busy with the same work.</summary>
    [Description("The share of the time that each of the placed cars would be busy with the same work.")]
    [Unit(Units.Share)]
    public required double BusyShare { get; init; }

    /// <summary>Expected visits a year in the hours.</summary>
    [Description("Expected visits a year in the hours.")]
    [Unit(Units.Visits)]
    public required double Visits { get; init; }

    /// <summary>What the plan itself does with the visits of the part of the day.</summary>
    [Description("What the plan itself does with the visits of the part of the day.")]
    public required PartFiguresResult Baseline { get; init; }

    /// <summary>The placings: today's, then that of each model.</summary>
    [Description("The placings: today's, then that of each model.")]
    public required IReadOnlyList<StationPlacingResult> Placings { get; init; }

    internal static PlacedStationsResult Of(PlacedStations placed, TextsResult answer) => new()
    {
        Provenance = new ShiftValuesProvenanceResult
        {
            EngineVersion = placed.Provenance.EngineVersion,
            PlanHash = placed.Provenance.BaselineHash,
            MapHash = placed.Provenance.MapHash.Length == 0 ? null : placed.Provenance.MapHash,
            Year = placed.Provenance.Year,
            Seed = placed.Provenance.Seed,
            Replications = placed.Provenance.Replications,
        },
        Plan = placed.Plan,
        Answer = answer,
        Days = ThresholdResult.Word(placed.Hours.Days),
        From = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(placed.Hours.From),
        To = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(placed.Hours.To),
        Parts = [.. placed.Parts.Select(part => ThresholdResult.Word(part))],
        Cars = placed.Cars,
        CarsOnDuty = placed.CarsOnDuty,
        Sites = ThresholdResult.Word(placed.Sites),
        SiteCount = placed.SiteCount,
        WithinMinutes = RoundedNumbers.Minutes(placed.WithinMinutes),
        BusyCars = RoundedNumbers.Amount(placed.BusyCars),
        BusyShare = RoundedNumbers.Share(placed.BusyShare),
        Visits = RoundedNumbers.Amount(placed.Visits),
        Baseline = PartFiguresResult.Of(placed.Baseline),
        Placings = [.. placed.Placings.Select(StationPlacingResult.Of)],
    };
}

/// <summary>One placing of cars, what models say of it, and what simulating shows.</summary>
public sealed record StationPlacingResult
{
    /// <summary>By what it came about: today, meanDrive (the p-median), expectedCoverage or coverage.</summary>
    [Description("By what it came about: today, meanDrive (the p-median), expectedCoverage or coverage.")]
    public required string Model { get; init; }

    /// <summary>Where cars stand; null where the model has no placing of so many cars.</summary>
    [Description("Where cars stand; null where the model has no placing of so many cars.")]
    public required IReadOnlyList<CarsAtSiteResult>? Where { get; init; }

    /// <summary>Whether it is proved that none is better by the model's own measure.</summary>
    [Description("Whether it is proved that none is better by the model's own measure.")]
    public required bool Proved { get; init; }

    /// <summary>Mean drive from the nearest car, were it always free; null where there is no placing.</summary>
    [Description("Mean drive from the nearest car, were it always free; null where there is no placing.")]
    [Unit(Units.Minutes)]
    public required double? MeanDriveMinutes { get; init; }

    /// <summary>Share of the visits with a car within the drive; null likewise.</summary>
    [Description("Share of the visits with a car within the drive; null likewise.")]
    [Unit(Units.Share)]
    public required double? CoveredShare { get; init; }

    /// <summary>Share that finds a free one there; null likewise.</summary>
    [Description("Share that finds a free one there; null likewise.")]
    [Unit(Units.Share)]
    public required double? ExpectedShare { get; init; }

    /// <summary>Cars that stand elsewhere than today.</summary>
    [Description("Cars that stand elsewhere than today.")]
    public required IReadOnlyList<CarMoveResult> Moves { get; init; }

    /// <summary>The changes of the plan that were simulated, in Danish.</summary>
    [Description("The changes of the plan that were simulated, in Danish.")]
    public required IReadOnlyList<string> ChangesDa { get; init; }

    /// <summary>The same in English.</summary>
    [Description("The same in English.")]
    public required IReadOnlyList<string> ChangesEn { get; init; }

    /// <summary>What simulating them changes; null where it is as today, or was not simulated.</summary>
    [Description("What simulating them changes; null where it is as today, or was not simulated.")]
    public required PlacingEffectResult? Effect { get; init; }

    /// <summary>Why it was not simulated, in Danish; left out where it was or need not be.</summary>
    [Description("Why it was not simulated, in Danish; left out where it was or need not be.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotSimulatedDa { get; init; }

    /// <summary>The same in English.</summary>
    [Description("The same in English.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotSimulatedEn { get; init; }

    internal static StationPlacingResult Of(StationPlacing placing) => new()
    {
        Model = ThresholdResult.Word(placing.Model),
        Where = placing.Where is { } where
            ? [.. where.Select(at => new CarsAtSiteResult { Site = at.Site.Id, Name = at.Site.Name, IsStation = at.Site.IsStation, Cars = at.Cars })]
            : null,
        Proved = placing.IsProved,
        MeanDriveMinutes = RoundedNumbers.MinutesOrNull(placing.Value?.MeanDriveMinutes),
        CoveredShare = RoundedNumbers.ShareOrNull(placing.Value?.CoveredShare),
        ExpectedShare = RoundedNumbers.ShareOrNull(placing.Value?.ExpectedShare),
        Moves =
        [
            .. placing.Moves.Select(move => new CarMoveResult
            {
                Shift = move.Shift,
                Name = move.Name,
                From = move.From,
                To = move.To?.Id,
                Minutes = RoundedNumbers.MinutesOrNull(move.Minutes),
            }),
        ],
        ChangesDa = [.. placing.Changes.Select(change => change.Danish)],
        ChangesEn = [.. placing.Changes.Select(change => change.English)],
        Effect = placing.Effect is { } effect ? PlacingEffectResult.Of(effect) : null,
        NotSimulatedDa = placing.NotSimulated?.Danish,
        NotSimulatedEn = placing.NotSimulated?.English,
    };
}

/// <summary>Cars at a place.</summary>
public sealed record CarsAtSiteResult
{
    /// <summary>Id of the station or area.</summary>
    [Description("Id of the station or area.")]
    public required string Site { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Whether the plan has a station there.</summary>
    [Description("Whether the plan has a station there.")]
    public required bool IsStation { get; init; }

    /// <summary>How many cars.</summary>
    [Description("How many cars.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }
}

/// <summary>A car that stands elsewhere than today.</summary>
public sealed record CarMoveResult
{
    /// <summary>Id of its shift; of an added car that of the shift that it is like.</summary>
    [Description("Id of its shift; of an added car that of the shift that it is like.")]
    public required string Shift { get; init; }

    /// <summary>Name of the shift.</summary>
    [Description("Name of the shift.")]
    public required string Name { get; init; }

    /// <summary>Name of the station where it stands today; null for an added car.</summary>
    [Description("Name of the station where it stands today; null for an added car.")]
    public required string? From { get; init; }

    /// <summary>Id of the station or area where it stands then; null for a car that is not needed.</summary>
    [Description("Id of the station or area where it stands then; null for a car that is not needed.")]
    public required string? To { get; init; }

    /// <summary>The drive between them; null where there is only one.</summary>
    [Description("The drive between them; null where there is only one.")]
    [Unit(Units.Minutes)]
    public required double? Minutes { get; init; }
}

/// <summary>Figures of the visits of the part of the day.</summary>
public sealed record PartFiguresResult
{
    /// <summary>The time that 90 % of the visits do not exceed, interpolated in steps of 5 minutes.</summary>
    [Description("The time that 90 % of the visits do not exceed, interpolated in steps of 5 minutes.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanMinutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Visits a year that were not reached within it.</summary>
    [Description("Visits a year that were not reached within it.")]
    [Unit(Units.Visits)]
    public required EstimateResult LateVisits { get; init; }

    internal static PartFiguresResult Of(PartFigures figures) => new()
    {
        P90Minutes = EstimateResult.Minutes(figures.P90Minutes),
        MeanMinutes = EstimateResult.Minutes(figures.MeanMinutes),
        WithinTargetShare = EstimateResult.Share(figures.WithinTargetShare),
        LateVisits = EstimateResult.Amount(figures.LateVisits),
    };
}

/// <summary>What a placing changes, in paired years.</summary>
public sealed record PlacingEffectResult
{
    /// <summary>Changes for the visits of the part of the day.</summary>
    [Description("Changes for the visits of the part of the day.")]
    public required PartFiguresResult Part { get; init; }

    /// <summary>Change of the region's 90 % response time at all hours.</summary>
    [Description("Change of the region's 90 % response time at all hours.")]
    [Unit(Units.Minutes)]
    public required EstimateResult RegionP90Minutes { get; init; }

    /// <summary>Change of the annual cost; null where the plan has no price.</summary>
    [Description("Change of the annual cost; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? CostDkk { get; init; }

    internal static PlacingEffectResult Of(PlacingEffect effect) => new()
    {
        Part = PartFiguresResult.Of(effect.Part),
        RegionP90Minutes = EstimateResult.Minutes(effect.RegionP90Minutes),
        CostDkk = effect.CostDkk is { } cost ? ExactEstimateResult.Of(cost) : null,
    };
}
