using Korevagt.Reports.Fit;
using NodaTime.Text;

namespace Korevagt.Reports.Html.Fit;

/// <summary>The log month by month: what was expected, what came, and how far apart they are.</summary>
internal static class MonthCharts
{
    private const double Beyond = 2;
    private const double ChanceBeyond = 0.0455;

    public static Markup Visits(FitPage page)
    {
        var months = page.Diagnostics.Months;
        var frame = new ChartFrame(
            months.Count, months.Max(month => Math.Max(month.Visits.Expected, month.Visits.Came)), 26, 180, FitPage.WideWidth);
        var drawing = Markup.Of($"""
            {frame.Grid(value => page.Format.Number(value))}
            {frame.Bars([.. months.Select(month => month.Visits.Came)], "before")}
            {frame.Steps([.. months.Select(month => month.Visits.Expected)], "after")}
            {Years(page, frame, frame.Bottom)}
            """);
        var legend = Markup.Of($"<p class=\"legend\"><span class=\"swatch before\" aria-hidden=\"true\"></span>{page.Say(FitPageTexts.Came)}<span class=\"swatch after\" aria-hidden=\"true\"></span>{page.Say(FitPageTexts.Fitted)}</p>");
        return PageParts.Figure(
            "month-chart", page.Say(FitPageTexts.TimeTitle), legend, FitPage.WideWidth, frame.Bottom + 24,
            drawing, Summary(page));
    }

    public static Markup Residuals(FitPage page)
    {
        var months = page.Diagnostics.Months;
        var scale = new ResidualScale(months.Select(month => month.Visits.Residual), 16, 150, FitPage.WideWidth);
        var frame = new ChartFrame(months.Count, 1, 16, 150, FitPage.WideWidth);
        var bars = months.Select((month, index) =>
        {
            var (residual, zero) = (month.Visits.Residual, scale.Y(0));
            var y = scale.Y(residual);
            return Markup.Of($"<rect class=\"{(Math.Abs(residual) > Beyond ? "beyond" : "plain")}\" x=\"{frame.X(index) + 0.5}\" y=\"{Math.Min(y, zero)}\" width=\"{Math.Max(frame.ColumnWidth - 1, 0.5)}\" height=\"{Math.Abs(y - zero)}\"><title>{YearMonthPattern.Iso.Format(month.Month)}: {page.Format.Signed(residual, 1)}</title></rect>");
        });
        return PageParts.Figure(
            "month-residuals", page.Say(FitPageTexts.MonthResiduals), Markup.Empty, FitPage.WideWidth, frame.Bottom + 24,
            Markup.Of($"{scale.Lines(page.Format)}{bars}{Years(page, frame, frame.Bottom)}"), Summary(page));
    }

    private static Markup Years(FitPage page, ChartFrame frame, double bottom) => Markup.Concat(page.Diagnostics.Months.Index()
        .Where(month => month.Index == 0 || month.Item.Month.Month == 1)
        .Select(month => Markup.Of($"<line class=\"day\" x1=\"{frame.X(month.Index)}\" x2=\"{frame.X(month.Index)}\" y1=\"{frame.Top}\" y2=\"{bottom}\"/><text class=\"tick\" x=\"{frame.X(month.Index) + 3}\" y=\"{bottom + 17}\">{month.Item.Month.Year}</text>")));

    private static string Summary(FitPage page)
    {
        var months = page.Diagnostics.Months;
        return page.Say(FitPageTexts.TimeSummary(
            page.Format.Number(months.Count(month => Math.Abs(month.Visits.Residual) > Beyond)), page.Format.Number(months.Count),
            page.Format.Number(ChanceBeyond * months.Count, 1)));
    }
}
