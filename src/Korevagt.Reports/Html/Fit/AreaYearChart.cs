using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Residuals of the areas' years, area after area in the plan's order.</summary>
internal static class AreaYearChart
{
    private const double Beyond = 2;

    public static Markup Render(FitPage page)
    {
        var (diagnostics, format) = (page.Diagnostics, page.Format);
        var years = diagnostics.AreaYears
            .SelectMany((area, index) => area.Select((visits, year) => (Area: index, Year: diagnostics.FirstYear + year, Visits: visits)))
            .Where(entry => entry.Visits.Expected > 0).ToList();
        var scale = new ResidualScale(years.Select(entry => entry.Visits.Residual), 16, 200, FitPage.WideWidth);
        var frame = new ChartFrame(diagnostics.AreaYears.Count, 1, 16, 200, FitPage.WideWidth);
        var names = page.Fit.Plan.Areas.Select(area => area.Name).ToList();
        var dots = years.Select(entry => Markup.Of(
            $"<circle class=\"residual{(Math.Abs(entry.Visits.Residual) > Beyond ? " beyond" : "")}\" cx=\"{frame.X(entry.Area + 0.5)}\" cy=\"{scale.Y(entry.Visits.Residual)}\" r=\"2.8\"><title>{names[entry.Area]} {entry.Year}: {format.Signed(entry.Visits.Residual, 1)}</title></circle>"));
        var largest = years.MaxBy(entry => Math.Abs(entry.Visits.Residual));
        return PageParts.Figure(
            "area-residuals", page.Say(FitPageTexts.AreaResiduals), Markup.Empty, FitPage.WideWidth, frame.Bottom + 12,
            Markup.Of($"{scale.Lines(format)}{dots}"),
            page.Say(FitPageTexts.AreaResidualsSummary(
                format.Number(years.Count(entry => Math.Abs(entry.Visits.Residual) > Beyond)), format.Number(years.Count),
                names[largest.Area], largest.Year, format.Number(largest.Visits.Expected, 1),
                format.Number(largest.Visits.Came))));
    }
}
