using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Korevagt.Domain.Plans;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Json;

/// <summary>
/// A comparison as JSON for other programs: the contract of <c>korevagt compare --json</c>. Names are camelCase and stay;
/// new ones may be added. Minutes have at most three decimals, shares six, kroner two; hours, kilometres and visits three.
/// UTF-8 without a byte order mark, lines end in LF; the same comparison gives the same bytes.
/// </summary>
public static class ComparisonJson
{
    internal static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">What is written.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(Comparison comparison) => Document(json =>
    {
        Provenance(json, comparison.Provenance);
        if (comparison.Precision is { } precision)
        {
            PrecisionJson.Write(json, precision);
        }

        Baseline(json, comparison);
        json.WriteStartArray("scenarios");
        foreach (var scenario in comparison.Scenarios)
        {
            ScenarioJson.Write(json, scenario);
        }

        json.WriteEndArray();
    });

    /// <summary>The bytes of a file that holds one object.</summary>
    internal static byte[] Document(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Provenance(Utf8JsonWriter json, ComparisonProvenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("engineVersion", provenance.EngineVersion);
        json.WriteString("baselineHash", provenance.BaselineHash);
        json.WriteString("mapHash", provenance.MapHash);
        json.WriteNumber("year", provenance.Year);
        json.WriteNumber("seed", provenance.Seed);
        json.WriteNumber("replications", provenance.Replications);
        json.WriteBoolean("antithetic", provenance.Antithetic);
        json.WriteBoolean("demandUncertainty", provenance.DemandUncertainty);
        json.WriteEndObject();
    }

    private static void Baseline(Utf8JsonWriter json, Comparison comparison)
    {
        var baseline = comparison.Baseline;
        json.WriteStartObject("baseline");
        json.WriteString("name", baseline.Name);
        json.WritePropertyName("evaluation");
        EvaluationJson.Write(json, baseline.Evaluation);
        ComingYear(json, comparison.ComingYear);
        if (comparison.AntitheticReduction is { } pairs)
        {
            json.WriteStartObject("varianceReduction");
            PrecisionJson.Factors(json, "antithetic", pairs);
            json.WriteEndObject();
        }

        Assumptions(json, baseline.Assumptions);
        json.WriteEndObject();
    }

    internal static void ComingYear(Utf8JsonWriter json, ComingYear? year)
    {
        if (year is null)
        {
            return;
        }

        json.WriteStartObject("comingYear");
        json.Minutes("meanResponseMinutes", year.MeanResponseMinutes);
        json.Minutes("p90ResponseMinutes", year.P90ResponseMinutes);
        json.Share("withinTargetShare", year.WithinTargetShare);
        json.Dkk("annualCostDkk", new MoneyEstimate((decimal)year.AnnualCostDkk.Mean, (decimal)year.AnnualCostDkk.Low, (decimal)year.AnnualCostDkk.High));
        json.WriteEndObject();
    }

    internal static void Assumptions(Utf8JsonWriter json, IReadOnlyList<Assumption> assumptions)
    {
        json.WriteStartArray("assumptions");
        foreach (var assumption in assumptions)
        {
            json.WriteStartObject();
            json.WriteString("place", assumption.Place);
            json.WriteString("text", assumption.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
