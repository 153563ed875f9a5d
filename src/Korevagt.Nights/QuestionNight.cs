using System.ComponentModel;
using Korevagt.Domain.Faults;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>Whether the recommended plan of a question was still the choice on a night.</summary>
public sealed record QuestionNight
{
    /// <summary>The question's file as the settings name it.</summary>
    [Description("The question's file as the settings name it.")]
    public required string Question { get; init; }

    /// <summary>The recommended plan's file as the settings name it; with that of the question it tells this from others.</summary>
    [Description("The recommended plan's file as the settings name it; with that of the question it tells this from others.")]
    public required string Recommended { get; init; }

    /// <summary>SHA-256 of the recommended plan's file: whoever edits it recommends another plan. Empty where it could not be read.</summary>
    [Description("SHA-256 of the recommended plan's file: whoever edits it recommends another plan. Empty where it could not be read.")]
    public required string RecommendedHash { get; init; }

    /// <summary>Number of the optimisation that answered; null where the question could not be asked.</summary>
    [Description("Number of the optimisation that answered; null where the question could not be asked.")]
    [Unit(Units.None)]
    public required long? Optimisation { get; init; }

    /// <summary>The answer; null where there is none.</summary>
    [Description("The answer; null where there is none.")]
    public QuestionAnswer? Answer { get; init; }

    /// <summary>Why there is no answer; empty where there is one, and on a night whose baseline could not be evaluated.</summary>
    [Description("Why there is no answer; empty where there is one, and on a night whose baseline could not be evaluated.")]
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The requirements that people have been told to be broken, or perhaps.</summary>
    [Description("The requirements that people have been told to be broken, or perhaps.")]
    public IReadOnlyList<ToldRequirementNight> ToldBroken { get; init; } = [];

    /// <summary>Files, as the settings name them, of plans that people have been told to be better.</summary>
    [Description("Files, as the settings name them, of plans that people have been told to be better.")]
    public IReadOnlyList<string> ToldBetter { get; init; } = [];

    /// <summary>Whether people have been told that the recommended plan is not the choice any more, or perhaps not.</summary>
    internal bool IsToldToBeNoLonger => ToldBroken.Count + ToldBetter.Count > 0;
}

/// <summary>A requirement that people have been told to be broken, or perhaps.</summary>
/// <param name="Requirement">What it asks, in Danish: whoever edits it asks another.</param>
/// <param name="Told">What they have been told.</param>
public sealed record ToldRequirementNight(
    [Description("What it asks, in Danish: whoever edits it asks another.")] string Requirement,
    [Description("What they have been told.")] TargetState Told);
