using System.Globalization;
using Korevagt.Nights;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>Every plan in a row, then each with its course and who waits longer.</summary>
internal static class NightPlans
{
    private const int NamedAreas = 5;

    public static Markup Overview(NightPage page)
    {
        var texts = page.Texts;
        var plot = new IntervalPlot([.. page.Plans.Select(plan => plan.Region.P90Change).OfType<Estimate>()]);
        return Markup.When(page.Plans.Count > 0, () => NightPage.Section("plans", texts.OverviewHeading, NightPage.Table(
            texts.OverviewCaption,
            [(texts.Plan, false), (texts.Saving, true), (texts.LastNights, false), (texts.P90, true), (texts.LastNights, false), (texts.AgainstBaseline, false), (texts.Target, false)],
            page.Plans.Select(plan => Row(page, plan, plot)))));
    }

    public static Markup Details(NightPage page) => Markup.When(page.Plans.Count > 0, () => Markup.Of($"""
        <div class="scenarios" data-tabs="{page.Texts.Tabs}">
        {page.Plans.Select((plan, i) => Detail(page, plan, string.Create(CultureInfo.InvariantCulture, $"p{i + 1}")))}
        </div>
        """));

    private static Markup Row(NightPage page, ScenarioNight plan, IntervalPlot plot)
    {
        var (format, texts, yesterday) = (page.Format, page.Texts, page.YesterdayOf(plan));
        return Markup.Of($"""
            <tr><th scope="row">{plan.Name}{Markup.When(plan.IsBaseline, () => Markup.Of($"<span class=\"note\">{texts.Baseline}</span>"))}</th>{SavingCell(page, plan, yesterday)}<td>{Markup.When(!plan.IsBaseline, () => HistoryChart.Small(page.Course(plan, NightPage.Millions)))}</td><td class="n"><span class="strong">{format.Minutes(plan.Region.P90?.Mean)}</span>{Since(page, plan.Region.P90?.Mean - yesterday?.Region.P90?.Mean, difference => format.SignedMinutes(difference), 0.05)}</td><td>{HistoryChart.Small(page.Course(plan, then => then.Region.P90))}</td><td class="plot">{Change(page, plan.Region.P90Change, plot)}</td><td>{plan.Targets.Select(target => Target(page, target))}</td></tr>

            """);
    }

    private static Markup SavingCell(NightPage page, ScenarioNight plan, ScenarioNight? yesterday)
    {
        if (plan.Saving?.Estimate is not { } saving)
        {
            return Markup.Of($"<td class=\"n\">{ReportFormat.None}</td>");
        }

        var format = page.Format;
        return Markup.Of($"""
            <td class="n"><span class="strong">{format.Amount(saving.Mean)}</span><span class="note">({format.AmountInterval(saving.Low, saving.High)})</span>{Since(page, (double?)(saving.Mean - yesterday?.Saving?.Estimate.Mean), difference => (difference > 0 ? "+" : "") + format.Amount((decimal)difference), 50)}</td>
            """);
    }

    /// <summary>The change since the night before; a change smaller than what is written is none.</summary>
    private static Markup Since(NightPage page, double? difference, Func<double, string> written, double smallest) => difference is not { } change
        ? Markup.Empty
        : Markup.Of($"<span class=\"note\">{(Math.Abs(change) < smallest ? page.Texts.AsYesterday : NightPage.Fill(page.Texts.SinceYesterday, written(change)))}</span>");

    private static Markup Change(NightPage page, Estimate? change, IntervalPlot plot) => change is null
        ? Markup.Of($"{ReportFormat.None}")
        : Markup.Of($"{page.Format.SignedMinutes(change.Mean)}{plot.Draw(change)}");

    private static Markup Target(NightPage page, TargetNight target) => Markup.Of($"""
        <span class="target-line">{page.Format.Percent(target.Reached.Mean)} <span class="badge {new Markup(target.Met ? "met" : "missed")}">{(target.Met ? page.Texts.Met : page.Texts.Missed)}</span><span class="note">{page.TargetInWords(target)}</span></span>
        """);

