using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Fit;

/// <summary>The sentences about a demand fitted to a visit log; places {0}, {1}, ... are filled in.</summary>
public sealed record FitTexts
{
    /// <summary>Visits, first and last date, areas, visits a day.</summary>
    public required string Log { get; init; }

    /// <summary>Rejected rows, all rows.</summary>
    public required string Rejected { get; init; }

    /// <summary>Change a year, its interval.</summary>
    public required string Trend { get; init; }

    /// <summary>Where the interval of the trend holds 0.</summary>
    public required string TrendUnsure { get; init; }

    /// <summary>Where the log is too short for a trend.</summary>
    public required string NoTrend { get; init; }

    /// <summary>Dispersion, p-value, coefficient of variation of the days.</summary>
    public required string DaysVary { get; init; }

    /// <summary>Dispersion, p-value.</summary>
    public required string DaysSteady { get; init; }

    /// <summary>Dispersion, p-value.</summary>
    public required string AreasShift { get; init; }

    /// <summary>Dispersion, p-value.</summary>
    public required string AreasSteady { get; init; }

    /// <summary>Areas that differ, all areas, the ones that differ most.</summary>
    public required string AreasDiffer { get; init; }

    /// <summary>No area differs.</summary>
    public required string NoAreaDiffers { get; init; }

    /// <summary>Name of an area, ratio, interval.</summary>
    public required string AreaRatio { get; init; }

    /// <summary>Number of areas without visits, their names.</summary>
    public required string NeverVisited { get; init; }

    /// <summary>What was not estimated.</summary>
    public required string NotEstimated { get; init; }

    /// <summary>Nothing was left out.</summary>
    public required string AllEstimated { get; init; }

    /// <summary>What, visits, family, mean, coefficient of variation.</summary>
    public required string Duration { get; init; }

    /// <summary>What, visits, number of values, mean.</summary>
    public required string DurationEmpirical { get; init; }

    /// <summary>What, reason.</summary>
    public required string NoDuration { get; init; }

    /// <summary>That logged time on site contains parking and handover.</summary>
    public required string ParkingIncluded { get; init; }

    /// <summary>Factor, interval, drives.</summary>
    public required string Driving { get; init; }

    /// <summary>Reason.</summary>
    public required string NoDriving { get; init; }

    /// <summary>The log has no drives, or the plan no map.</summary>
    public required string NoDrives { get; init; }

    /// <summary>The time on site.</summary>
    public required string OnSite { get; init; }

    /// <summary>The dispatch delay.</summary>
    public required string DispatchDelay { get; init; }

    /// <summary>Before the settings to paste.</summary>
    public required string Settings { get; init; }

    /// <summary>Where the settings are left to the file of diagnostics.</summary>
    public required string SettingsInFile { get; init; }

    /// <summary>Name of a part that was not estimated.</summary>
    public required Func<string, string> Part { get; init; }

    /// <summary>Name of a family of durations.</summary>
    public required Func<DistributionKind, string> Family { get; init; }

    /// <summary>What is being done, by stage.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The texts of a language.</summary>
    public static FitTexts For(Language language) => language == Language.En ? EnglishFitTexts.Texts : DanishFitTexts.Texts;
}
