using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Reports;
using Korevagt.Store;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.Terminal;

/// <summary>How a language writes what batches are about: the local time of a moment, the time left, the names of runs.</summary>
internal sealed class BatchFormat(Language language)
{
    private static readonly LocalDateTimePattern Danish = LocalDateTimePattern.CreateWithInvariantCulture(
        "dd'.'MM'.'yyyy HH'.'mm");
    private static readonly LocalDateTimePattern English = LocalDateTimePattern.CreateWithInvariantCulture(
        "yyyy'-'MM'-'dd HH':'mm");
    private static readonly LocalTimePattern DanishClock = LocalTimePattern.CreateWithInvariantCulture("HH'.'mm'.'ss");
    private static readonly LocalTimePattern EnglishClock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");

    private readonly bool isDanish = language == Language.Da;

    /// <summary>Numbers, money and dates.</summary>
    public ReportFormat Report { get; } = ReportFormat.For(language);

    /// <summary>The words.</summary>
    public BatchTexts Texts { get; } = BatchTexts.For(language);

    /// <summary>A moment on the Danish clock: 22.11.2026 20.01.</summary>
    public string Moment(Instant? at) => at is { } moment
        ? (isDanish ? Danish : English).Format(moment.InZone(DutyCalendar.Zone).LocalDateTime)
        : ReportFormat.None;

    /// <summary>The time of day on the Danish clock, to the second.</summary>
    public string Clock(Instant at) => (isDanish ? DanishClock : EnglishClock).Format(at.InZone(DutyCalendar.Zone).TimeOfDay);

    /// <summary>An estimate of a time to come, in no finer steps than it is worth.</summary>
    public string Left(Duration? left) => left switch
    {
        null => ReportFormat.None,
        { TotalSeconds: < 60 } => "< 1 min",
        { TotalHours: < 1 } minutes => About($"{Math.Ceiling(minutes.TotalMinutes):0} min"),
        { } hours =>
            About(string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(hours.TotalHours):0} {(isDanish ? "t" : "h")} {hours.Minutes:0} min")),
    };

    /// <summary>What a run is called: its scenario without folder and ending.</summary>
    public string Scenario(string scenario) => scenario.Length == 0 ? Texts.Baseline : Path.GetFileNameWithoutExtension(scenario);

    /// <summary>A text with its places filled in.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>Runs done, failed and in all.</summary>
    public string Counts(StoredBatch batch) =>
        $"{Report.Number(batch.Done)}/{Report.Number(batch.Failed)}/{Report.Number(batch.Runs)}";

    private string About(string text) => (isDanish ? "ca. " : "about ") + text;
}