    private static Markup Detail(NightPage page, ScenarioNight plan, string id)
    {
        var texts = page.Texts;
        return Markup.Of($"""
            <section class="scenario" id="{id}" aria-labelledby="{id}-heading" data-name="{plan.Name}">
            <h2 id="{id}-heading">{plan.Name}</h2>
            <div class="histories">
            {HistoryChart.Render(page, id + "-saving", texts.SavingChart, page.Course(plan, NightPage.Millions), 2)}
            {HistoryChart.Render(page, id + "-p90", texts.P90Chart, page.Course(plan, then => then.Region.P90), 1)}
            {Markup.When(plan.Targets.Count > 0, () => HistoryChart.Render(page, id + "-target", NightPage.Fill(texts.TargetChart, page.TargetInWords(plan.Targets[0])), page.Course(plan, NightPage.Percent), 1))}
            </div>
            <h3>{(plan.IsBaseline ? texts.BaselineDistrictsHeading : texts.DistrictsHeading)}</h3>
            {Districts(page, plan)}
            {Markup.When(!plan.IsBaseline, () => Markup.Of($"<p>{PageParts.Prose(LongerAreas(page, plan))}</p>"))}
            </section>

            """);
    }

    private static Markup Districts(NightPage page, ScenarioNight plan)
    {
        var (texts, format) = (page.Texts, page.Format);
        var plot = new IntervalPlot([.. plan.Districts.Select(district => district.P90Change).OfType<Estimate>()]);
        var yesterday = page.YesterdayOf(plan)?.Districts.ToDictionary(district => district.Id, StringComparer.Ordinal);
        List<(string, bool)> columns = [(texts.District, false), (texts.Visits, true), (texts.P90, true), (texts.LastNights, false)];
        if (!plan.IsBaseline)
        {
            columns.Add((texts.AgainstBaseline, false));
        }

        return NightPage.Table(plan.IsBaseline ? texts.BaselineDistrictsCaption : texts.DistrictsCaption, columns, plan.Districts
            .OrderByDescending(district => district.P90Change?.Mean ?? double.NegativeInfinity).ThenByDescending(district => district.P90?.Mean ?? 0)
            .Select(district => Markup.Of($"""
                <tr><th scope="row">{district.Name}</th><td class="n">{format.Count(district.VisitsPerYear)}</td><td class="n">{format.Minutes(district.P90?.Mean)}{Since(page, district.P90?.Mean - yesterday?.GetValueOrDefault(district.Id)?.P90?.Mean, difference => format.SignedMinutes(difference), 0.05)}</td><td>{HistoryChart.Small(page.Course(plan, then => then.Districts.FirstOrDefault(old => old.Id == district.Id)?.P90))}</td>{Markup.When(!plan.IsBaseline, () => Markup.Of($"<td class=\"plot\">{Change(page, district.P90Change, plot)}</td>"))}</tr>

                """)));
    }

    /// <summary>Areas have no paired difference: an area is named where its interval lies above the baseline's.</summary>
    private static string LongerAreas(NightPage page, ScenarioNight plan)
    {
        var before = page.Baseline?.Areas.ToDictionary(area => area.Id, area => area.P90, StringComparer.Ordinal) ?? [];
        var longer = plan.Areas
            .Select(area => (area.Name, area.P90, Before: before.GetValueOrDefault(area.Id)))
            .Where(area => area is { P90: { } now, Before: { } then } && now.Low > then.High)
            .OrderByDescending(area => area.P90!.Mean - area.Before!.Mean).Take(NamedAreas)
            .Select(area => $"{area.Name} ({page.Format.SignedMinutes(area.P90!.Mean - area.Before!.Mean)})").ToList();
        return longer.Count == 0 ? page.Texts.NoLongerArea : NightPage.Fill(page.Texts.LongerAreas, page.Format.List(longer));
    }
}
