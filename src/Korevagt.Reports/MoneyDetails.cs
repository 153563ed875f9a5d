using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>What the range of a saving is made of: each reading of the price, with the interval of the simulation.</summary>
public static class MoneyDetails
{
    /// <summary>A sentence for each scenario that has prices.</summary>
    public static IEnumerable<string> For(Comparison comparison, Language language)
    {
        var format = ReportFormat.For(language);
        return
            from scenario in comparison.Scenarios
            let own = scenario.SavingDkkPerYear
            where own is not null
            select format.Say(PrecisionTexts.SavingOf(
                scenario.Name, string.Join(
                    "; ",
                    scenario.OtherReadings.Select(other => Reading(other.Reading, other.Saving, format))
                        .Prepend(Reading(format.Say(PrecisionTexts.OwnPrices), own, format)))));
    }

    private static string Reading(string name, SavingEstimate saving, ReportFormat format)
    {
        var shown = format.Amount(saving);
        return format.Say(shown.Interval.Length == 0
            ? PrecisionTexts.AtReadingExactly(shown.Figure, name)
            : PrecisionTexts.AtReading(shown.Figure, shown.Interval, name));
    }
}
