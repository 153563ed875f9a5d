using Korevagt.Demand.Fitting;
using Korevagt.Planning.Reports.Fit;
using Korevagt.Planning.Reports.Texts;
using Korevagt.Planning.UseCases;

namespace Korevagt.Planning.Reports.Html.Fit;

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

    /// <summary>A section with its heading.</summary>
    public static Markup Section(string id, string heading, Markup content) => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-heading">
        <h2 id="{id}-heading">{heading}</h2>
        {content}
        </section>
        """);

    /// <summary>A chart with title, legend and what it shows in words.</summary>
    public static Markup Figure(string id, string title, Markup legend, double width, double height, Markup drawing, string summary) => Markup.Of($"""
        <figure class="chart{(width > ChartFrame.Width ? " wide" : "")}">
        <figcaption><h4 id="{id}-t">{title}</h4>{legend}</figcaption>
        <svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-t {id}-d">
        <desc id="{id}-d">{summary}</desc>
        {drawing}
        </svg>
        <p class="summary">{ReportContext.Prose(summary)}</p>
        </figure>
        """);
}
