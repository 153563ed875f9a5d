using System.ComponentModel;
using Korevagt.Files.Questions;

namespace Korevagt.Results;

/// <summary>What was asked.</summary>
public sealed record AskedResult
{
    /// <summary>Name of the question.</summary>
    [Description("Name of the question.")]
    public required string Name { get; init; }

    /// <summary>What it asks, or empty.</summary>
    [Description("What it asks, or empty.")]
    public required string Description { get; init; }

    /// <summary>Name of the plan that is changed.</summary>
    [Description("Name of the plan that is changed.")]
    public required string Baseline { get; init; }

    /// <summary>The aims; the first decides which plan is chosen.</summary>
    [Description("The aims; the first decides which plan is chosen.")]
    public required IReadOnlyList<AimResult> Aims { get; init; }

    /// <summary>What the plan must keep.</summary>
    [Description("What the plan must keep.")]
    public required IReadOnlyList<RequirementResult> Require { get; init; }

    internal static AskedResult Of(Question question) => new()
    {
        Name = question.Name,
        Description = question.Description,
        Baseline = question.Baseline.Plan.Name,
        Aims = [.. question.Aims.Select(aim => AimResult.Of(aim, question))],
        Require = [.. question.Requirements.Select(requirement => RequirementResult.Of(requirement, question))],
    };

    internal static string? TargetOf(int? place, Question question) =>
        place is { } target ? question.Baseline.Plan.Targets[target].Id : null;
}

/// <summary>An aim of a question.</summary>
public sealed record AimResult
{
    /// <summary>The figure.</summary>
    [Description("The figure.")]
    public required QuestionFigure Figure { get; init; }

    /// <summary>Id of its service target; null where it has none.</summary>
    [Description("Id of its service target; null where it has none.")]
    public required string? Target { get; init; }

    /// <summary>Unit of the figure; a saving that is aimed at is told as the cost that it lowers.</summary>
    [Description("Unit of the figure; a saving that is aimed at is told as the cost that it lowers.")]
    public required string Unit { get; init; }

    /// <summary>Whether small is good.</summary>
    [Description("Whether small is good.")]
    public required bool SmallerIsBetter { get; init; }

    /// <summary>A difference too small to matter.</summary>
    [Description("A difference too small to matter.")]
    [Unit(Units.FigureUnit)]
    public required double? Indifference { get; init; }

    internal static AimResult Of(QuestionAim aim, Question question) => new()
    {
        Figure = aim.Figure,
        Target = AskedResult.TargetOf(aim.Target, question),
        Unit = AimNumbers.Of(aim.Figure).Unit,
        SmallerIsBetter = aim.SmallerIsBetter,
        Indifference = AimNumbers.Of(aim.Figure).Rounded(aim.Indifference),
    };
}

/// <summary>A requirement of a question that is told by figures.</summary>
public sealed record RequirementResult
{
    /// <summary>JSON path in the question's file.</summary>
    [Description("JSON path in the question's file.")]
    public required string Place { get; init; }

    /// <summary>The figure.</summary>
    [Description("The figure.")]
    public required QuestionFigure Figure { get; init; }

    /// <summary>Id of its service target; null where it has none.</summary>
    [Description("Id of its service target; null where it has none.")]
    public required string? Target { get; init; }

    /// <summary>Ids of the districts in each of which it must hold; empty for the region as a whole.</summary>
    [Description("Ids of the districts in each of which it must hold; empty for the region as a whole.")]
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>What the limit limits.</summary>
    [Description("What the limit limits.")]
    public required QuestionLimit Kind { get; init; }

    /// <summary>Unit of the figure.</summary>
    [Description("Unit of the figure.")]
    public required string Unit { get; init; }

    /// <summary>The limit.</summary>
    [Description("The limit.")]
    [Unit(Units.FigureUnit)]
    public required double? Limit { get; init; }

    /// <summary>How far beyond the limit still counts as kept.</summary>
    [Description("How far beyond the limit still counts as kept.")]
    [Unit(Units.FigureUnit)]
    public required double? Tolerance { get; init; }

    /// <summary>The share of years in which the single year must keep it; null where the mean over years must.</summary>
    [Description("The share of years in which the single year must keep it; null where the mean over years must.")]
    [Unit(Units.Share)]
    public required double? ShareOfYears { get; init; }

    internal static RequirementResult Of(QuestionRequirement requirement, Question question)
    {
        var numbers = AimNumbers.Of(requirement.Figure);
        return new RequirementResult
        {
            Place = requirement.Place,
            Figure = requirement.Figure,
            Target = AskedResult.TargetOf(requirement.Target, question),
            Districts = requirement.Districts,
            Kind = requirement.Kind,
            Unit = numbers.Unit,
            Limit = numbers.Rounded(requirement.Limit),
            Tolerance = numbers.Rounded(requirement.Tolerance),
            ShareOfYears = RoundedNumbers.ShareOrNull(requirement.ShareOfYears),
        };
    }
}
