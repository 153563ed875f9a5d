using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Residuals of the hours of the week as a grid of days and hours.</summary>
internal static class WeekResiduals
{
    private const int HoursOfDay = 24;
    private const int Middle = 5;
    private const double Left = 84;
    private const double Top = 8;
    private const double CellWidth = 42;
    private const double CellHeight = 24;

    public static Markup Render(FitPage page)
    {
        var hours = page.Diagnostics.WeekHours;
        var bottom = Top + 7 * CellHeight;
        var cells = hours.Index().Where(hour => hour.Item.Expected > 0).Select(hour => Markup.Of(
            $"<rect class=\"cell {ClassOf(hour.Item.Residual)}\" x=\"{Left + hour.Index % HoursOfDay * CellWidth}\" y=\"{Top + hour.Index / HoursOfDay * CellHeight}\" width=\"{CellWidth}\" height=\"{CellHeight}\"><title>{page.HourOfWeek(hour.Index)}: {page.Format.Signed(hour.Item.Residual, 1)}</title></rect>"));
        var days = FitPageTexts.Days.Select((day, index) => Markup.Of($"<text class=\"tick\" x=\"{Left - 8}\" y=\"{Top + (index + 0.7) * CellHeight}\" text-anchor=\"end\">{page.Say(day)}</text>"));
        var clock = Enumerable.Range(0, HoursOfDay).Select(hour => Markup.Of($"<text class=\"tick\" x=\"{Left + (hour + 0.5) * CellWidth}\" y=\"{bottom + 17}\" text-anchor=\"middle\">{ReportFormat.Hour(hour)}</text>"));
        var open = hours.Where(hour => hour.Expected > 0).ToList();
        return PageParts.Figure(
            "week-residuals", page.Say(FitPageTexts.WeekResiduals), Legend(page), FitPage.WideWidth, bottom + 24,
            Markup.Of($"{cells}{days}{clock}"),
            page.Say(FitPageTexts.WeekResidualsSummary(
                page.Format.Number(open.Count(hour => Math.Abs(hour.Residual) > 2)), page.Format.Number(open.Count))));
    }

    private static Markup Legend(FitPage page) => Markup.Of(
        $"<p class=\"legend\">{page.Say(FitPageTexts.FewerThanExpected)} {new[] { -4, -3, -2, -1, 0, 1, 2, 3, 4 }.Select(step => Markup.Of($"<span class=\"swatch c{Middle + step}\" aria-hidden=\"true\"></span>{Bound(page.Format, step)}"))} {page.Say(FitPageTexts.MoreThanExpected)}</p>");

    private static string Bound(ReportFormat format, int step) => step switch
    {
        0 => "±1",
        _ => (step is 4 or -4 ? ">" : "") + format.Number(Math.Abs(step)),
    };

    /// <summary>Within 1: the middle; then a class for each further standard deviation, up to 4.</summary>
    private static string ClassOf(double residual) =>
        $"c{Middle + Math.Sign(residual) * (int)Math.Min(4, Math.Floor(Math.Abs(residual)))}";
}
