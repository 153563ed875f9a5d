using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>The costs beside the contracts by name: those that no plan has a figure for, and those that are counted.</summary>
internal static class CostList
{
    public static Markup Render(ReportContext page)
    {
        var (left, counted) = (CostRows.NotCounted(page.Comparison), CostRows.Counted(page.Comparison));
        var (counts, leaves) = (counted.Count > 0, left.Count > 0);
        var inSome = CostRows.CountedInSome(page.Comparison, page.Format);
        return Markup.Of($"""
            <p>{page.Say(leaves ? CostTexts.NotCountedIntroduction : CostTexts.EverythingCounted)}</p>
            {Markup.When(leaves, () => Items(page, left))}
            {Markup.When(counts, () => Markup.Of($"<p>{page.Say(CostTexts.CountedIntroduction)}</p>{Items(page, counted)}"))}
            {inSome.Select(remark => Markup.Of($"<p>{remark}</p>"))}
            """);
    }

    private static Markup Items(ReportContext page, IReadOnlyList<CostDriver> drivers) =>
        Markup.Of($"<ul>{drivers.Select(driver => Item(page, driver))}</ul>");

    private static Markup Item(ReportContext page, CostDriver driver)
    {
        var (format, unit) = (page.Format, CostUnitTexts.Of(driver.Unit));
        List<string> notes = [driver.DkkPerUnit is { } dkk
            ? page.Say(CostTexts.Price(format.Number(dkk, dkk % 1 == 0 ? 0 : 2), unit))
            : page.Say(unit)];
        if (driver.Hours is { } hours)
        {
            notes[0] += " " + page.Say(RecurringHoursTexts.Of(hours));
        }

        notes.AddRange(new[]
        {
            driver.Source is { } source ? page.Say(CostTexts.From(source)) : "",
            driver is { IsCounted: true, Assumption: { } assumption } ? page.Say(CostTexts.Assumed(assumption)) : "",
        }.Where(note => note.Length > 0));
        var name = page.Say(StandardCosts.NameOf(driver));
        return Markup.Of($"<li>{name} <span class=\"muted\">({string.Join("; ", notes)})</span></li>");
    }
}
