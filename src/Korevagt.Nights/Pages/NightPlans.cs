using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Nights.Pages;

/// <summary>Every plan in a row, then each with its course and who waits longer.</summary>
internal static class NightPlans
{
    private const int NamedAreas = 5;

    public static Markup Overview(NightPage page)
    {
        var plot = new IntervalPlot([.. page.Plans.Select(plan => plan.Region.P90Change).OfType<Estimate>()]);
        return Markup.When(page.Plans.Count > 0, () => page.Section("plans", NightTexts.OverviewHeading, page.Table(
            NightTexts.OverviewCaption,
            [
                (NightTexts.Plan, false), (NightTexts.Saving, true), (NightTexts.AgainstBaseline, false), (NightTexts.P90, true),
                (NightTexts.Target, false), (NightTexts.SavingNights, false), (NightTexts.P90Nights, false),
            ],
            page.Plans.Select(plan => Row(page, plan, plot)))));
    }

    public static Markup Details(NightPage page) => Markup.When(page.Plans.Count > 0, () => Markup.Of($"""
        <div class="scenarios" data-tabs="{page.Say(NightTexts.Tabs)}">
        {page.Plans.Select((plan, i) => Detail(page, plan, string.Create(CultureInfo.InvariantCulture, $"p{i + 1}")))}
        </div>
        """));

    private static Markup Row(NightPage page, ScenarioNight plan, IntervalPlot plot)
    {
        var (format, yesterday) = (page.Format, page.YesterdayOf(plan));
        return Markup.Of($"""
            <tr><th scope="row">{plan.Name}{Markup.When(plan.IsBaseline, () => Markup.Of($"<span class=\"note\">{page.Say(NightTexts.Baseline)}</span>"))}</th>{SavingCell(page, plan, yesterday)}<td class="plot">{Change(page, plan.Region.P90Change, plot)}</td><td class="n"><span class="strong">{format.Within(plan.Region.P90?.Mean)}</span>{Since(page, plan.Region.P90?.Mean - yesterday?.Region.P90?.Mean, difference => format.SignedMinutes(difference), 0.05)}</td><td>{plan.Targets.Select(target => Target(page, target))}</td><td>{Markup.When(!plan.IsBaseline, () => HistoryChart.Small(page.Course(plan, NightPage.Millions)))}</td><td>{HistoryChart.Small(page.Course(plan, then => then.Region.P90))}</td></tr>

            """);
    }

    private static Markup SavingCell(NightPage page, ScenarioNight plan, ScenarioNight? yesterday)
    {
        if (plan.Saving?.Estimate is not { } saving)
        {
            return Markup.Of($"<td class=\"n\">{(plan.IsBaseline ? ReportFormat.None : page.Say(CostTexts.NoPrice))}</td>");
        }

        var (format, shown) = (page.Format, page.Format.Amount(saving));
        return Markup.Of($"""
            <td class="n"><span class="strong">{shown.Figure}</span><span class="note">{Markup.When(shown.Interval.Length > 0, () => Markup.Of($"({shown.Interval})"))}</span>{Since(page, (double?)(saving.Mean - yesterday?.Saving?.Estimate?.Mean), difference => (difference > 0 ? "+" : "") + format.Amount((decimal)difference), 50)}</td>
            """);
    }

    /// <summary>The change since the night before; a change smaller than what is written is none.</summary>
    private static Markup Since(NightPage page, double? difference, Func<double, string> written, double smallest) => difference is not { } change
        ? Markup.Empty
        : Markup.Of($"<span class=\"note\">{page.Say(Math.Abs(change) < smallest ? NightTexts.AsYesterday : NightTexts.SinceYesterday(written(change)))}</span>");

    private static Markup Change(NightPage page, Estimate? change, IntervalPlot plot) => change is null
        ? Markup.Of($"{ReportFormat.None}")
        : Markup.Of($"{page.Format.SignedMinutes(change.Mean)}{plot.Draw(change)}");

    private static Markup Target(NightPage page, TargetNight target) => Markup.Of($"""
        <span class="target-line">{page.Format.Percent(target.Reached.Mean)} <span class="badge {new Markup(target.Met ? "met" : "missed")}">{page.Say(target.Met ? NightTexts.Met : NightTexts.Missed)}</span><span class="note">{page.TargetInWords(target)}</span></span>
        """);

    private static Markup Detail(NightPage page, ScenarioNight plan, string id)
    {
        return Markup.Of($"""
            <section class="scenario" id="{id}" aria-labelledby="{id}-heading" data-name="{plan.Name}">
            <h2 id="{id}-heading">{plan.Name}</h2>
            <div class="histories">
            {HistoryChart.Render(page, id + "-saving", NightTexts.SavingChart, page.Course(plan, NightPage.Millions), 2)}
            {HistoryChart.Render(page, id + "-p90", NightTexts.P90Chart, page.Course(plan, then => then.Region.P90), 1)}
            {Markup.When(plan.Targets.Count > 0, () => HistoryChart.Render(page, id + "-target", NightTexts.TargetChart(page.TargetInWords(plan.Targets[0])), page.Course(plan, NightPage.Percent), 1))}
            </div>
            <h3>{page.Say(plan.IsBaseline ? NightTexts.BaselineDistrictsHeading : NightTexts.DistrictsHeading)}</h3>
            {Districts(page, plan)}
            {Markup.When(!plan.IsBaseline, () => Markup.Of($"<p>{PageParts.Prose(LongerAreas(page, plan))}</p>"))}
            </section>

            """);
    }

    private static Markup Districts(NightPage page, ScenarioNight plan)
    {
        var format = page.Format;
        var plot = new IntervalPlot([.. plan.Districts.Select(district => district.P90Change).OfType<Estimate>()]);
        var yesterday = page.YesterdayOf(plan)?.Districts.ToDictionary(district => district.Id, StringComparer.Ordinal);
        List<(Text, bool)> columns = [(NightTexts.District, false)];
        if (!plan.IsBaseline)
        {
            columns.Add((NightTexts.AgainstBaseline, false));
        }

        columns.AddRange([(NightTexts.P90, true), (NightTexts.LastNights, false), (NightTexts.Visits, true)]);

        var caption = plan.IsBaseline ? NightTexts.BaselineDistrictsCaption : NightTexts.DistrictsCaption;
        return page.Table(caption, columns, plan.Districts
            .OrderByDescending(district => district.P90Change?.Mean ?? double.NegativeInfinity).ThenByDescending(district => district.P90?.Mean ?? 0)
            .Select(district => Markup.Of($"""
                <tr><th scope="row">{district.Name}</th>{Markup.When(!plan.IsBaseline, () => Markup.Of($"<td class=\"plot\">{Change(page, district.P90Change, plot)}</td>"))}<td class="n">{format.Within(district.P90?.Mean)}{Since(page, district.P90?.Mean - yesterday?.GetValueOrDefault(district.Id)?.P90?.Mean, difference => format.SignedMinutes(difference), 0.05)}</td><td>{HistoryChart.Small(page.Course(plan, then => then.Districts.FirstOrDefault(old => old.Id == district.Id)?.P90))}</td><td class="n">{format.Count(district.VisitsPerYear)}</td></tr>

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
        return page.Say(longer.Count == 0 ? NightTexts.NoLongerArea : NightTexts.LongerAreas(page.Format.List(longer)));
    }
}
