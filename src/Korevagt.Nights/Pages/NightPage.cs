using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Nights.Pages;

/// <summary>What every part of the page about a night needs.</summary>
/// <param name="Record">The night.</param>
/// <param name="History">The nights before and the night itself, oldest first, no more than the charts show.</param>
/// <param name="Format">How numbers and dates are written.</param>
internal sealed record NightPage(NightRecord Record, IReadOnlyList<NightFigures> History, ReportFormat Format)
{
    /// <summary>Most nights that a chart shows.</summary>
    public const int MostNights = 30;

    /// <summary>The night before; null on the first.</summary>
    public NightFigures? Before => History.Count > (Record.Figures is null ? 0 : 1) ? History[^(Record.Figures is null ? 1 : 2)] : null;

    public IReadOnlyList<ScenarioNight> Plans => Record.Figures?.Plans ?? [];

    public ScenarioNight? Baseline => Plans.FirstOrDefault(plan => plan.IsBaseline);

    public string Say(Text text) => Format.Say(text);

    public static LocalDate DateOf(string night) => Night.Parse(night)?.Date ?? default;

    /// <summary>22. november, without the year.</summary>
    public string Day(string night)
    {
        var date = DateOf(night);
        return Format.Date(date)[..^5];
    }

    /// <summary>The same plan on the night before.</summary>
    public ScenarioNight? YesterdayOf(ScenarioNight plan) => Before?.Plans.FirstOrDefault(old => old.File == plan.File);

    /// <summary>A figure of a plan over the nights, null where it was not evaluated.</summary>
    public IReadOnlyList<(string Night, Estimate? Figure)> Course(ScenarioNight plan, Func<ScenarioNight, Estimate?> figure) =>
    [
        .. History.Select(night => (night.Night, night.Plans.FirstOrDefault(old => old.File == plan.File) is { } then ? figure(then) : null)),
    ];

    /// <summary>A saving in millions.</summary>
    public static Estimate? Millions(ScenarioNight plan) => plan.Saving?.Estimate is { } saving
        ? new Estimate((double)saving.Mean / 1e6, (double)saving.Low / 1e6, (double)saving.High / 1e6)
        : null;

    /// <summary>The first target's share in per cent.</summary>
    public static Estimate? Percent(ScenarioNight plan) => plan.Targets.Count > 0 && plan.Targets[0].Reached is var share
        ? new Estimate(share.Mean * 100, share.Low * 100, share.High * 100)
        : null;

    /// <summary>90 % inden for 180 min.</summary>
    public string TargetInWords(TargetNight target) =>
        Say(ReportTexts.Target(Format.WantedPercent(target.WantedShare), Format.Number(target.WithinMinutes)));

    /// <summary>+14 % (+8 til +21 %) siden omkring 25. oktober 2026.</summary>
    public string InWords(DriftFactor drift) =>
        Say(NightTexts.Drifts(AlertSentences.Change(Format, drift), Format.Date(drift.Since)));

    public Markup Section(string id, Text heading, Markup content) => PageParts.Section(id, Say(heading), content);

    /// <summary>A table with its caption in a box that scrolls; its answer is the second column.</summary>
    public Markup Table(
        Text caption, IReadOnlyList<(Text Title, bool IsNumber)> columns, IEnumerable<Markup> rows) => Markup.Of($"""
        <div class="scroll" role="group" tabindex="0" aria-label="{Say(caption)}">
        <table>
        <caption>{Say(caption)}</caption>
        <thead><tr>{columns.Select((column, place) => Markup.Of($"<th scope=\"col\"{new Markup(column.IsNumber ? " class=\"n\"" : "")}{new Markup(place == 1 ? " data-answer=\"true\"" : "")}>{Say(column.Title)}</th>"))}</tr></thead>
        <tbody>{rows}</tbody>
        </table>
        </div>
        """);
}
