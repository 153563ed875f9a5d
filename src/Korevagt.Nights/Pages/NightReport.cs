using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using NodaTime;

namespace Korevagt.Nights.Pages;

/// <summary>
/// A night as one self-contained page: what is new first, then every scenario, demand, the logs and what it all was
/// calculated from. The same record and history give the same bytes.
/// </summary>
public static class NightReport
{
    private static readonly Markup NightStyle = PageAssets.Beside(typeof(NightReport), "night.css");

    /// <summary>Renders the page.</summary>
    /// <param name="record">The night.</param>
    /// <param name="history">The nights before it, oldest first; the last 29 are shown beside it.</param>
    /// <param name="language">The language of the page; names stay as the files give them.</param>
    public static string Render(NightRecord record, IReadOnlyList<NightFigures> history, Language language = Language.Da)
    {
        IEnumerable<NightFigures> shown = record.Figures is { } figures ? history.Append(figures) : history;
        var page = new NightPage(record, [.. shown.TakeLast(NightPage.MostNights)], ReportFormat.For(language));
        return HtmlPage.Render(
            language,
            page.Say(NightTexts.Title(page.Format.Date(NightPage.DateOf(record.Night)))),
            Lead(page),
            page.Baseline?.Name ?? record.Name,
            Markup.Of($"""
                {NightAnswer.Render(page)}
                {NightPlans.Overview(page)}
                {NightPlans.Details(page)}
                {NightChoices.Render(page)}
                {NightDemand.Render(page)}
                {NightLogs.Render(page)}
                {page.Section("provenance", NightTexts.ProvenanceHeading, Provenance(page))}
                """),
            style: new Markup(PageAssets.FitStyle.Source + NightStyle.Source),
            script: PageAssets.Script);
    }

    private static string Lead(NightPage page)
    {
        var record = page.Record;
        var lead = page.Say(NightTexts.Lead(
            record.Name, Clock(record.Ended), page.Format.Number(Math.Max(1, Math.Round((record.Ended - record.Began).TotalMinutes)))));
        lead += record.Provenance?.Comparison is { } provenance
            ? page.Say(NightTexts.LeadYear(provenance.Year, page.Format.Number(provenance.Replications))) + "."
            : ".";
        return record.Calendar is { } calendar ? $"{lead} {page.Say(calendar.ToText())}" : lead;
    }

    private static string Clock(Instant instant) => instant.InZone(DutyCalendar.Zone).TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static Markup Provenance(NightPage page)
    {
        var record = page.Record;
        var comparison = record.Provenance?.Comparison;
        string?[] values =
        [
            record.Night, record.Began.ToString(), record.Ended.ToString(), comparison?.EngineVersion, record.Provenance?.SettingsHash, comparison?.BaselineHash,
            comparison?.MapHash, record.Fit?.Hash, comparison is null ? null : $"{comparison.Year}",
            comparison is null ? null : page.Format.Number(comparison.Replications),
            comparison is null ? null : $"{comparison.Seed}",
        ];
        var plans = page.Plans.Where(plan => !plan.IsBaseline).Select(plan => (plan.Name, Value: (string?)plan.PlanHash));
        return page.Table(
            NightTexts.ProvenanceHeading, [(NightTexts.Item, false), (NightTexts.Value, false)],
            NightTexts.ProvenanceRows.Zip(values, (name, value) => (Name: page.Say(name), Value: value))
                .Concat(plans).Where(row => !string.IsNullOrEmpty(row.Value))
                .Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Name}</th><td><code>{row.Value}</code></td></tr>\n")));
    }
}
