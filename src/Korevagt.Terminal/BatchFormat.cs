using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Reports;
using Korevagt.Store;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Terminal;

/// <summary>How a language writes what batches are about: the local time of a moment, the time left, the names of runs.</summary>
internal sealed class BatchFormat(Language language)
{
    private readonly LocalDateTimePattern moments =
        LocalDateTimePattern.CreateWithInvariantCulture(BatchTexts.MomentPattern.In(language));
    private readonly LocalTimePattern clock = LocalTimePattern.CreateWithInvariantCulture(BatchTexts.ClockPattern.In(language));

    /// <summary>Numbers, money and dates.</summary>
    public ReportFormat Report { get; } = ReportFormat.For(language);

    /// <summary>The words of a text in the language.</summary>
    public string Say(Text text) => Report.Say(text);

    /// <summary>A moment on the Danish clock: 22.11.2026 20.01.</summary>
    public string Moment(Instant? at) => at is { } moment
        ? moments.Format(moment.InZone(DutyCalendar.Zone).LocalDateTime)
        : ReportFormat.None;

    /// <summary>The time of day on the Danish clock, to the second.</summary>
    public string Clock(Instant at) => clock.Format(at.InZone(DutyCalendar.Zone).TimeOfDay);

    /// <summary>An estimate of a time to come, in no finer steps than it is worth.</summary>
    public string Left(Duration? left) => left switch
    {
        null => ReportFormat.None,
        { TotalSeconds: < 60 } => "< 1 min",
        { TotalHours: < 1 } minutes => Say(BatchTexts.About($"{Math.Ceiling(minutes.TotalMinutes):0} min")),
        { } hours => Say(BatchTexts.About(Say(BatchTexts.HoursAndMinutes((int)hours.TotalHours, hours.Minutes)))),
    };

    /// <summary>What a run is called: its scenario without folder and ending.</summary>
    public string Scenario(string scenario) =>
        scenario.Length == 0 ? Say(BatchTexts.Baseline) : Path.GetFileNameWithoutExtension(scenario);

    /// <summary>Runs done, failed and in all.</summary>
    public string Counts(StoredBatch batch) =>
        $"{Report.Number(batch.Done)}/{Report.Number(batch.Failed)}/{Report.Number(batch.Runs)}";
}
