using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Why tasks are on no tour, and what two solutions differ in, in sentences and tables.</summary>
public sealed class ExplanationReport
{
    private readonly PlannedRoutes planned;
    private readonly RoutesDifference? difference;
    private readonly ReportFormat format;
    private readonly RouteReport report;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="planned">The tours.</param>
    /// <param name="difference">How they differ from others, or null.</param>
    /// <param name="language">The reader's language.</param>
    public ExplanationReport(PlannedRoutes planned, RoutesDifference? difference, Language language)
    {
        (this.planned, this.difference, format, report) = (planned, difference, ReportFormat.For(language), new RouteReport(planned, language));
    }

    /// <summary>What it says.</summary>
    public IReadOnlyList<string> Sentences => difference is not { } found ? [] :
    [
        format.Say(ExplanationTexts.Moved(found.Moved.Count, found.Retimed.Count)),
        format.Say(ExplanationTexts.Kroner(
            format.Number(found.FirstDkk, 2), format.Number(found.SecondDkk, 2), format.Signed((double)(found.SecondDkk - found.FirstDkk), 2),
            format.Signed((found.SecondMeters - found.FirstMeters) / 1000.0, 1))),
    ];

    /// <summary>The tables.</summary>
    public IReadOnlyList<PlainTable> Tables =>
        [.. new[] { Reasons(), Moved(), Retimed() }.Where(table => table.Rows.Count > 0)];

    private PlainTable Reasons() => new(
        format.Say(RouteTexts.Unplanned), "", [.. format.Say(RouteTexts.Task, RouteTexts.Why)],
        [
            .. planned.Reasons.Select(reason => (string[])[planned.NameOfTask(reason.Task).In(format.Language), format.Say(LimitTexts.Of(planned, reason))]),
        ])
    {
        WordColumns = 2,
    };

    private PlainTable Moved() => new(
        format.Say(ExplanationTexts.MovedTasks), "", [.. format.Say(RouteTexts.Task, ExplanationTexts.NowOn, ExplanationTexts.BeforeOn)],
        [
            .. (difference?.Moved ?? []).Select(task => (string[])
            [
                planned.NameOfTask(task.Task).In(format.Language), IdOf(task.To), IdOf(task.From),
            ]),
        ])
    {
        WordColumns = 3,
    };

    private PlainTable Retimed() => new(
        format.Say(ExplanationTexts.RetimedStops), "", [.. format.Say(RouteTexts.Step, ExplanationTexts.Now, ExplanationTexts.Before, ExplanationTexts.Minutes)],
        [
            .. (difference?.Retimed ?? []).Select(stop => (string[])
            [
                planned.NameOfStop(stop.Stop).In(format.Language), report.ClockOf(stop.Now), report.ClockOf(stop.Before), format.Signed((stop.Now - stop.Before) / 60.0, 1),
            ]),
        ]);

    private static string IdOf(long? vehicle) => vehicle?.ToString(CultureInfo.InvariantCulture) ?? ReportFormat.None;
}

/// <summary>What two solutions differ in, in words.</summary>
internal static class ExplanationTexts
{
    public static Text MovedTasks { get; } = new("Flyttede opgaver", "Moved tasks");

    public static Text RetimedStops { get; } = new("Ændrede tider", "Changed times");

    public static Text NowOn { get; } = new("Vogn nu", "Vehicle now");

    public static Text BeforeOn { get; } = new("Vogn før", "Vehicle before");

    public static Text Now { get; } = new("Nu", "Now");

    public static Text Before { get; } = new("Før", "Before");

    public static Text Minutes { get; } = new("Minutter", "Minutes");

    public static Text Moved(int tasks, int stops) => new(
        $"{tasks} opgaver er flyttet, og {stops} stop på samme vogn begynder på et andet tidspunkt.",
        $"{tasks} tasks have moved, and {stops} stops on the same vehicle begin at another moment.");

    public static Text Kroner(string before, string now, string change, string km) => new(
        $"Den første koster {before}, den anden {now}: {change}, og {km} km.", $"The first costs {before}, the second {now}: {change}, and {km} km.");
}
