using Korevagt.Domain.Time;

namespace Korevagt.Files.Questions;

/// <summary>A promise that the plan must keep.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Figure">Of what.</param>
/// <param name="Target">Place of the service target in the plan, from 0, where the figure is one of a target; otherwise null.</param>
/// <param name="Districts">Ids of the districts in each of which it must hold; empty for the region as a whole.</param>
/// <param name="Kind">What the limit limits.</param>
/// <param name="Limit">The limit, in the figure's unit.</param>
/// <param name="Tolerance">How far beyond the limit still counts as kept, 0 or more, in the figure's unit.</param>
/// <param name="ShareOfYears">
/// Where not the mean over years must keep it but the single year, in this share of years at least, above 0 and below 1; otherwise null.
/// </param>
public sealed record QuestionRequirement(
    string Place,
    QuestionFigure Figure,
    int? Target,
    IReadOnlyList<string> Districts,
    QuestionLimit Kind,
    double Limit,
    double Tolerance,
    double? ShareOfYears);

/// <summary>Cars that must be on duty; no year decides it.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="AtLeast">How many, 1 or more.</param>
/// <param name="Districts">
/// Ids of the districts of each of which that many cars have to be on duty; empty where they are to be on duty in the region.
/// </param>
/// <param name="Hours">When.</param>
public sealed record CarsOnDutyRequirement(string Place, int AtLeast, IReadOnlyList<string> Districts, RecurringHours Hours);

/// <summary>A figure that is to be small, or great.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Figure">Of what; of the region.</param>
/// <param name="Target">Place of the service target in the plan, from 0, where the figure is one of a target; otherwise null.</param>
/// <param name="Indifference">A difference too small to matter, above 0, in the figure's unit.</param>
public sealed record QuestionAim(string Place, QuestionFigure Figure, int? Target, double Indifference)
{
    /// <summary>Whether small is good.</summary>
    public bool SmallerIsBetter =>
        Figure is not (QuestionFigure.ContractedSaving or QuestionFigure.Saving or QuestionFigure.WithinTarget);
}

/// <summary>A figure of a plan's year.</summary>
public enum QuestionFigure
{
    /// <summary>What contracts, hours and shift starts cost less than in the baseline, in kroner a year; known without simulating.</summary>
    ContractedSaving,

    /// <summary>What all that has a price costs less than in the baseline, in kroner a year.</summary>
    Saving,

    /// <summary>Hours and shift starts by contract, and cost drivers of those, in kroner a year; known without simulating.</summary>
    ContractedCost,

    /// <summary>All that has a price, in kroner a year.</summary>
    AnnualCost,

    /// <summary>The response time that 90 % of the visits do not exceed, in minutes: the mean of the years' own.</summary>
    P90,

    /// <summary>The mean response time, in minutes.</summary>
    MeanResponse,

    /// <summary>The response time that 90 % of the most urgent visits do not exceed, in minutes; of the region only.</summary>
    UrgentP90,

    /// <summary>The share of visits within a service target, 0 to 1.</summary>
    WithinTarget,

    /// <summary>Visits a year that miss a service target.</summary>
    LateVisits,

    /// <summary>Visits a year that go to the daytime practice.</summary>
    HandedToDaytime,

    /// <summary>The greatest P90 of any district in the year, in minutes; of the region only.</summary>
    WorstDistrictP90,

    /// <summary>The greatest P90 of any district less the smallest, in minutes; of the region only.</summary>
    DistrictSpread,
}

/// <summary>What a limit limits.</summary>
public enum QuestionLimit
{
    /// <summary>The figure is no less.</summary>
    AtLeast,

    /// <summary>The figure is no more.</summary>
    AtMost,

    /// <summary>The figure is no greater than the baseline's by more.</summary>
    RiseAtMost,

    /// <summary>The figure is no smaller than the baseline's by more.</summary>
    FallAtMost,
}
