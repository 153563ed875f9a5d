using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Thresholds;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;

namespace Korevagt.Results;

/// <summary>What would have to be true for the choice between two plans to turn.</summary>
public sealed record ThresholdResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ThresholdProvenanceResult Provenance { get; init; }

    /// <summary>Name of the first plan.</summary>
    [Description("Name of the first plan.")]
    public required string First { get; init; }

    /// <summary>Name of the second plan.</summary>
    [Description("Name of the second plan.")]
    public required string Second { get; init; }

    /// <summary>What is turned: visits, stay, speed or price.</summary>
    [Description("What is turned: visits, stay, speed or price.")]
    public required string Turned { get; init; }

    /// <summary>The figure by which one plan is ahead: meanResponse, p90, withinTarget or annualCost.</summary>
    [Description("The figure by which one plan is ahead: meanResponse, p90, withinTarget or annualCost.")]
    public required string Figure { get; init; }

    /// <summary>The unit of the figure: minutes, share of 1 or DKK.</summary>
    [Description("The unit of the figure: minutes, share of 1 or DKK.")]
    public required string FigureUnit { get; init; }

    /// <summary>What it says, in sentences.</summary>
    [Description("What it says, in sentences.")]
    public required TextsResult Answer { get; init; }

    /// <summary>By how much the first plan is ahead as things are; below 0 the second one is.</summary>
    [Description("By how much the first plan is ahead as things are; below 0 the second one is.")]
    [Unit(Units.FigureUnit)]
    public required ThresholdEstimateResult Today { get; init; }

    /// <summary>Who is surely ahead as things are: first, second or undecided.</summary>
    [Description("Who is surely ahead as things are: first, second or undecided.")]
    public required string Ahead { get; init; }

    /// <summary>Where the choice turns as the factor falls; left out where prices are turned.</summary>
    [Description("Where the choice turns as the factor falls; left out where prices are turned.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TurningSideResult? Fewer { get; init; }

    /// <summary>Where the choice turns as the factor rises; left out where prices are turned.</summary>
    [Description("Where the choice turns as the factor rises; left out where prices are turned.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TurningSideResult? More { get; init; }

    /// <summary>Everything that was looked at, by factor; empty where prices are turned.</summary>
    [Description("Everything that was looked at, by factor; empty where prices are turned.")]
    public required IReadOnlyList<ThresholdPointResult> Points { get; init; }

    /// <summary>Where prices turn the choice; left out where something else is turned.</summary>
    [Description("Where prices turn the choice; left out where something else is turned.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PriceThresholdsResult? Prices { get; init; }

    internal static ThresholdResult Of(PlanThreshold threshold, TextsResult answer) => new()
    {
        Provenance = new ThresholdProvenanceResult
        {
            EngineVersion = threshold.Provenance.EngineVersion,
            FirstHash = threshold.Provenance.BaselineHash,
            SecondHash = threshold.SecondHash,
            MapHash = threshold.Provenance.MapHash.Length == 0 ? null : threshold.Provenance.MapHash,
            Year = threshold.Provenance.Year,
            Seed = threshold.Provenance.Seed,
            Replications = threshold.Provenance.Replications,
        },
        First = threshold.First,
        Second = threshold.Second,
        Turned = Word(threshold.Of),
        Figure = Word(threshold.Figure),
        FigureUnit = threshold.Figure switch
        {
            PrecisionFigure.WithinTarget => Units.Share,
            PrecisionFigure.AnnualCost => Units.Dkk,
            _ => Units.Minutes,
        },
        Answer = answer,
        Today = ThresholdEstimateResult.Of(threshold.Today),
        Ahead = Word(threshold.Ahead),
        Fewer = threshold.Fewer is { } fewer ? TurningSideResult.Of(fewer) : null,
        More = threshold.More is { } more ? TurningSideResult.Of(more) : null,
        Points =
        [
            .. threshold.Points.Select(point => new ThresholdPointResult
            {
                Factor = RoundedNumbers.Share(point.Factor),
                Advantage = ThresholdEstimateResult.Of(point.Advantage),
            }),
        ],
        Prices = threshold.Prices is { } prices ? PriceThresholdsResult.Of(prices) : null,
    };

    internal static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Everything that determines the figures.</summary>
public sealed record ThresholdProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Content hash of the first plan.</summary>
    [Description("Content hash of the first plan.")]
    public required string FirstHash { get; init; }

    /// <summary>Content hash of the second plan.</summary>
    [Description("Content hash of the second plan.")]
    public required string SecondHash { get; init; }

    /// <summary>Content hash of the road map; left out where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; left out where the plan brings its own driving times.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MapHash { get; init; }

    /// <summary>The year evaluated.</summary>
    [Description("The year evaluated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Simulated years of each plan at each factor.</summary>
    [Description("Simulated years of each plan at each factor.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }
}

/// <summary>A difference in the unit of the figure with its 95 % interval; null each where a plan cannot keep up.</summary>
public sealed record ThresholdEstimateResult
{
    /// <summary>The mean.</summary>
    [Description("The mean.")]
    public required double? Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    [Description("Lower end of the 95 % interval.")]
    public required double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    [Description("Upper end of the 95 % interval.")]
    public required double? High { get; init; }

    internal static ThresholdEstimateResult Of(Estimate estimate) => new()
    {
        Mean = RoundedNumbers.HalfWidthOrNull(estimate.Mean),
        Low = RoundedNumbers.HalfWidthOrNull(estimate.Low),
        High = RoundedNumbers.HalfWidthOrNull(estimate.High),
    };
}

/// <summary>What was found at one factor.</summary>
public sealed record ThresholdPointResult
{
    /// <summary>The factor; 1 is as in the plans.</summary>
    [Description("The factor; 1 is as in the plans.")]
    [Unit(Units.Factor)]
    public required double Factor { get; init; }

    /// <summary>By how much the first plan is ahead.</summary>
    [Description("By how much the first plan is ahead.")]
    [Unit(Units.FigureUnit)]
    public required ThresholdEstimateResult Advantage { get; init; }
}

/// <summary>What was found in one direction of the factor.</summary>
public sealed record TurningSideResult
{
    /// <summary>The last factor at which both plans could be judged.</summary>
    [Description("The last factor at which both plans could be judged.")]
    [Unit(Units.Factor)]
    public required double LookedUntil { get; init; }

    /// <summary>Up to which the plan that is ahead surely stays so; null where it does over all that was looked at.</summary>
    [Description("Up to which the plan that is ahead surely stays so; null where it does over all that was looked at.")]
    [Unit(Units.Factor)]
    public required double? SurelyUntil { get; init; }

    /// <summary>At which both plans are even on average; null where that is never so.</summary>
    [Description("At which both plans are even on average; null where that is never so.")]
    [Unit(Units.Factor)]
    public required double? Even { get; init; }

    /// <summary>From which another plan is surely ahead than before; null where none is.</summary>
    [Description("From which another plan is surely ahead than before; null where none is.")]
    [Unit(Units.Factor)]
    public required double? SurelyFrom { get; init; }

    /// <summary>Who is ahead from there on: first, second or undecided.</summary>
    [Description("Who is ahead from there on: first, second or undecided.")]
    public required string Then { get; init; }

    /// <summary>At which a plan cannot keep up, so that its figure is not known; null where none.</summary>
    [Description("At which a plan cannot keep up, so that its figure is not known; null where none.")]
    [Unit(Units.Factor)]
    public required double? BreaksDownAt { get; init; }

    internal static TurningSideResult Of(TurningSide side) => new()
    {
        LookedUntil = RoundedNumbers.Share(side.LookedUntil),
        SurelyUntil = RoundedNumbers.ShareOrNull(side.SurelyUntil),
        Even = RoundedNumbers.ShareOrNull(side.Even),
        SurelyFrom = RoundedNumbers.ShareOrNull(side.SurelyFrom),
        Then = ThresholdResult.Word(side.Then),
        BreaksDownAt = RoundedNumbers.ShareOrNull(side.BreaksDownAt),
    };
}

/// <summary>Where prices turn the choice, exactly: costs are linear in them.</summary>
public sealed record PriceThresholdsResult
{
    /// <summary>What the first plan costs less in a year; below 0 it costs more.</summary>
    [Description("What the first plan costs less in a year; below 0 it costs more.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult SavingDkk { get; init; }

    /// <summary>The factor on all hourly prices, overtime included, at which both plans cost the same; null where none does.</summary>
    [Description("The factor on all hourly prices, overtime included, at which both plans cost the same; null where none does.")]
    [Unit(Units.Factor)]
    public required PriceTurnResult? HourlyFactor { get; init; }

    /// <summary>Kroner a year for a minute of the figure, or a percentage point of the share, at which both plans are worth the same; null where none is.</summary>
    [Description("Kroner a year for a minute of the figure, or a percentage point of the share, at which both plans are worth the same; null where none is.")]
    [Unit(Units.Dkk)]
    public required PriceTurnResult? WaitDkk { get; init; }

    internal static PriceThresholdsResult Of(PriceThresholds prices) => new()
    {
        SavingDkk = ExactEstimateResult.Of(prices.SavingDkk),
        HourlyFactor = prices.Hourly is { } hourly ? PriceTurnResult.Of(hourly, RoundedNumbers.ShareOrNull) : null,
        WaitDkk = prices.Wait is { } wait ? PriceTurnResult.Of(wait, Kroner) : null,
    };

    private static double? Kroner(double? dkk) => dkk is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A price at which the choice turns.</summary>
public sealed record PriceTurnResult
{
    /// <summary>On average.</summary>
    [Description("On average.")]
    public required double At { get; init; }

    /// <summary>Lower end of the 95 % interval; null where it has none.</summary>
    [Description("Lower end of the 95 % interval; null where it has none.")]
    public required double? Low { get; init; }

    /// <summary>Upper end; null where it has none.</summary>
    [Description("Upper end; null where it has none.")]
    public required double? High { get; init; }

    internal static PriceTurnResult Of(PriceTurn turn, Func<double?, double?> rounded) => new()
    {
        At = rounded(turn.At)!.Value,
        Low = rounded(turn.Low),
        High = rounded(turn.High),
    };
}
