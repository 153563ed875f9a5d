using Korevagt.Evaluation;
using Korevagt.Files.Settings;

namespace Korevagt.Choosing.Thresholds;

/// <summary>What would have to be true for the choice between two plans to turn.</summary>
public sealed record PlanThreshold
{
    /// <summary>What determines the figures; the baseline is the first plan.</summary>
    public required ComparisonProvenance Provenance { get; init; }

    /// <summary>Content hash of the second plan.</summary>
    public required string SecondHash { get; init; }

    /// <summary>Name of the first plan.</summary>
    public required string First { get; init; }

    /// <summary>Name of the second plan.</summary>
    public required string Second { get; init; }

    /// <summary>What is turned.</summary>
    public required ThresholdFactor Of { get; init; }

    /// <summary>The figure by which one plan is ahead of the other.</summary>
    public required PrecisionFigure Figure { get; init; }

    /// <summary>
    /// By how much the first plan is ahead as things are: minutes, shares of 1 or kroner; below 0 the second one is.
    /// </summary>
    public required Estimate Today { get; init; }

    /// <summary>Who is ahead as things are.</summary>
    public PlanAhead Ahead => Leads(Today);

    /// <summary>Where the choice turns as the factor falls; null where prices are turned.</summary>
    public required TurningSide? Fewer { get; init; }

    /// <summary>Where the choice turns as the factor rises; null where prices are turned.</summary>
    public required TurningSide? More { get; init; }

    /// <summary>Everything that was looked at, by factor; empty where prices are turned.</summary>
    public required IReadOnlyList<ThresholdPoint> Points { get; init; }

    /// <summary>Where prices turn the choice; null where something else is turned.</summary>
    public required PriceThresholds? Prices { get; init; }

    /// <summary>Who is ahead by an interval of the first plan's advantage.</summary>
    public static PlanAhead Leads(Estimate advantage) =>
        advantage.Low > 0 ? PlanAhead.First : advantage.High < 0 ? PlanAhead.Second : PlanAhead.Undecided;
}

/// <summary>Which of two plans is surely ahead.</summary>
public enum PlanAhead
{
    /// <summary>Neither: the interval contains 0.</summary>
    Undecided,

    /// <summary>The first.</summary>
    First,

    /// <summary>The second.</summary>
    Second,
}

/// <summary>The first plan's advantage at one factor.</summary>
/// <param name="Factor">The factor; 1 is as in the plans.</param>
/// <param name="Advantage">The advantage with its 95 % interval; not a number where a plan cannot keep up.</param>
public sealed record ThresholdPoint(double Factor, Estimate Advantage);

/// <summary>What was found in one direction of the factor.</summary>
/// <param name="LookedUntil">The last factor at which both plans could be judged.</param>
/// <param name="SurelyUntil">
/// The factor up to which the plan that is ahead surely stays so; null where it does over all that was looked at. 1 where neither is
/// surely ahead as things are.
/// </param>
/// <param name="Even">The factor at which both are even on average; null where that is never so.</param>
/// <param name="SurelyFrom">The factor from which another plan is surely ahead than before; null where none is.</param>
/// <param name="Then">Who is ahead from there on; undecided where nobody surely is.</param>
/// <param name="BreaksDownAt">The factor at which a plan cannot keep up, so that its figure is not known; null where none.</param>
public sealed record TurningSide(
    double LookedUntil, double? SurelyUntil, double? Even, double? SurelyFrom, PlanAhead Then, double? BreaksDownAt);

/// <summary>Where prices turn the choice, exactly: costs are linear in them.</summary>
/// <param name="SavingDkk">What the first plan costs less in a year; below 0 it costs more.</param>
/// <param name="Hourly">
/// The factor on all hourly prices, overtime included, at which both plans cost the same; null where none does.
/// </param>
/// <param name="Wait">
/// Kroner a year for a minute (or a percentage point of the share) at which both plans are worth the same; null where one plan is
/// ahead in both, or the figure is the cost itself.
/// </param>
public sealed record PriceThresholds(MoneyEstimate SavingDkk, PriceTurn? Hourly, PriceTurn? Wait);

/// <summary>A price at which the choice turns.</summary>
/// <param name="At">On average.</param>
/// <param name="Low">Lower end of the 95 % interval; null where it has none.</param>
/// <param name="High">Upper end; null where it has none.</param>
public sealed record PriceTurn(double At, double? Low, double? High);
