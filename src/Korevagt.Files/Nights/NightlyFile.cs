using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Settings;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Nights;

/// <summary>What is evaluated again every night, on which logs, and what is worth an alert.</summary>
[FileFormat("nightly", "nattens genberegning", "korevagt-nightly/1")]
internal sealed record NightlyFile : RootProperties
{
    private const int MostNights = 36_600;
    private const int MostQuestions = 20;

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("When it runs, by the clock of Europe/Copenhagen, as the five fields of cron: minute, hour, day of the month, month, day of the week.")]
    public required string Cron { get; init; }

    [Description("Path of the baseline, or of the scenario that serves as one, relative to this file.")]
    public required string Baseline { get; init; }

    [Description("Paths of the live scenarios, relative to this file.")]
    [MaxLength(Patterns.MostItems)]
    public required IReadOnlyList<string> Scenarios { get; init; }

    [Description("Questions of which it is asked every night whether the recommended plan is still the choice. Left out, none.")]
    [Length(1, MostQuestions)]
    public IReadOnlyList<NightlyQuestionFile>? Questions { get; init; }

    [Description("Path of the folder into which visit logs are laid, relative to this file.")]
    public required string Logs { get; init; }

    [Description("Path of the mapping of the logs' columns; left out, the logs have the product's own format.")]
    public string? Mapping { get; init; }

    [Description("Path of GeoJSON with the borders of the areas; left out, places go by middle and radius.")]
    public string? Borders { get; init; }

    [Description("Minutes for which a log has to have been left alone before it is taken up.")]
    [Range(0, 1440)]
    public int QuietMinutes { get; init; } = 5;

    [Description("The first date of the history that demand is fitted to; left out, all of it.")]
    public LocalDate? HistoryFrom { get; init; }

    [Description("The year evaluated: \"current\", the year of the night's date; \"next\", the one after; or a year such as \"2027\".")]
    [TextPattern(
        "current|next|20(0[7-9]|[1-4][0-9]|50)",
        "\"current\", \"next\" eller et år fra \"2007\" til \"2050\"",
        "\"current\", \"next\" or a year from \"2007\" to \"2050\"")]
    public string Year { get; init; } = "current";

    [Description("Simulated years per plan.")]
    [Range(2, EvaluationSettings.MostReplications)]
    public int Replications { get; init; } = 100;

    [Description("Seed of the random streams: the same every night, so that nights differ by their logs only.")]
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 1;

    [Description("Whether each simulated year draws its visit rates from what the logs leave possible.")]
    public bool DemandUncertainty { get; init; }

    [Description("When something is worth an alert.")]
    public NightlyAlertsFile Alerts { get; init; } = new();

    [Description("Path of the folder for the reports, relative to this file.")]
    public string Reports { get; init; } = "reports";

    [Description("How many nights the store and the folder of reports keep.")]
    [Range(2, MostNights)]
    public int KeepNights { get; init; } = 400;
}
