using Korevagt.Demand.Fitting;
using Korevagt.Domain.Time;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>The curve of the week with its interval, and what came.</summary>
internal static class WeekChart
{
    private const int HoursOfDay = 24;
    private static readonly int[] NamedHours = [8, 16];

    public static Markup Render(FitPage page)
    {
        var hours = Intervals(page);
        var came = page.Diagnostics.WeekHours.Select(hour => hour.RealHours > 0 ? hour.Came / hour.RealHours : (double?)null).ToList();
        var frame = new ChartFrame(DutyHour.HoursOfWeek, hours.Max(hour => hour?.Upper ?? 0), 26, 260, FitPage.WideWidth);
        frame = came.Max() > hours.Max(hour => hour?.Upper ?? 0) ? new ChartFrame(DutyHour.HoursOfWeek, came.Max() ?? 0, 26, 260, FitPage.WideWidth) : frame;
        var drawing = Markup.Of($"""
            {frame.Grid(value => page.Format.Number(value, value % 1 == 0 ? 0 : 1))}{Days(page, frame)}
            {Runs(hours).Select(run => Band(frame, hours, run))}
            {Runs(hours).Select(run => Markup.Of($"<path class=\"model\" d=\"{Course(frame, run, hour => hours[hour]!.Value.Expected)}\"/>"))}
            {came.Select((visits, hour) => visits is { } rate && hours[hour] is not null ? Markup.Of($"<circle class=\"came\" cx=\"{frame.X(hour + 0.5)}\" cy=\"{frame.Y(rate)}\" r=\"2.4\"/>") : Markup.Empty)}
            """);
        var legend = Markup.Of($"<p class=\"legend\"><span class=\"swatch model\" aria-hidden=\"true\"></span>{page.Say(FitPageTexts.Fitted)}<span class=\"swatch interval\" aria-hidden=\"true\"></span>{page.Say(FitPageTexts.Band)}<span class=\"swatch dot\" aria-hidden=\"true\"></span>{page.Say(FitPageTexts.Came)}</p>");
        return PageParts.Figure(
            "week-chart", page.Say(FitPageTexts.WeekTitle), legend, FitPage.WideWidth, frame.Bottom + 34,
            drawing, Summary(page, hours));
    }

    /// <summary>The average rate of each hour of the week over the log with its interval, which is that of the reference year.</summary>
    private static RateInterval?[] Intervals(FitPage page)
    {
        var (demand, plan) = (page.Fit.Model.Demand, page.Fit.Plan);
        var year = DutyYear.Of(demand.ReferenceYear, plan.Calendar);
        var uncertainty = new RateUncertainty(demand, plan, year);
        var byWeekHour = DutyHour.OfYear(year, demand.DutyDayBegins).Index().ToLookup(hour => hour.Item.WeekHour, hour => hour.Index);
        return
        [
            .. page.Diagnostics.WeekHours.Select((visits, hour) =>
            {
                var total = uncertainty.Total(uncertainty.AllAreas, [.. byWeekHour[hour]]);
                if (visits.RealHours == 0 || total.Expected <= 0)
                {
                    return (RateInterval?)null;
                }

                var rate = visits.Expected / visits.RealHours;
                return new RateInterval(rate * total.Lower / total.Expected, rate, rate * total.Upper / total.Expected);
            }),
        ];
    }

    /// <summary>Stretches of open hours.</summary>
    private static IEnumerable<Range> Runs(RateInterval?[] hours)
    {
        for (int from = 0, to; from < hours.Length; from = to + 1)
        {
            for (to = from; to < hours.Length && hours[to] is not null;)
            {
                to++;
            }

            if (to > from)
            {
                yield return from..to;
            }
        }
    }

    private static Markup Band(ChartFrame frame, RateInterval?[] hours, Range run)
    {
        var back = Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value).Reverse()
            .Select(hour => $"L{DrawnLength.Text(frame.X(hour + 0.5))},{DrawnLength.Text(frame.Y(hours[hour]!.Value.Lower))}");
        return Markup.Of($"<path class=\"interval\" d=\"{Course(frame, run, hour => hours[hour]!.Value.Upper)}{string.Concat(back)}Z\"/>");
    }

    private static string Course(ChartFrame frame, Range run, Func<int, double> value) => string.Concat(
        Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value)
            .Select(hour => $"{(hour == run.Start.Value ? "M" : "L")}{DrawnLength.Text(frame.X(hour + 0.5))},{DrawnLength.Text(frame.Y(value(hour)))}"));

    private static Markup Days(FitPage page, ChartFrame frame) => Markup.Concat(FitPageTexts.Days.Select((day, index) => Markup.Of($"""
        <line class="day" x1="{frame.X(index * HoursOfDay)}" x2="{frame.X(index * HoursOfDay)}" y1="{frame.Top}" y2="{frame.Bottom}"/><text class="tick" x="{frame.X(index * HoursOfDay + HoursOfDay / 2)}" y="{frame.Bottom + 26}" text-anchor="middle">{page.Say(day)}</text>{NamedHours.Select(hour => Markup.Of($"<text class=\"tick\" x=\"{frame.X(index * HoursOfDay + hour)}\" y=\"{frame.Bottom + 12}\" text-anchor=\"middle\">{ReportFormat.Hour(hour)}</text>"))}
        """)));

    private static string Summary(FitPage page, RateInterval?[] hours)
    {
        var open = hours.Index().Where(hour => hour.Item is not null).Select(hour => (hour.Index, hour.Item!.Value.Expected)).ToList();
        var (busiest, quietest) = (open.MaxBy(hour => hour.Expected), open.MinBy(hour => hour.Expected));
        return page.Say(FitPageTexts.WeekSummary(
            page.HourOfWeek(busiest.Index), page.Format.Number(busiest.Expected, 1), page.HourOfWeek(quietest.Index),
            page.Format.Number(quietest.Expected, 2)));
    }
}
