using Korevagt.Demand.Fitting;
using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html.Fit;

/// <summary>What every part of the page about a fit needs.</summary>
/// <param name="Fit">What is shown.</param>
/// <param name="Format">How numbers and dates are written.</param>
/// <param name="Texts">The words.</param>
internal sealed record FitPage(FittedLog Fit, ReportFormat Format, FitPageTexts Texts)
{
    /// <summary>Width of a drawing that takes the whole page.</summary>
    public const double WideWidth = 1120;

    public DemandDiagnostics Diagnostics => Fit.Model.Diagnostics;

    public static string Fill(string text, params ReadOnlySpan<object?> values) => ReportTexts.Fill(text, values);

    /// <summary>Monday 16–17.</summary>
    public string HourOfWeek(int hour) =>
        $"{Texts.Days[hour / 24]} {ReportFormat.Hour(hour % 24)}–{ReportFormat.Hour((hour + 1) % 24)}";

    /// <summary>A change as a signed percentage: +3,2 %.</summary>
    public string Change(double change) => Format.Signed(change * 100, 1) + (Format.Language == Language.En ? "%" : " %");
}
