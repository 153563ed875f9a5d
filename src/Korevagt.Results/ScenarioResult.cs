using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Evaluation;
using NodaTime;

namespace Korevagt.Results;

/// <summary>A scenario beside its baseline; differences are scenario less baseline, savings the other way.</summary>
public sealed record ScenarioResult
{
    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    [Description("What it is about.")]
    public required string Description { get; init; }

    /// <summary>Content hash of the plan with the changes applied.</summary>
    [Description("Content hash of the plan with the changes applied.")]
    public required string ScenarioHash { get; init; }

    /// <summary>The changes in plain words.</summary>
    [Description("The changes in plain words.")]
    public required TextsResult Changes { get; init; }

    /// <summary>Who serves the districts that shifts have given up; none under rules that know no heirs.</summary>
    [Description("Who serves the districts that shifts have given up; none under rules that know no heirs.")]
    public required IReadOnlyList<InheritedDistrictsResult> Inherited { get; init; }

    /// <summary>The first day of the change, for the first-year effect.</summary>
    [Description("The first day of the change, for the first-year effect.")]
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>What room the contracts touched leave for it; left out where no contract says what it allows.</summary>
    [Description("What room the contracts touched leave for it; left out where no contract says what it allows.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ContractRoomResult>? ContractRooms { get; init; }

    /// <summary>What it does in a year.</summary>
    [Description("What it does in a year.")]
    public required EvaluationResult Evaluation { get; init; }

    /// <summary>Saving of a full year; null where either plan has no price.</summary>
    [Description("Saving of a full year; null where either plan has no price.")]
    [Unit(Units.Dkk)]
    public required SavingResult? SavingDkkPerYear { get; init; }

    /// <summary>The saving of a full year by what the cost grows with.</summary>
    [Description("The saving of a full year by what the cost grows with.")]
    public required CostSavingsResult Savings { get; init; }

    /// <summary>The saving over all readings of the prices that the plans declare; null where either has no price.</summary>
    [Description("The saving over all readings of the prices that the plans declare; null where either has no price.")]
    [Unit(Units.Dkk)]
    public required SavingRangeResult? SavingRangeDkkPerYear { get; init; }

    /// <summary>The saving at every reading beside the own prices of the plans.</summary>
    [Description("The saving at every reading beside the own prices of the plans.")]
    public required IReadOnlyList<ReadingSavingResult> OtherReadings { get; init; }

    /// <summary>Saving from the effective date to the end of that date's year; null where either plan has no price.</summary>
    [Description("Saving from the effective date to the end of that date's year; null where either plan has no price.")]
    [Unit(Units.Dkk)]
    public required decimal? SavingFirstYearDkk { get; init; }

    /// <summary>Contracted car hours that fall away in a full year.</summary>
    [Description("Contracted car hours that fall away in a full year.")]
    [Unit(Units.Hours)]
    public required double ContractedHoursSaved { get; init; }

    /// <summary>Differences of the region's figures.</summary>
    [Description("Differences of the region's figures.")]
    public required RegionDeltaResult Delta { get; init; }

    /// <summary>The change in a single coming year; left out where the demand is not taken as uncertain.</summary>
    [Description("The change in a single coming year; left out where the demand is not taken as uncertain.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComingYearResult? ComingYear { get; init; }

    /// <summary>What pairing the replications brought these differences.</summary>
    [Description("What pairing the replications brought these differences.")]
    public required VarianceReductionResult VarianceReduction { get; init; }

    /// <summary>The same differences per district.</summary>
    [Description("The same differences per district.")]
    public required IReadOnlyList<DistrictDeltaResult> Districts { get; init; }

    /// <summary>Every area beside the baseline.</summary>
    [Description("Every area beside the baseline.")]
    public required IReadOnlyList<AreaResult> Areas { get; init; }

    /// <summary>Every municipality beside the baseline; empty in a plan without municipalities.</summary>
    [Description("Every municipality beside the baseline; empty in a plan without municipalities.")]
    public required IReadOnlyList<MunicipalityResult> Municipalities { get; init; }

    /// <summary>Its figures that rest on no source.</summary>
    [Description("Its figures that rest on no source.")]
    public required IReadOnlyList<AssumptionResult> Assumptions { get; init; }

    internal static ScenarioResult Of(ScenarioComparison scenario) => new()
    {
        Name = scenario.Name,
        Description = scenario.Description,
        ScenarioHash = scenario.ScenarioHash,
        Changes = TextsResult.Of(scenario.ChangesDa, scenario.ChangesEn),
        Inherited = [.. scenario.Inherited.Select(InheritedDistrictsResult.Of)],
        EffectiveFrom = scenario.EffectiveFrom,
        ContractRooms = ContractRoomResult.Of(scenario.ContractRooms),
        Evaluation = EvaluationResult.Of(scenario.Evaluation),
        SavingDkkPerYear = scenario.SavingDkkPerYear is { } saving ? SavingResult.Of(saving) : null,
        Savings = CostSavingsResult.Of(scenario.Savings),
        SavingRangeDkkPerYear = SavingRangeResult.Of(scenario),
        OtherReadings = [.. scenario.OtherReadings.Select(ReadingSavingResult.Of)],
        SavingFirstYearDkk = RoundedNumbers.DkkOrNull(scenario.SavingFirstYearDkk),
        ContractedHoursSaved = RoundedNumbers.Amount(scenario.ContractedHoursSaved),
        Delta = RegionDeltaResult.Of(scenario.Delta),
        ComingYear = scenario.ComingYear is { } year ? ComingYearResult.Of(year) : null,
        VarianceReduction = VarianceReductionResult.Of(scenario.VarianceReduction),
        Districts = [.. scenario.Districts.Select(DistrictDeltaResult.Of)],
        Areas = [.. scenario.Areas.Select(AreaResult.Of)],
        Municipalities = [.. scenario.Municipalities.Select(MunicipalityResult.Of)],
        Assumptions = [.. scenario.Plan.Assumptions.Select(AssumptionResult.Of)],
    };
}

/// <summary>What a scenario saves in a full year; negative where it costs more.</summary>
public sealed record SavingResult
{
    /// <summary>The mean: contracted and simulated part and the other costs together.</summary>
    [Description("The mean: contracted and simulated part and the other costs together.")]
    public required decimal Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Description("Lower end of the 95 % interval.")]
    public required decimal Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Description("Upper end of the 95 % interval.")]
    public required decimal High { get; init; }

    /// <summary>What follows from the contracts of the contractors' fee: hours and shift starts.</summary>
    [Description("What follows from the contracts of the contractors' fee: hours and shift starts.")]
    public required decimal Contracted { get; init; }

    /// <summary>The simulated part of the contractors' fee: kilometers and overtime.</summary>
    [Description("The simulated part of the contractors' fee: kilometers and overtime.")]
    public required decimal Simulated { get; init; }

    /// <summary>The costs beside the contractors that both plans have a figure for; 0 where there is none such.</summary>
    [Description("The costs beside the contractors that both plans have a figure for; 0 where there is none such.")]
    public required decimal Other { get; init; }

    internal static SavingResult Of(SavingEstimate saving) => new()
    {
        Mean = RoundedNumbers.Dkk(saving.Mean),
        Low = RoundedNumbers.Dkk(saving.Low),
        High = RoundedNumbers.Dkk(saving.High),
        Contracted = RoundedNumbers.Dkk(saving.Contracted),
        Simulated = RoundedNumbers.Dkk(saving.Simulated),
        Other = RoundedNumbers.Dkk(saving.Other),
    };
}

/// <summary>Paired differences, scenario less baseline.</summary>
public sealed record RegionDeltaResult
{
    /// <summary>Change of the mean response time.</summary>
    [Description("Change of the mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanResponseMinutes { get; init; }

    /// <summary>Change of the 90 % response time.</summary>
    [Description("Change of the 90 % response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90ResponseMinutes { get; init; }

    /// <summary>Change of the share within the first service target.</summary>
    [Description("Change of the share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    internal static RegionDeltaResult Of(RegionDelta delta) => new()
    {
        MeanResponseMinutes = EstimateResult.Minutes(delta.MeanResponseMinutes),
        P90ResponseMinutes = EstimateResult.Minutes(delta.P90ResponseMinutes),
        WithinTargetShare = EstimateResult.Share(delta.WithinTargetShare),
    };
}

/// <summary>The differences of one district.</summary>
public sealed record DistrictDeltaResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Scenario less baseline; null where a year had no visit.</summary>
    [Description("Scenario less baseline; null where a year had no visit.")]
    public required RegionDeltaResult? Delta { get; init; }

    internal static DistrictDeltaResult Of(DistrictDelta district) => new()
    {
        District = district.District,
        Name = district.Name,
        Delta = district.Delta is { } delta ? RegionDeltaResult.Of(delta) : null,
    };
}

/// <summary>One area beside the baseline.</summary>
public sealed record AreaResult
{
    /// <summary>Id of the area.</summary>
    [Description("Id of the area.")]
    public required string Area { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Id of its district.</summary>
    [Description("Id of its district.")]
    public required string District { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required BeforeAndAfterResult MeanResponseMinutes { get; init; }

    /// <summary>90 % response time.</summary>
    [Description("90 % response time.")]
    [Unit(Units.Minutes)]
    public required BeforeAndAfterResult P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required BeforeAndAfterResult WithinTargetShare { get; init; }

    internal static AreaResult Of(AreaComparison area) => new()
    {
        Area = area.Area,
        Name = area.Name,
        District = area.District,
        VisitsPerYear = RoundedNumbers.Amount(area.VisitsPerYear),
        MeanResponseMinutes = BeforeAndAfterResult.Minutes(area.MeanResponseMinutes),
        P90ResponseMinutes = BeforeAndAfterResult.Minutes(area.P90ResponseMinutes),
        WithinTargetShare = BeforeAndAfterResult.Share(area.WithinTargetShare),
    };
}

/// <summary>A figure of the baseline beside the same figure of the scenario; null where no visit was made.</summary>
public sealed record BeforeAndAfterResult
{
    /// <summary>In the baseline; null where no visit was made.</summary>
    [Description("In the baseline; null where no visit was made.")]
    public required double? Baseline { get; init; }

    /// <summary>In the scenario; null where no visit was made.</summary>
    [Description("In the scenario; null where no visit was made.")]
    public required double? Scenario { get; init; }

    /// <summary>Of minutes.</summary>
    internal static BeforeAndAfterResult Minutes(BeforeAndAfter figure) => Of(figure, RoundedNumbers.MinutesOrNull);

    /// <summary>Of a share.</summary>
    internal static BeforeAndAfterResult Share(BeforeAndAfter figure) => Of(figure, RoundedNumbers.ShareOrNull);

    private static BeforeAndAfterResult Of(BeforeAndAfter figure, Func<double?, double?> rounded) => new()
    {
        Baseline = rounded(figure.Baseline),
        Scenario = rounded(figure.Scenario),
    };
}
