namespace Korevagt.Reports.Html.Fit;

/// <summary>A vertical scale for residuals: 0 in the middle, lines at 2 standard deviations.</summary>
internal sealed class ResidualScale
{
    private const double Narrowest = 3;
    private readonly double top;
    private readonly double height;
    private readonly double width;
    private readonly double largest;

    public ResidualScale(IEnumerable<double> residuals, double top, double height, double width)
    {
        (this.top, this.height, this.width) = (top, height, width);
        largest = Math.Ceiling(residuals.Select(Math.Abs).Append(Narrowest).Max());
    }

    public double Y(double residual) => top + (1 - residual / largest) / 2 * height;

    public Markup Lines(ReportFormat format) => Markup.Concat(new[] { -largest, -2, 0, 2, largest }.Select(value => Markup.Of(
        $"<line class=\"{(Math.Abs(value) == 2 ? "limit" : "grid")}\" x1=\"{ChartFrame.Left}\" x2=\"{width - ChartFrame.Right}\" y1=\"{Y(value)}\" y2=\"{Y(value)}\"/><text class=\"tick\" x=\"{ChartFrame.Left - 8}\" y=\"{Y(value) + 4}\" text-anchor=\"end\">{format.Signed(value, 0)}</text>")));
}
