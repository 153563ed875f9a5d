using System.Text.Json;
using Korevagt.Planning.Evaluation;
using NodaTime.Text;

namespace Korevagt.Reports.Json;

/// <summary>One scenario of the JSON contract.</summary>
internal static class ScenarioJson
{
    public static void Write(Utf8JsonWriter json, ScenarioComparison scenario)
    {
        json.WriteStartObject();
        json.WriteString("name", scenario.Name);
        json.WriteString("description", scenario.Description);
        json.WriteString("scenarioHash", scenario.ScenarioHash);
        Changes(json, scenario);
        json.WriteString("effectiveFrom", LocalDatePattern.Iso.Format(scenario.EffectiveFrom));
        json.WritePropertyName("evaluation");
        EvaluationJson.Write(json, scenario.Evaluation);
        Saving(json, scenario.SavingDkkPerYear);
        json.Dkk("savingFirstYearDkk", scenario.SavingFirstYearDkk);
        json.Amount("contractedHoursSaved", scenario.ContractedHoursSaved);
        Delta(json, scenario.Delta);
        ComparisonJson.ComingYear(json, scenario.ComingYear);
        PrecisionJson.Reduction(json, scenario.VarianceReduction);
        EvaluationJson.List(json, "districts", scenario.Districts, District);
        EvaluationJson.List(json, "areas", scenario.Areas, Area);
        ComparisonJson.Assumptions(json, scenario.Plan.Assumptions);
        json.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter json, ScenarioComparison scenario)
    {
        json.WriteStartObject("changes");
        Texts(json, "da", scenario.ChangesDa);
        Texts(json, "en", scenario.ChangesEn);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Saving(Utf8JsonWriter json, SavingEstimate saving)
    {
        json.WriteStartObject("savingDkkPerYear");
        json.Dkk("mean", saving.Mean);
        json.Dkk("low", saving.Low);
        json.Dkk("high", saving.High);
        json.Dkk("contracted", saving.Contracted);
        json.Dkk("simulated", saving.Simulated);
        json.WriteEndObject();
    }

    private static void Delta(Utf8JsonWriter json, RegionDelta? delta)
    {
        if (delta is null)
        {
            json.WriteNull("delta");
            return;
        }

        json.WriteStartObject("delta");
        json.Minutes("meanResponseMinutes", delta.MeanResponseMinutes);
        json.Minutes("p90ResponseMinutes", delta.P90ResponseMinutes);
        json.Share("withinTargetShare", delta.WithinTargetShare);
        json.WriteEndObject();
    }

    private static void District(Utf8JsonWriter json, DistrictDelta district)
    {
        json.WriteString("district", district.District);
        json.WriteString("name", district.Name);
        Delta(json, district.Delta);
    }

    private static void Area(Utf8JsonWriter json, AreaComparison area)
    {
        json.WriteString("area", area.Area);
        json.WriteString("name", area.Name);
        json.WriteString("district", area.District);
        json.Amount("visitsPerYear", area.VisitsPerYear);
        json.Minutes("p90ResponseMinutes", area.P90ResponseMinutes);
        json.Share("withinTargetShare", area.WithinTargetShare);
    }
}
