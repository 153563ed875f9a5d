using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>What the figures leave out, what they rest on, how to read them, and what they were calculated from.</summary>
internal static class BackgroundSections
{
    public static Markup Render(ReportContext page) => Markup.Of($"""
        {Section("not-included", page.Texts.NotIncludedHeading, NotIncluded(page))}
        {Section("reading", page.Texts.ReadingHeading, Reading(page))}
        {Section("assumptions", page.Texts.AssumptionsHeading, Assumptions(page))}
        {Precision(page)}
        {Section("provenance", page.Texts.ProvenanceHeading, Provenance(page))}
        """);

    private static Markup Section(string id, string heading, Markup content) => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-heading">
        <h2 id="{id}-heading">{heading}</h2>
        {content}
        </section>
        """);

    private static Markup NotIncluded(ReportContext page)
    {
        var costs = page.Comparison.Baseline.Plan.ShiftedCosts;
        var (counted, left) = (costs.Where(cost => cost.Included).ToList(), costs.Where(cost => !cost.Included).ToList());
        return Markup.Of($"""
            {(left.Count == 0 ? Markup.Of($"<p>{page.Texts.NothingLeftOut}</p>") : Markup.Of($"<p>{page.Texts.NotIncluded}</p>{Costs(page, left)}"))}{Markup.When(counted.Count > 0, () => Markup.Of($"<p>{page.Texts.IncludedCosts}</p>{Costs(page, counted)}"))}
            """);
    }

    private static Markup Costs(ReportContext page, List<ShiftedCost> costs)
    {
        var texts = page.Texts;
        return Markup.Of($"<ul>{costs.Select(cost => Markup.Of($"<li>{cost.Name} <span class=\"muted\">({Price(cost)} {Unit(cost.Driver)})</span></li>"))}</ul>");

        string Price(ShiftedCost cost) => cost.DkkPerUnit is { } dkk
            ? page.Format.Number(dkk, dkk % 1 == 0 ? 0 : 2) + (page.Language == Language.En ? " DKK" : " kr.")
            : texts.NoFigure + ",";

        string Unit(ShiftedCostDriver driver) => driver switch
        {
            ShiftedCostDriver.PerKilometer => texts.PerKilometer,
            ShiftedCostDriver.PerVisitOutsideTarget => texts.PerVisitOutsideTarget,
            _ => texts.PerVisitHandedToDaytime,
        };
    }

    private static Markup Reading(ReportContext page) => Markup.Of($"""
        <dl class="definitions-list">{page.Texts.Reading.Select(item => Markup.Of($"<div><dt>{item.Term}</dt><dd>{item.Meaning}</dd></div>"))}</dl>
        {Markup.When(MapGround.Plans(page).All(MapGround.HasPositions), () => Markup.Of($"<p class=\"muted\">{page.Texts.MapNote}</p>"))}
        """);

    private static Markup Assumptions(ReportContext page)
    {
        var texts = page.Texts;
        var baseline = page.Comparison.Baseline.Assumptions;
        var rows = baseline.Select(assumption => (Assumption: assumption, OnlyIn: "")).ToList();
        foreach (var scenario in page.Comparison.Scenarios)
        {
            rows.AddRange(scenario.Plan.Assumptions.Except(baseline).Select(assumption => (assumption, scenario.Name)));
        }

        return rows.Count == 0
            ? Markup.Of($"<p>{texts.NoAssumptions}</p>")
            : Markup.Of($"""
                <div class="scroll" role="region" tabindex="0" aria-label="{texts.AssumptionsCaption}">
                <table class="text">
                <caption>{texts.AssumptionsCaption}</caption>
                <thead><tr><th scope="col">{texts.AssumptionText}</th><th scope="col">{texts.AssumptionPlace}</th></tr></thead>
                <tbody>{rows.Select(row => Row(page, row.Assumption, row.OnlyIn))}</tbody>
                </table>
                </div>
                """);
    }

    private static Markup Row(ReportContext page, Assumption assumption, string onlyIn) => Markup.Of(
        $"<tr><td>{assumption.Text}{Markup.When(onlyIn.Length > 0, () => Markup.Of($" <span class=\"muted\">({ReportTexts.Fill(page.Texts.AssumptionOnlyIn, onlyIn)})</span>"))}</td><td><code>{assumption.Place}</code></td></tr>\n");

    private static Markup Precision(ReportContext page)
    {
        var sentences = PrecisionSentences.For(page.Comparison, page.Language);
        return Markup.When(sentences.Count > 0, () => Section(
            "precision", PrecisionTexts.For(page.Language).Heading,
            Markup.Of($"<ul>{sentences.Select(sentence => Markup.Of($"<li>{PageParts.Prose(sentence)}</li>"))}</ul>")));
    }

    private static Markup Provenance(ReportContext page)
    {
        var (provenance, texts) = (page.Comparison.Provenance, page.Texts);
        List<(string Item, string Value)> rows =
        [
            (texts.EngineVersion, provenance.EngineVersion),
            (texts.Year, ReportTexts.Fill("{0}", provenance.Year)),
            (texts.Replications, page.Format.Number(provenance.Replications)),
            (texts.Seed, ReportTexts.Fill("{0}", provenance.Seed)),
            (texts.BaselineHash, provenance.BaselineHash),
            .. provenance.MapHash.Length == 0 ? Array.Empty<(string, string)>() : [(texts.MapHash, provenance.MapHash)],
            .. page.Comparison.Scenarios.Select(scenario => (ReportTexts.Fill(texts.ScenarioHash, scenario.Name), scenario.ScenarioHash)),
        ];
        return Markup.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{texts.ProvenanceHeading}">
            <table class="text">
            <caption>{texts.ProvenanceCaption}</caption>
            <thead><tr><th scope="col">{texts.ProvenanceItem}</th><th scope="col">{texts.ProvenanceValue}</th></tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Item}</th><td><code>{row.Value}</code></td></tr>\n"))}</tbody>
            </table>
            </div>
            """);
    }
}
