using Korevagt.Demand.Fitting;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>A forecast in words and tables.</summary>
public sealed class ForecastTables
{
    private readonly ForecastedDemand forecasted;
    private readonly DemandForecast forecast;
    private readonly ReportFormat format;
    private readonly IReadOnlyList<ForecastGroup> months;

    /// <summary>Prepares the tables of a forecast in one language.</summary>
    public ForecastTables(ForecastedDemand forecasted, Language language)
    {
        (this.forecasted, forecast) = (forecasted, forecasted.Forecast);
        format = ReportFormat.For(language);
        months = [.. ForecastGroup.Months(forecast).Select((month, i) => month with { Name = format.Say(FormatTexts.Months[i]) })];
        var (plan, region) = (forecasted.Plan.Plan, ForecastGroup.Region(forecast));
        Sentences = [.. SentencesOf(region)];
        All =
        [
            Steps(),
            Groups(ForecastTexts.Months, ForecastTexts.Month, months, region),
            Groups(ForecastTexts.Districts, ForecastTexts.District, ForecastGroup.Districts(plan, forecast), region),
            Groups(ForecastTexts.Areas, ForecastTexts.Area, ForecastGroup.Areas(plan, forecast), region),
        ];
    }

    /// <summary>What the forecast says and what it rests on.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables: the steps, then months, districts and areas.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    private int BaseYear => forecast.BaseRates.Year.Year;

    private int Year => forecast.Rates.Year.Year;

    /// <summary>The forecast as one self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(ForecastTexts.Title(Year)), format.Say(ForecastTexts.Lead(forecasted.Plan.Plan.Name, BaseYear, Year)),
        forecasted.Plan.Plan.Name, Sentences, FanChart.Render(months, BaseYear, Year, format), All, format.Language);

    private IEnumerable<string> SentencesOf(ForecastGroup region)
    {
        yield return format.Say(ForecastTexts.Sentence(Year, format.Number(region.Coming.Mean), Interval(region.Coming, 0.95)));
        yield return format.Say(ForecastTexts.FromTheBaseYear(
            BaseYear, format.Number(region.BaseYear), Signed(region.BaseYear > 0 ? region.Coming.Mean / region.BaseYear - 1 : 0)));
        var (fitted, trend) = (forecasted.Plan.Plan.Demand as FittedDemand, forecasted.Request.Trend);
        if (fitted is not null)
        {
            var expected = forecast.Expected(forecast.AllAreas, forecast.AllHours);
            yield return format.Say(
                ForecastTexts.Rates(format.Interval(format.Number(expected.Lower), format.Number(expected.Upper))));
        }
        else
        {
            yield return format.Say(ForecastTexts.NoUncertainty);
        }

        if (trend.Replacement is { } replacement)
        {
            yield return format.Say(ForecastTexts.TrendReplaced(Signed(replacement)));
        }
        else if (fitted?.NotEstimated.Any(part => part.Part == "trend") == true)
        {
            yield return format.Say(ForecastTexts.TrendNotEstimated);
        }

        if (trend.Damping < 1)
        {
            yield return format.Say(ForecastTexts.TrendDamped(format.Percent(trend.Damping, 0)));
        }

        if (forecasted.Request.PopulationFile is not null && trend.Replacement is null && forecast.Steps[1].Factor != 1)
        {
            yield return format.Say(ForecastTexts.PopulationInTrend);
        }

        if (forecasted.PopulationRowsPassedOver > 0)
        {
            yield return format.Say(ForecastTexts.PopulationPassedOver(format.Number(forecasted.PopulationRowsPassedOver)));
        }

        if (forecasted.Request.PopulationFile is not null || forecasted.Levers.Count > 0)
        {
            yield return format.Say(ForecastTexts.MultipliersKnown);
        }
    }

    private PlainTable Steps()
    {
        var lever = 0;
        var rows = new List<string[]>();
        foreach (var step in forecast.Steps)
        {
            rows.Add(
            [
                step.Kind == ForecastStepKind.Lever
                    ? $"{step.Name}: {format.Say(forecasted.Levers[lever++])}"
                    : format.Say(ForecastTexts.Of(step.Kind, BaseYear)),
                format.Number(step.After),
                step.Kind == ForecastStepKind.BaseYear ? "" : format.Signed(step.Effect, 0),
                step.Kind == ForecastStepKind.BaseYear ? "" : format.Number(step.Factor, 4),
            ]);
        }

        return new PlainTable(
            format.Say(ForecastTexts.Steps(BaseYear, Year)), format.Say(ForecastTexts.StepsNote),
            format.Say(ForecastTexts.Step, ForecastTexts.Visits, ForecastTexts.Effect, ForecastTexts.Factor), rows);
    }

    private PlainTable Groups(Text title, Text column, IReadOnlyList<ForecastGroup> groups, ForecastGroup region)
    {
        return new PlainTable(
            format.Say(title),
            format.Say(forecast.KnowsItsUncertainty ? ForecastTexts.TotalsNote : ForecastTexts.TotalsNoteOfChance),
            format.Say(
                column, ForecastTexts.Forecast(Year), ForecastTexts.BaseYear(BaseYear), ForecastTexts.Change,
                ForecastTexts.Interval80, ForecastTexts.Interval95),
            [.. groups.Select(group => Row(group.Name, group)), Row(format.Say(ForecastTexts.Total), region)]);

        string[] Row(string name, ForecastGroup group) =>
        [
            name, format.Count(group.Coming.Mean), format.Count(group.BaseYear),
            group.BaseYear > 0 ? Signed(group.Coming.Mean / group.BaseYear - 1) : ReportFormat.None,
            Interval(group.Coming, 0.8), Interval(group.Coming, 0.95),
        ];
    }

    private string Signed(double share) => (share > 0 ? "+" : "") + format.Percent(share);

    private string Interval(CountDistribution coming, double probability)
    {
        var interval = coming.Interval(probability);
        return format.Interval(format.Number(interval.Lower), format.Number(interval.Upper));
    }
}
