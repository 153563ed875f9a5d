using Korevagt.Domain.Costs;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports;

/// <summary>
/// What is saved: one range over the readings of the prices that the plans declare. How well the simulation knows each end is
/// left to the details, since it is small beside what the readings leave open.
/// </summary>
internal static class MoneyAnswer
{
    private const string ContractsPlace = "$.contracts[";

    public static IEnumerable<string> Of(ScenarioComparison scenario, Comparison comparison, ReportFormat format)
    {
        if (scenario is not { SavingDkkPerYear: { } own, SavingRange: { } range })
        {
            yield return format.Say(AnswerTexts.NoPrice);
            if (Hours(scenario, format) is { } hours)
            {
                yield return hours;
            }

            yield break;
        }

        var savings = scenario.OtherReadings.Select(other => other.Saving).Prepend(own).ToList();
        if (savings.TrueForAll(saving => saving is { Mean: 0, Low: 0, High: 0, Contracted: 0 }))
        {
            yield return format.Say(AnswerTexts.CostUnchanged);
            yield break;
        }

        var said = format.Say(savings switch
        {
            _ when savings.TrueForAll(saving => saving.Low > 0) => AnswerTexts.Saves(format.AmountRange(range)),
            _ when savings.TrueForAll(saving => saving.High < 0) => AnswerTexts.Costs(format.AmountRange(Negative(range))),
            _ => AnswerTexts.NoProvenSaving(format.AmountRange(range)),
        });
        yield return range.IsOne ? said : said + format.Say(AnswerTexts.DependingOnThePrice);
        if (own.Other == 0 || scenario.ContractedRange is not { LowDkk: 0, HighDkk: 0 })
        {
            yield return ContractedPart(scenario, comparison, format);
        }

        if (SimulatedPart(scenario, format) is { } simulated)
        {
            yield return simulated;
        }

        if (own.Other != 0)
        {
            yield return OtherPart(scenario, own.Other, format);
        }

        if (scenario.EffectiveFrom != new LocalDate(comparison.Provenance.Year, 1, 1) && scenario.FirstYearRange is { } firstYear)
        {
            yield return format.Say(AnswerTexts.FirstYear(
                scenario.EffectiveFrom.Year, format.Date(scenario.EffectiveFrom), format.AmountRange(firstYear)));
        }
    }

    private static string ContractedPart(ScenarioComparison scenario, Comparison comparison, ReportFormat format)
    {
        var (range, hours) = (scenario.ContractedRange!, scenario.ContractedHoursSaved);
        if (range is { LowDkk: 0, HighDkk: 0 })
        {
            return format.Say(AnswerTexts.NothingContracted);
        }

        var assumed = comparison.Baseline.Plan.Assumptions.Concat(scenario.Plan.Assumptions)
            .Any(assumption => assumption.Place.Contains(ContractsPlace, StringComparison.Ordinal));
        var price = format.Say(assumed ? AnswerTexts.AtAssumedPrice : AnswerTexts.AtThePrice);
        return format.Say((range, hours) switch
        {
            ({ LowDkk: > 0 }, > 0) => AnswerTexts.ContractedFewerHours(format.AmountRange(range), price, format.Number(hours)),
            ({ HighDkk: < 0 }, < 0) => AnswerTexts.ContractedMoreHours(format.AmountRange(Negative(range)), price, format.Number(-hours)),
            _ => AnswerTexts.Contracted(format.AmountRange(range), price),
        });
    }

    private static string? SimulatedPart(ScenarioComparison scenario, ReportFormat format)
    {
        if (scenario.ContractedRange is { LowDkk: 0, HighDkk: 0 })
        {
            return null;
        }

        return scenario.SimulatedRange switch
        {
            { LowDkk: 0, HighDkk: 0 } => null,
            { LowDkk: 0 } adds => format.Say(AnswerTexts.SimulatedAddsUpTo(format.Amount(adds.HighDkk))),
            { HighDkk: 0 } takes => format.Say(AnswerTexts.SimulatedTakesUpTo(format.Amount(-takes.LowDkk))),
            { LowDkk: >= 0 } adds => format.Say(AnswerTexts.SimulatedAdds(format.AmountRange(adds))),
            { HighDkk: <= 0 } takes => format.Say(AnswerTexts.SimulatedTakes(format.AmountRange(Negative(takes)))),
            null => null,
            var both => format.Say(AnswerTexts.SimulatedBetween(format.AmountRange(both))),
        };
    }

    /// <summary>What the costs beside the contracts add or take, by name those that both plans have a figure for.</summary>
    private static string OtherPart(ScenarioComparison scenario, decimal saving, ReportFormat format)
    {
        var costs = format.List(
        [
            .. scenario.Savings.Drivers.Where(driver => driver.Dkk is not null)
                .Select(driver => format.Say(StandardCosts.NameWithin(driver.Driver))),
        ]);
        return format.Say(saving > 0
            ? CostTexts.OtherAdds(costs, format.Amount(saving))
            : CostTexts.OtherTakes(costs, format.Amount(-saving)));
    }

    private static string? Hours(ScenarioComparison scenario, ReportFormat format) => scenario.ContractedHoursSaved switch
    {
        > 0 => format.Say(AnswerTexts.FewerHours(format.Number(scenario.ContractedHoursSaved))),
        < 0 => format.Say(AnswerTexts.MoreHours(format.Number(-scenario.ContractedHoursSaved))),
        _ => null,
    };

    private static DkkRange Negative(DkkRange range) => new(-range.HighDkk, -range.LowDkk);
}
