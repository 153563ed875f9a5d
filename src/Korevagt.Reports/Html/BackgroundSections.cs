using Korevagt.Domain.Plans;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>What the figures leave out, what they rest on, how to read them, and what they were calculated from.</summary>
internal static class BackgroundSections
{
    public static Markup Render(ReportContext page) => Markup.Of($"""
        {Section("not-included", page.Say(ReportTexts.NotIncludedHeading), CostList.Render(page))}
        {Section("reading", page.Say(ReportTexts.ReadingHeading), Reading(page))}
        {Section("assumptions", page.Say(ReportTexts.AssumptionsHeading), Assumptions(page))}
        {Precision(page)}
        {Section("provenance", page.Say(ReportTexts.ProvenanceHeading), Provenance(page))}
        """);

    private static Markup Section(string id, string heading, Markup content) => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-heading">
        <h2 id="{id}-heading">{heading}</h2>
        {content}
        </section>
        """);

    private static Markup Reading(ReportContext page) => Markup.Of($"""
        <dl class="definitions-list">{ReportTexts.Reading.Select(item => Markup.Of($"<div><dt>{page.Say(item.Term)}</dt><dd>{page.Say(item.Meaning)}</dd></div>"))}</dl>
        {Markup.When(MapGround.Plans(page).All(MapGround.HasPositions), () => Markup.Of($"<p class=\"muted\">{page.Say(MapTexts.Note)}</p>"))}
        """);

    private static Markup Assumptions(ReportContext page)
    {
        var baseline = page.Comparison.Baseline.Assumptions;
        var rows = baseline.Select(assumption => (Assumption: assumption, OnlyIn: "")).ToList();
        foreach (var scenario in page.Comparison.Scenarios)
        {
            rows.AddRange(scenario.Plan.Assumptions.Except(baseline).Select(assumption => (assumption, scenario.Name)));
        }

        return rows.Count == 0
            ? Markup.Of($"<p>{page.Say(ReportTexts.NoAssumptions)}</p>")
            : Markup.Of($"""
                <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.AssumptionsCaption)}">
                <table class="text">
                <caption>{page.Say(ReportTexts.AssumptionsCaption)}</caption>
                <thead><tr>{Heads.OverWords(page.Format, ReportTexts.AssumptionText, ReportTexts.AssumptionPlace)}</tr></thead>
                <tbody>{rows.Select(row => Row(page, row.Assumption, row.OnlyIn))}</tbody>
                </table>
                </div>
                """);
    }

    private static Markup Row(ReportContext page, Assumption assumption, string onlyIn) => Markup.Of(
        $"<tr><td>{assumption.Text}{Markup.When(onlyIn.Length > 0, () => Markup.Of($" <span class=\"muted\">({page.Say(ReportTexts.AssumptionOnlyIn(onlyIn))})</span>"))}</td><td>{PageParts.Path(assumption.Place)}</td></tr>\n");

    private static Markup Precision(ReportContext page)
    {
        var sentences = PrecisionSentences.For(page.Comparison, page.Language);
        return Markup.When(sentences.Count > 0, () => Section(
            "precision", page.Say(PrecisionTexts.Heading),
            Markup.Of($"<ul>{sentences.Select(sentence => Markup.Of($"<li>{PageParts.Prose(sentence)}</li>"))}</ul>")));
    }

    private static Markup Provenance(ReportContext page)
    {
        var provenance = page.Comparison.Provenance;
        List<(string Item, string Value)> rows =
        [
            (page.Say(ReportTexts.EngineVersion), provenance.EngineVersion),
            (page.Say(ReportTexts.Year), $"{provenance.Year}"),
            (page.Say(ReportTexts.Replications), page.Format.Number(provenance.Replications)),
            (page.Say(ReportTexts.Seed), $"{provenance.Seed}"),
            (page.Say(ReportTexts.BaselineHash), provenance.BaselineHash),
            .. provenance.MapHash.Length == 0
                ? Array.Empty<(string, string)>()
                : [(page.Say(ReportTexts.MapHash), provenance.MapHash)],
            .. page.Comparison.Scenarios.Select(
                scenario => (page.Say(ReportTexts.ScenarioHash(scenario.Name)), scenario.ScenarioHash)),
        ];
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{page.Say(ReportTexts.ProvenanceHeading)}">
            <table class="text">
            <caption>{page.Say(ReportTexts.ProvenanceCaption)}</caption>
            <thead><tr>{Heads.OverWords(page.Format, ReportTexts.ProvenanceItem, ReportTexts.ProvenanceValue)}</tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Item}</th><td><code>{row.Value}</code></td></tr>\n"))}</tbody>
            </table>
            </div>
            """);
    }
}
