using System.Text.Json;
using Korevagt.Demand.Fitting;
using Korevagt.Demand.Forecasting;
using Korevagt.Evaluation;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Outlook;
using Korevagt.Results;

namespace Korevagt.Reports.Json;

/// <summary>
/// A forecast as JSON for other programs: the contract of <c>korevagt demand forecast --json</c>. Visits have at most three
/// decimals, factors six. The same forecast gives the same bytes.
/// </summary>
public static class ForecastJson
{
    private static readonly double[] Probabilities = [0.5, 0.8, 0.95];

    /// <summary>Writes the forecast.</summary>
    public static byte[] Write(ForecastedDemand forecasted) => ResultJson.Document(json =>
    {
        var (forecast, plan, trend) = (forecasted.Forecast, forecasted.Plan.Plan, forecasted.Request.Trend);
        json.WriteStartObject("provenance");
        json.WriteString("engineVersion", EngineVersion.Current);
        json.WriteString("planHash", forecasted.Plan.Hash);
        json.WriteNumber("baseYear", forecast.BaseRates.Year.Year);
        json.WriteNumber("year", forecast.Rates.Year.Year);
        json.WriteBoolean("parameterUncertainty", forecast.KnowsItsUncertainty);
        json.Share("trendDamping", trend.Damping);
        json.Share("trendReplacement", trend.Replacement);
        json.WriteBoolean("population", forecasted.Request.PopulationFile is not null);
        json.WriteEndObject();
        var lever = 0;
        ResultJson.List(json, "steps", forecast.Steps, (writer, step) =>
        {
            writer.WriteString("step", JsonNamingPolicy.CamelCase.ConvertName(step.Kind.ToString()));
            if (step.Kind == ForecastStepKind.Lever)
            {
                writer.WriteString("name", step.Name);
                writer.WriteString("changeDa", forecasted.Levers[lever].Danish);
                writer.WriteString("changeEn", forecasted.Levers[lever++].English);
            }

            writer.Share("factor", step.Kind == ForecastStepKind.BaseYear ? null : step.Factor);
            writer.Amount("visits", step.After);
        });
        json.WriteStartObject("region");
        Group(json, ForecastGroup.Region(forecast));
        json.WriteEndObject();
        ResultJson.List(json, "months", ForecastGroup.Months(forecast), Group);
        ResultJson.List(json, "districts", ForecastGroup.Districts(plan, forecast), Group);
        ResultJson.List(json, "areas", ForecastGroup.Areas(plan, forecast), Group);
    });

    private static void Group(Utf8JsonWriter json, ForecastGroup group)
    {
        json.WriteString("id", group.Id);
        json.Amount("baseYear", group.BaseYear);
        json.Amount("expected", group.Coming.Mean);
        ResultJson.List(json, "intervals", Probabilities, (writer, probability) => Interval(writer, probability, group.Coming.Interval(probability)));
    }

    private static void Interval(Utf8JsonWriter json, double probability, RateInterval interval)
    {
        json.WriteNumber("probability", probability);
        json.Amount("low", interval.Lower);
        json.Amount("high", interval.Upper);
    }
}
