using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Questions;

/// <summary>What the plan must keep: a figure within limits, or cars on duty.</summary>
[NeedsOneOf("atLeast", "atMost", "riseAtMost", "fallAtMost")]
internal sealed record RequirementFile
{
    /// <summary>Beyond it a unit was mistaken.</summary>
    public const double Largest = 1e12;

    private const double SmallestShare = 0.001;

    [Description("The figure: minutes, a share from 0 to 1, kroner a year, visits a year, or cars.")]
    public required RequiredFigure Figure { get; init; }

    [Description("For withinTarget and lateVisits: id of the service target; left out, the first.")]
    public string? Target { get; init; }

    [Description("The least that it may be, in the figure's unit.")]
    [Range(-Largest, Largest)]
    public double? AtLeast { get; init; }

    [Description("The most that it may be, in the figure's unit.")]
    [Range(-Largest, Largest)]
    public double? AtMost { get; init; }

    [Description("By how much it may be greater than the baseline's at most; below 0, by how much it must be smaller.")]
    [Range(-Largest, Largest)]
    public double? RiseAtMost { get; init; }

    [Description("By how much it may be smaller than the baseline's at most; below 0, by how much it must be greater.")]
    [Range(-Largest, Largest)]
    public double? FallAtMost { get; init; }

    [Description("Where: \"region\", \"everyDistrict\", or ids of districts, in each of which it must hold; left out, the region.")]
    [Length(1, Patterns.MostDistricts)]
    [ListOrText]
    public IReadOnlyList<string>? In { get; init; }

    [Description(
        "How far beyond the limit still counts as kept, in the figure's unit. Left out: 0.5 minutes, a share of 0.005, 20,000 kroner, "
        + "1 % of the limit for visits, and 0 for what is known without simulating: contractedSaving and contractedCost.")]
    [Range(0.0, Largest)]
    public double? Tolerance { get; init; }

    [Description("Left out, the mean over years must keep it. Otherwise the single year, in this share of the years at least.")]
    [Range(SmallestShare, 1 - SmallestShare)]
    public double? InShareOfYears { get; init; }

    [Description("For carsOnDuty: when so many cars have to be on duty.")]
    public HoursFile? Hours { get; init; }
}

/// <summary>The figures that a requirement may be about: each <see cref="QuestionFigure"/>, and the cars on duty.</summary>
internal enum RequiredFigure
{
    ContractedSaving = QuestionFigure.ContractedSaving,
    Saving = QuestionFigure.Saving,
    ContractedCost = QuestionFigure.ContractedCost,
    AnnualCost = QuestionFigure.AnnualCost,
    P90 = QuestionFigure.P90,
    MeanResponse = QuestionFigure.MeanResponse,
    UrgentP90 = QuestionFigure.UrgentP90,
    WithinTarget = QuestionFigure.WithinTarget,
    LateVisits = QuestionFigure.LateVisits,
    HandedToDaytime = QuestionFigure.HandedToDaytime,
    WorstDistrictP90 = QuestionFigure.WorstDistrictP90,
    DistrictSpread = QuestionFigure.DistrictSpread,
    CarsOnDuty,
}
