using Korevagt.Domain.Texts;

namespace Korevagt.Evaluation;

/// <summary>What a plan does in a year: the E of the JSON contract, and what the reports show beside it.</summary>
public sealed record PlanEvaluation
{
    private const double DaysOfYear = 365;

    /// <summary>
    /// Annual cost in kroner: the contractors' fee and the other costs counted; null where the plan has no price.
    /// </summary>
    public required MoneyEstimate? AnnualCostDkk { get; init; }

    /// <summary>
    /// What of the contractors' fee follows from the contracts: hours and shift starts, in kroner; null where the plan has no
    /// price.
    /// </summary>
    public required decimal? ContractedCostDkk { get; init; }

    /// <summary>The annual cost by what it grows with.</summary>
    public required PlanCosts Costs { get; init; }

    /// <summary>Contracted car hours.</summary>
    public required double ContractedHoursPerYear { get; init; }

    /// <summary>Visits arisen.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Visits made.</summary>
    public required double VisitedPerYear { get; init; }

    /// <summary>Visits that nobody on duty could take, handed to the daytime practice.</summary>
    public required double HandedToDaytimePerYear { get; init; }

    /// <summary>
    /// Visits ordered shortly before the daytime practice opens that wait for it; no target counts them.
    /// </summary>
    public required double HeldForPracticePerYear { get; init; }

    /// <summary>Visits handed to another service, since the plan lets no more wait.</summary>
    public required double HandedOnPerYear { get; init; }

    /// <summary>Share of the visits made that a car took in the very second in which they reached the dispatcher.</summary>
    public required Estimate TakenAtOnceShare { get; init; }

    /// <summary>Mean minutes that the visits made waited for a car, from reaching the dispatcher until it set out.</summary>
    public required Estimate MeanWaitMinutes { get; init; }

    /// <summary>The joint states of the cars; null unless at most 12 cars are on duty around the clock.</summary>
    public required CarStates? CarStates { get; init; }

    /// <summary>Visits still open when the year ended.</summary>
    public required double StillOpenAtYearEnd { get; init; }

    /// <summary>
    /// Whether the plan cannot keep up with its visits: when the year ends more are open than arise in a day (and in a small
    /// plan more than one), so that by Little's law a visit would wait longer than a day.
    /// </summary>
    public bool CannotKeepUp => StillOpenAtYearEnd > Math.Max(1, VisitsPerYear / DaysOfYear);

    /// <summary>The time in which visits arise and nobody is on duty.</summary>
    public UncoveredHours Uncovered { get; init; } = UncoveredHours.None;

    /// <summary>What must be known of positions and road map before the figures are read; none for most plans.</summary>
    public IReadOnlyList<Text> Warnings { get; init; } = [];

    /// <summary>Visits that the scenario moved to daytime before they arose.</summary>
    public required double MovedToDaytimePerYear { get; init; }

    /// <summary>
    /// Response times of the region: means over replications of the year's figures; a quantile that was cut in any year
    /// (<see cref="ResponseLimit"/>) is that of all years together.
    /// </summary>
    public required ResponseMinutes ResponseMinutes { get; init; }

    /// <summary>
    /// How sure the region's median and 90 % response time are; null where a year had no visit, one was cut or nobody asked.
    /// </summary>
    public ResponseIntervals? Intervals { get; init; }

    /// <summary>Share within the first service target, handed-over visits counted as missed.</summary>
    public required Estimate WithinTargetShare { get; init; }

    /// <summary>Every service target with the share reached.</summary>
    public required IReadOnlyList<TargetFigures> Targets { get; init; }

    /// <summary>The shifts in the plan's order.</summary>
    public required IReadOnlyList<ShiftFigures> Shifts { get; init; }

    /// <summary>The districts in the plan's order.</summary>
    public required IReadOnlyList<GroupFigures> Districts { get; init; }

    /// <summary>The districts by part of the day: three rows each, in the plan's order.</summary>
    public required IReadOnlyList<DutyPartFigures> DistrictParts { get; init; }

    /// <summary>The areas in the plan's order.</summary>
    public required IReadOnlyList<GroupFigures> Areas { get; init; }

    /// <summary>The municipalities that have areas, in the plan's order.</summary>
    public IReadOnlyList<GroupFigures> Municipalities { get; init; } = [];

    /// <summary>The urgencies in the plan's order.</summary>
    public required IReadOnlyList<GroupFigures> Urgencies { get; init; }

    /// <summary>The 24 hours of the clock.</summary>
    public required IReadOnlyList<HourFigures> Hours { get; init; }

    /// <summary>Visits per year by response time, in steps of <see cref="HistogramStepMinutes"/> from 0; the last holds the rest.</summary>
    public required IReadOnlyList<double> ResponseHistogram { get; init; }

    /// <summary>Width of a step of the histogram, in minutes.</summary>
    public static int HistogramStepMinutes => 10;
}
