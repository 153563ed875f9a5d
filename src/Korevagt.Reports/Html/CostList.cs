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
        var inSome = CostRows.CountedInSome(page.Comparison, page.Format).ToList();
        return Markup.Of($"""
            {(left.Count == 0 ? Markup.Of($"<p>{page.Say(CostTexts.EverythingCounted)}</p>") : Markup.Of($"<p>{page.Say(CostTexts.NotCountedIntroduction)}</p><ul>{left.Select(driver => Item(page, driver))}</ul>"))}{Markup.When(counted.Count > 0, () => Markup.Of($"<p>{page.Say(CostTexts.CountedIntroduction)}</p><ul>{counted.Select(driver => Item(page, driver))}</ul>"))}{inSome.Select(remark => Markup.Of($"<p>{remark}</p>"))}
            """);
    }

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
        return Markup.Of($"<li>{page.Say(StandardCosts.NameOf(driver))} <span class=\"muted\">({string.Join("; ", notes)})</span></li>");
    }
}
