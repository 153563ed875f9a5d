using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>The logs of the history, those set aside and those left for another night.</summary>
internal static class NightLogs
{
    private const int MostFaults = 5;

    public static Markup Render(NightPage page)
    {
        var (record, format) = (page.Record, page.Format);
        var setAside = record.Figures?.SetAside ?? [];
        return page.Section("logs", NightTexts.LogsHeading, Markup.Of($"""
            {(record.Logs.Count == 0 ? Markup.Of($"<p>{page.Say(NightTexts.NoLogs)}</p>") : page.Table(
                NightTexts.LogsCaption,
                [
                    (NightTexts.Log, false), (NightTexts.Covers, false), (NightTexts.DaysUsed, true),
                    (NightTexts.LogVisits, true), (NightTexts.Sha256, false),
                ],
                record.Logs.OrderByDescending(log => log.IsNew).Select(log => Row(page, log))))}
            {Markup.When(record.HistoryFromGap is not null, () => Markup.Of($"<p>{page.Say(NightTexts.Gap(format.Date(record.HistoryFromGap!.Value)))}</p>"))}
            {Markup.When(setAside.Count > 0, () => Markup.Of($"<h3>{page.Say(NightTexts.SetAsideHeading)}</h3><ul class=\"limits\">{setAside.Select(log => SetAside(page, log))}</ul>"))}
            {Markup.When(record.Left.Count > 0, () => Markup.Of($"<h3>{page.Say(NightTexts.LeftHeading)}</h3><ul class=\"limits\">{record.Left.Select(log => Markup.Of($"<li>{page.Say(log.Sentence)}</li>"))}</ul>"))}
            """));
    }

    private static Markup Row(NightPage page, NightLog log) => Markup.Of($"""
        <tr><th scope="row">{log.Log.Name}{Markup.When(log.IsNew, () => Markup.Of($" <span class=\"badge met\">{page.Say(NightTexts.New)}</span>"))}</th><td>{page.Format.Date(log.Log.From)} – {page.Format.Date(log.Log.To.PlusDays(-1))}</td><td class="n">{page.Format.Number(log.Log.Days)}</td><td class="n">{page.Format.Number(log.Log.Visits)}</td><td><code>{log.Log.Sha256[..Math.Min(12, log.Log.Sha256.Length)]}</code></td></tr>

        """);

    private static Markup SetAside(NightPage page, SetAsideLog log) => Markup.Of($"""
        <li>{log.Name} <code>{log.Sha256[..Math.Min(12, log.Sha256.Length)]}</code><ul>{log.Faults.Take(MostFaults).Select(fault => Markup.Of($"<li><code>{fault.In(page.Format.Language)}</code></li>"))}{Markup.When(log.Faults.Count > MostFaults, () => Markup.Of($"<li>+{log.Faults.Count - MostFaults}</li>"))}</ul></li>
        """);
}
