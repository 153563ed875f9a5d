using System.Globalization;
using NodaTime;

namespace Korevagt.Files.Nights;

/// <summary>What is evaluated again every night. Paths are those of the file's own, resolved against its folder.</summary>
public sealed record NightlySettings
{
    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs.</summary>
    public required CronExpression Cron { get; init; }

    /// <summary>The baseline.</summary>
    public required NightlyPlan Baseline { get; init; }

    /// <summary>The live scenarios, each once.</summary>
    public required IReadOnlyList<NightlyPlan> Scenarios { get; init; }

    /// <summary>Questions of which it is asked whether the recommended plan is still the choice; may be empty.</summary>
    public required IReadOnlyList<NightlyQuestion> Questions { get; init; }

    /// <summary>Path of the folder of logs.</summary>
    public required string Logs { get; init; }

    /// <summary>Path of the logs' mapping, or null for the product's own format.</summary>
    public required string? Mapping { get; init; }

    /// <summary>Path of the areas' borders, or null.</summary>
    public required string? Borders { get; init; }

    /// <summary>Minutes for which a log has to have been left alone.</summary>
    public required int QuietMinutes { get; init; }

    /// <summary>The first date of the history, or null for all of it.</summary>
    public required LocalDate? HistoryFrom { get; init; }

    /// <summary><c>current</c>, <c>next</c> or a year of four digits.</summary>
    public required string Year { get; init; }

    /// <summary>Simulated years per plan.</summary>
    public required int Replications { get; init; }

    /// <summary>Seed of the random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether visit rates are drawn from what the logs leave possible.</summary>
    public required bool DemandUncertainty { get; init; }

    /// <summary>When something is worth an alert.</summary>
    public required AlertThresholds Alerts { get; init; }

    /// <summary>Path of the folder for the reports.</summary>
    public required string Reports { get; init; }

    /// <summary>How many nights are kept.</summary>
    public required int KeepNights { get; init; }

    /// <summary>The year that is evaluated on a night of a date.</summary>
    public int YearOf(LocalDate night) => Year switch
    {
        "current" => night.Year,
        "next" => night.Year + 1,
        _ => int.Parse(Year, CultureInfo.InvariantCulture),
    };
}
