using Korevagt.Demand.Fitting;
using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>What every part of the page about a fit needs.</summary>
/// <param name="Fit">What is shown.</param>
/// <param name="Format">How numbers and dates are written.</param>
internal sealed record FitPage(FittedLog Fit, ReportFormat Format)
{
    /// <summary>Width of a drawing that takes the whole page.</summary>
    public const double WideWidth = 1120;

    public DemandDiagnostics Diagnostics => Fit.Model.Diagnostics;

    public string Say(Text text) => Format.Say(text);

    /// <summary>Monday 16–17.</summary>
    public string HourOfWeek(int hour) =>
        $"{Say(FitPageTexts.Days[hour / 24])} {ReportFormat.Hour(hour % 24)}–{ReportFormat.Hour((hour + 1) % 24)}";

    /// <summary>A change as a signed percentage: +3,2 %.</summary>
    public string Change(double change) => Format.SignedPercent(change);
}
