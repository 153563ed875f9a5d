using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Visits;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Time on site and dispatch delay: how they are spread, and which family they follow; the driving factor.</summary>
internal static class DurationCharts
{
    private const int WantedColumns = 40;
    private const double ShownShare = 0.99;

    public static Markup Render(FitPage page, Language language)
    {
        var fit = page.Fit;
        var sentences = new FitSentences(fit, language);
        var (onSite, delay) = (page.Say(FitTexts.OnSite), page.Say(FitTexts.DispatchDelay));
        return Markup.Of($"""
            {Unfitted(fit, sentences).Concat(sentences.Parking).Append(sentences.Driving).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>"))}
            <div class="charts">
            {Chart(page, "on-site", (onSite, sentences.OnSite), fit.ServiceTimes.OnSite, visit => visit.OnSiteSeconds)}
            {Chart(page, "delay", (delay, sentences.DispatchDelay), fit.ServiceTimes.DispatchDelay, visit => visit.DispatchedAfterSeconds)}
            </div>
            {Table(page, onSite, fit.ServiceTimes.OnSite)}
            {Table(page, delay, fit.ServiceTimes.DispatchDelay)}
            <p class="muted">{page.Say(FitPageTexts.FamiliesNote)}</p>
            {(PlanSettings.Of(fit) is { } settings ? Markup.Of($"<h3>{page.Say(FitPageTexts.SettingsTitle)}</h3><pre tabindex=\"0\">{settings}</pre>") : Markup.Empty)}
            """);
    }

    private static IEnumerable<string> Unfitted(FittedLog fit, FitSentences sentences)
    {
        if (!fit.ServiceTimes.OnSite.Succeeded)
        {
            yield return sentences.OnSite;
        }

        if (!fit.ServiceTimes.DispatchDelay.Succeeded)
        {
            yield return sentences.DispatchDelay;
        }
    }

    private static Markup Chart(
        FitPage page, string id, (string Name, string Sentence) what, Outcome<DurationFit> fitted,
        Func<LoggedVisit, int?> secondsOf)
    {
        if (!fitted.Succeeded)
        {
            return Markup.Empty;
        }

        double[] minutes = [.. page.Fit.Log.Visits.Select(secondsOf).OfType<int>().Order().Select(seconds => seconds / 60.0)];
        var width = ColumnMinutes(minutes, fitted.Value.ResolutionSeconds);
        var columns = (int)Math.Ceiling(Math.Max(width, minutes[(int)(ShownShare * (minutes.Length - 1))]) / width);
        // Rounded times stand for what rounds to them: columns begin half a resolution early.
        var first = -Math.Min(width, fitted.Value.ResolutionSeconds / 60.0) / 2;
        var shares = new double[columns];
        foreach (var column in minutes.Select(value => (int)((value - first) / width)).Where(column => column < columns))
        {
            shares[column] += 100.0 / minutes.Length;
        }

        var curves = fitted.Value.Candidates.Select(candidate => Enumerable.Range(0, columns).Select(column => 100 * (
            DurationShares.Below(candidate.Distribution, first + (column + 1) * width) - DurationShares.Below(candidate.Distribution, first + column * width))).ToArray()).ToList();
        var frame = new ChartFrame(columns, shares.Concat(curves[0]).Max(), 26, 200);
        var labels = Enumerable.Range(0, columns + 1).Where(column => column % Math.Max(1, columns / 8) == 0)
            .Select(column => Markup.Of($"<text class=\"tick\" x=\"{frame.X(column)}\" y=\"{frame.Bottom + 17}\" text-anchor=\"middle\">{page.Format.Number(column * width, width % 1 == 0 ? 0 : 1)}</text>"));
        var drawing = Markup.Of($"""
            {frame.Grid(value => page.Format.Percent(value / 100, value % 1 == 0 ? 0 : 1))}{frame.Bars(shares, "before")}
            {curves.Select((curve, index) => Markup.Of($"<path class=\"family f{index}\" d=\"{Course(frame, curve)}\"/>"))}{labels}
            """);
        var legend = Markup.Of(
            $"<p class=\"legend\">{fitted.Value.Candidates.Select((candidate, index) => Markup.Of($"<span class=\"swatch f{index}\" aria-hidden=\"true\"></span>{page.Say(FitTexts.Of(candidate.Distribution.Kind))}"))}</p>");
        var title = page.Say(FitPageTexts.DurationTitle(what.Name));
        return PageParts.Figure($"{id}-chart", title, legend, ChartFrame.Width, frame.Bottom + 24, drawing, what.Sentence);
    }

    private static string Course(ChartFrame frame, double[] curve) => string.Concat(curve.Select((share, column) =>
        $"{(column == 0 ? "M" : "L")}{DrawnLength.Text(frame.X(column + 0.5))},{DrawnLength.Text(frame.Y(share))}"));

    /// <summary>A whole number of resolutions, some forty columns for all but the longest times.</summary>
    private static double ColumnMinutes(double[] sorted, int resolutionSeconds)
    {
        var resolution = resolutionSeconds / 60.0;
        var wanted = sorted[(int)(ShownShare * (sorted.Length - 1))] / WantedColumns;
        double[] nice = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60];
        var width = Array.Find(nice, step => step >= wanted);
        width = width == 0 ? 60 : width;
        return Math.Max(1, Math.Round(width / resolution)) * resolution;
    }

    private static Markup Table(FitPage page, string what, Outcome<DurationFit> outcome)
    {
        if (!outcome.Succeeded)
        {
            return Markup.Empty;
        }

        var fitted = outcome.Value;
        var format = page.Format;
        var rows = fitted.Candidates.Select(candidate => Markup.Of($"""
            <tr><th scope="row">{page.Say(FitTexts.Of(candidate.Distribution.Kind))}{Badge(page, candidate.Distribution == fitted.Recommended)}</th><td class="n">{format.Number(candidate.Distribution.MeanMinutes, 1)}</td><td class="n">{format.Number(candidate.Distribution.CoefficientOfVariation, 2)}</td><td class="n">{format.Number(candidate.Aic)}</td><td class="n">{format.Percent(candidate.KolmogorovSmirnov)}</td><td class="n">{format.Number(candidate.PValue, 3)}</td></tr>

            """));
        Markup[] heads =
        [
            Heads.OverWords(page.Format, FitPageTexts.Family),
            Heads.OverAnswer(page.Format, FitPageTexts.Mean),
            Heads.OverNumbers(
                page.Format, FitPageTexts.Variation, FitPageTexts.Aic, FitPageTexts.Distance, FitPageTexts.PValue),
        ];
        var isEmpirical = fitted.Recommended.Kind == DistributionKind.Empirical;
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(FitPageTexts.FamiliesCaption(what))}">
            <table class="narrow">
            <caption>{page.Say(FitPageTexts.FamiliesCaption(what))}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}<tr><th scope="row">{page.Say(FitTexts.Of(DistributionKind.Empirical))}{Badge(page, isEmpirical)}</th><td class="n">{format.Number(fitted.Empirical.MeanMinutes, 1)}</td><td class="n">{format.Number(fitted.Empirical.CoefficientOfVariation, 2)}</td><td class="n">{ReportFormat.None}</td><td class="n">{ReportFormat.None}</td><td class="n">{ReportFormat.None}</td></tr></tbody>
            </table>
            </div>
            """);
    }

    private static Markup Badge(FitPage page, bool wanted) =>
        Markup.When(wanted, () => Markup.Of($" <span class=\"badge met\">{page.Say(FitPageTexts.Recommended)}</span>"));
}
