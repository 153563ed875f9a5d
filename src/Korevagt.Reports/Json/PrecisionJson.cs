using System.Text.Json;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Json;

/// <summary>Precision and variance reduction of the JSON contract.</summary>
internal static class PrecisionJson
{
    public static void Write(Utf8JsonWriter json, PrecisionResult precision)
    {
        json.WriteStartObject("precision");
        json.WriteString("figure", JsonNamingPolicy.CamelCase.ConvertName(precision.Target.Figure.ToString()));
        json.WriteString("unit", UnitOf(precision.Target.Figure));
        json.WriteNumber("wantedHalfWidth", precision.Target.HalfWidth);
        json.WriteBoolean("reached", precision.Reached);
        json.WriteNumber("replications", precision.Replications);
        json.WriteNumber("mostReplications", precision.Target.MostReplications);
        json.WriteStartArray("looks");
        foreach (var look in precision.Looks)
        {
            json.WriteNumberValue(look);
        }

        json.WriteEndArray();
        EvaluationJson.List(json, "plans", precision.Plans, Plan);
        json.WriteEndObject();
    }

    public static void Reduction(Utf8JsonWriter json, VarianceReduction reduction)
    {
        json.WriteStartObject("varianceReduction");
        Factors(json, "commonRandomNumbers", reduction.CommonRandomNumbers);
        if (reduction.Antithetic is { } pairs)
        {
            Factors(json, "antithetic", pairs);
        }

        json.WriteEndObject();
    }

    public static void Factors(Utf8JsonWriter json, string name, VarianceFactors factors)
    {
        json.WriteStartObject(name);
        json.Amount("meanResponse", factors.MeanResponse);
        json.Amount("p90", factors.P90);
        json.Amount("withinTarget", factors.WithinTarget);
        json.Amount("annualCost", factors.AnnualCost);
        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, PlanPrecision plan)
    {
        json.WriteString("name", plan.Name);
        json.HalfWidth("halfWidth", plan.HalfWidth);
        if (plan.ReplicationsNeeded is { } needed)
        {
            json.WriteNumber("replicationsNeeded", needed);
        }
        else
        {
            json.WriteNull("replicationsNeeded");
        }
    }

    private static string UnitOf(PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.WithinTarget => "percentagePoints",
        PrecisionFigure.AnnualCost => "dkk",
        _ => "minutes",
    };
}
