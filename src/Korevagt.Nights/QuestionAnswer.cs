using System.ComponentModel;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>What was answered to a question that was asked of the recommended plan and the others.</summary>
public sealed record QuestionAnswer
{
    /// <summary>Name of the question.</summary>
    [Description("Name of the question.")]
    public required string Name { get; init; }

    /// <summary>Name of the recommended plan.</summary>
    [Description("Name of the recommended plan.")]
    public required string Recommended { get; init; }

    /// <summary>What can be said of the plans judged, the bound among it.</summary>
    [Description("What can be said of the plans judged, the bound among it.")]
    public required Text Statement { get; init; }

    /// <summary>The plan that would be chosen this night; null where none surely keeps the requirements.</summary>
    [Description("The plan that would be chosen this night; null where none surely keeps the requirements.")]
    public required ChosenPlanNight? Chosen { get; init; }

    /// <summary>No plan judged that keeps the requirements is better than the chosen one by more, with the confidence of the answer.</summary>
    [Description("No plan judged that keeps the requirements is better than the chosen one by more, in the unit of the question's first aim, with 95 % confidence; null where none is chosen or too few years were there.")]
    [Unit(Units.AimUnit)]
    public required double? Bound { get; init; }

    /// <summary>How many plans were judged, the baseline among them.</summary>
    [Description("How many plans were judged, the baseline among them.")]
    [Unit(Units.Count)]
    public required int Judged { get; init; }

    /// <summary>How the recommended plan stands to each requirement, where it comes nearest to breaking it.</summary>
    [Description("How the recommended plan stands to each requirement, where it comes nearest to breaking it.")]
    public required IReadOnlyList<RequirementNight> Requirements { get; init; }

    /// <summary>By how much the recommended plan is worse than the chosen one; null where it is that, or none is chosen.</summary>
    [Description("By how much the recommended plan is worse than the chosen one; null where it is that, or none is chosen.")]
    public required DisadvantageNight? Disadvantage { get; init; }

    /// <summary>Whether the recommended plan is still the choice, as the figures of this night have it.</summary>
    [Description("Whether the recommended plan is still the choice, as the figures of this night have it.")]
    public ChoiceState State =>
        Disadvantage is { IsSure: true } || Requirements.Any(requirement => requirement.State == TargetState.Missed) ? ChoiceState.No
        : Requirements.Any(requirement => requirement.State == TargetState.OnTheEdge) ? ChoiceState.PerhapsNot
        : ChoiceState.Yes;
}

/// <summary>Whether a plan is still the choice.</summary>
public enum ChoiceState
{
    /// <summary>It keeps the requirements, and none is surely better by what matters.</summary>
    Yes,

    /// <summary>The estimate breaks a requirement, its interval does not wholly.</summary>
    PerhapsNot,

    /// <summary>It breaks a requirement, or a plan that keeps them all is surely better by what matters.</summary>
    No,
}

/// <summary>The plan that would be chosen.</summary>
/// <param name="File">Its file as the settings name it; of the question's own plans the name.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRecommended">Whether it is the recommended one.</param>
public sealed record ChosenPlanNight(
    [Description("Its file as the settings name it; of the question's own plans the name.")] string File,
    [Description("Its name.")] Text Name,
    [Description("Whether it is the recommended one.")] bool IsRecommended);

/// <summary>How the recommended plan stands to a requirement.</summary>
/// <param name="Asks">What it asks, as the rest of "the requirement that ...".</param>
/// <param name="Value">What the plan comes to, in the unit of the limit; a number of cars where those are required.</param>
/// <param name="Reached">That in words, with the district where it is worst.</param>
/// <param name="State">Whether it is kept within its tolerance: by the estimate, or as the whole interval has it.</param>
/// <param name="IsCertain">Whether the whole interval says so.</param>
public sealed record RequirementNight(
    [Description("What it asks, as the rest of \"the requirement that ...\".")] Text Asks,
    [Description("What the plan comes to, in the unit of the limit; a number of cars where those are required.")][Unit(Units.FigureUnit)] Estimate Value,
    [Description("That in words, with the district where it is worst.")] Text Reached,
    [Description("Whether it is kept within its tolerance.")] TargetState State,
    [Description("Whether the whole interval says so.")] bool IsCertain);

/// <summary>By how much the recommended plan is worse than the chosen one in the question's first aim, year by year.</summary>
/// <param name="By">By how much; below 0 where it is better.</param>
/// <param name="Indifference">The difference that is too small to matter.</param>
/// <param name="Aim">The figure inside a sentence.</param>
/// <param name="Difference">Its figure less that of the chosen plan, in words.</param>
public sealed record DisadvantageNight(
    [Description("By how much; below 0 where it is better.")][Unit(Units.AimUnit)] Estimate By,
    [Description("The difference that is too small to matter.")][Unit(Units.AimUnit)] double Indifference,
    [Description("The figure inside a sentence.")] Text Aim,
    [Description("Its figure less that of the chosen plan, in words.")] Text Difference)
{
    /// <summary>Whether the whole interval is more than what matters.</summary>
    internal bool IsSure => By.Low > Indifference;

    /// <summary>Whether the whole interval is no more than what matters.</summary>
    internal bool IsSurelyNone => By.High <= Indifference;
}
