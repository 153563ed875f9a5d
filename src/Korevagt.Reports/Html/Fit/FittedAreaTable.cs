using Korevagt.Demand.Fitting;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Every area: came, expected, fitted, and whether it differs from its district.</summary>
internal static class FittedAreaTable
{
    public static Markup Render(FitPage page)
    {
        var (demand, plan) = (page.Fit.Model.Demand, page.Fit.Plan);
        var uncertainty = new RateUncertainty(demand, plan, DutyYear.Of(demand.ReferenceYear, plan.Calendar));
        var districts = plan.Districts.ToDictionary(district => district.Id, district => district.Name, StringComparer.Ordinal);
        var plot = new IntervalPlot([.. page.Diagnostics.Areas.Select(Ratio)]);
        var rows = page.Diagnostics.Areas.Select((area, index) => Row(
            page, plan.Areas[index].Name, districts[area.District], area, plot, uncertainty.Total([index], uncertainty.AllHours)));
        Markup[] heads =
        [
            Heads.OverWords(page.Format, FitPageTexts.Area),
            Heads.OverAnswer(page.Format, FitPageTexts.Ratio),
            Heads.OverDrawing(page.Format, FitPageTexts.DrawnRatio),
            Heads.OverNumbers(
                page.Format, FitPageTexts.YearRate(demand.ReferenceYear), FitPageTexts.CameColumn, FitPageTexts.DistrictExpected,
                FitPageTexts.FittedColumn),
            Heads.OverWords(page.Format, FitPageTexts.District),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(FitPageTexts.AreasHeading)}">
            <table>
            <caption>{page.Say(FitPageTexts.AreasCaption)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>{Region(page, uncertainty)}</tfoot>
            </table>
            </div>
            """);
    }

    /// <summary>The ratio less 1, as the drawing has its line at 0.</summary>
    private static Estimate Ratio(AreaResidual area) => new(area.Ratio - 1, area.Lower - 1, area.Upper - 1);

    private static Markup Row(FitPage page, string name, string district, AreaResidual area, IntervalPlot plot, RateInterval year)
    {
        var format = page.Format;
        return Markup.Of($"""
            <tr><th scope="row">{name}{Markup.When(area.Differs, () => Markup.Of($" <span class=\"badge changed\">{page.Say(FitPageTexts.Differs)}</span>"))}</th><td class="n"><span class="strong">{format.Number(area.Ratio, 2)}</span><span class="note">{format.Interval(format.Number(area.Lower, 2), format.Number(area.Upper, 2))}</span></td><td class="plot">{plot.Draw(Ratio(area))}</td>{Year(format, year)}<td class="n">{format.Number(area.Visits)}</td><td class="n">{format.Count(area.DistrictExpected)}</td><td class="n">{format.Count(area.Fitted)}</td><td>{district}</td></tr>

            """);
    }

    private static Markup Year(ReportFormat format, RateInterval year) =>
        Markup.Of($"<td class=\"n\">{format.Count(year.Expected)}<span class=\"note\">{format.Interval(format.Count(year.Lower), format.Count(year.Upper))}</span></td>");

    private static Markup Region(FitPage page, RateUncertainty uncertainty)
    {
        var (areas, format) = (page.Diagnostics.Areas, page.Format);
        return Markup.Of($"""
            <tr><th scope="row">{page.Say(FitPageTexts.WholeRegion)}</th><td></td><td></td>{Year(format, uncertainty.Total(uncertainty.AllAreas, uncertainty.AllHours))}<td class="n">{format.Number(areas.Sum(area => area.Visits))}</td><td class="n">{format.Number(areas.Sum(area => area.DistrictExpected))}</td><td class="n">{format.Number(areas.Sum(area => area.Fitted))}</td><td></td></tr>

            """);
    }
}
