using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Batches;
using Korevagt.Json;

namespace Korevagt.Files.Questions;

/// <summary>Which plan? What may be decided about a baseline, what must be kept, and what is aimed at.</summary>
[FileFormat("question", "et spørgsmål om, hvilken plan", "korevagt-question/1")]
internal sealed record QuestionFile : RootProperties
{
    private const int MostAims = 3;
    private const int MostFutures = 20;
    private const int MostPlans = 100;

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what it asks.")]
    [MaxLength(Patterns.LongText)]
    public string? Description { get; init; }

    [Description("Path of the baseline or model, or of the scenario that serves as one, relative to this file.")]
    public required string Baseline { get; init; }

    [Description("What may be decided, each property of a shift at most once; whatever is not named here is locked.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<DecisionFile> Decide { get; init; }

    [Description("Ids of shifts that stay as they are, whatever patterns of \"decide\" they match; * stands for anything.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<string>? Keep { get; init; }

    [Description("What the plan must keep; left out, nothing.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<RequirementFile>? Require { get; init; }

    [Description("What is aimed at; the first decides which plan is chosen, the others make a front.")]
    [Length(1, MostAims)]
    public required IReadOnlyList<AimFile> Aims { get; init; }

    [Description("What may come, each told as a scenario of the baseline or a demand in place of its own.")]
    [MaxLength(MostFutures)]
    public IReadOnlyList<FutureFile>? Futures { get; init; }

    [Description(
        "Paths of scenarios, relative to this file, that are judged whatever the search finds: they change shifts and dispatch alone.")]
    [MaxLength(MostPlans)]
    public IReadOnlyList<string>? AlsoConsider { get; init; }

    [Description("The calendar year; left out, 2017.")]
    [Range(Patterns.EarliestYear, Patterns.LatestYear)]
    public int Year { get; init; } = BatchFile.DefaultYear;
}

/// <summary>What is aimed at.</summary>
internal sealed record AimFile
{
    [Description("The figure, of the region; savings and shares are to be great, all others small.")]
    public required QuestionFigure Figure { get; init; }

    [Description("For withinTarget and lateVisits: id of the service target; left out, the first.")]
    public string? Target { get; init; }

    [Description(
        "A difference too small to matter, in the figure's unit. Left out: 0.5 minutes, a share of 0.001, 20,000 kroner, 10 visits.")]
    [Range(0.0, RequirementFile.Largest, MinimumIsExclusive = true)]
    public double? Indifference { get; init; }
}

/// <summary>What may come.</summary>
internal sealed record FutureFile
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description(
        "Path, relative to this file, of a scenario of the baseline that changes neither shifts nor dispatch nor districts, or of a "
        + "demand fitted to a log where the baseline's is fitted too.")]
    public required string File { get; init; }
}
