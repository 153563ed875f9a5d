using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Replaying;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using NodaTime.Text;

namespace Korevagt.Reports.Replaying;

/// <summary>
/// A replay as JSON for other programs. Names are camelCase and stay; new ones may be added. Minutes have at most three
/// decimals, shares six. UTF-8, lines end in LF; the same replay gives the same bytes.
/// </summary>
public static class ReplayJson
{
    /// <summary>Writes the replay.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(LogReplay replay)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ComparisonJson.Options))
        {
            json.WriteStartObject();
            Inputs(json, replay);
            Answer(json, replay);
            Simulated(json, "simulated", replay.Simulated);
            if (replay.Region is { } region)
            {
                json.WriteStartObject("region");
                Group(json, region);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("region");
            }

            EvaluationJson.List(json, "districts", replay.Districts, Group);
            EvaluationJson.List(json, "urgencies", replay.Urgencies, Group);
            EvaluationJson.List(json, "hours", replay.Hours, Group);
            EvaluationJson.List(json, "quantiles", replay.Quantiles, Quantile);
            Bounds(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Inputs(Utf8JsonWriter json, LogReplay replay)
    {
        var provenance = replay.Provenance;
        json.WriteStartObject("provenance");
        json.WriteString("engineVersion", provenance.EngineVersion);
        json.WriteString("planHash", provenance.PlanHash);
        if (provenance.MapHash is { } mapHash)
        {
            json.WriteString("mapHash", mapHash);
        }

        json.WriteString("logHash", provenance.LogHash);
        json.WriteNumber("seed", provenance.Seed);
        json.WriteNumber("replications", replay.Replications);
        json.WriteEndObject();
        json.WriteString("plan", replay.PlanName);
        json.WriteString("from", LocalDatePattern.Iso.Format(replay.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(replay.To));
        json.WriteNumber("visits", replay.Visits);
        json.WriteNumber("rejectedRows", replay.RejectedRows);
        json.WriteNumber("pointsDrawn", replay.PointsDrawn);
        json.WriteNumber("delaysDrawn", replay.DelaysDrawn);
        json.WriteNumber("staysDrawn", replay.StaysDrawn);
        json.Amount("notMade", replay.NotMade);
        json.Minutes("targetMinutes", replay.TargetMinutes);
    }

    private static void Answer(Utf8JsonWriter json, LogReplay replay)
    {
        json.WriteStartObject("answer");
        foreach (var (name, language) in new[] { ("da", Language.Da), ("en", Language.En) })
        {
            json.WriteStartArray(name);
            foreach (var sentence in ReplayAnswer.For(replay, language))
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, ReplayGroup group)
    {
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteNumber("visits", group.Visits);
        json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(group.Verdict.ToString()));
        if (group.BiasMinutes is { } bias)
        {
            json.Minutes("biasMinutes", bias);
        }
        else
        {
            json.WriteNull("biasMinutes");
        }

        json.Share("kolmogorovDistance", group.KolmogorovDistance);
        json.WriteStartObject("logged");
        json.Minutes("meanMinutes", group.Logged.Mean);
        json.Minutes("p50Minutes", group.Logged.P50);
        json.Minutes("p90Minutes", group.Logged.P90);
        json.Share("withinTargetShare", group.Logged.WithinTarget);
        json.WriteEndObject();
        Simulated(json, "simulated", group.Simulated);
    }

    private static void Simulated(Utf8JsonWriter json, string name, SimulatedFigures figures)
    {
        json.WriteStartObject(name);
        json.Minutes("meanMinutes", figures.Mean);
        json.Minutes("p50Minutes", figures.P50);
        json.Minutes("p90Minutes", figures.P90);
        json.Share("withinTargetShare", figures.WithinTarget);
        json.WriteEndObject();
    }

    private static void Quantile(Utf8JsonWriter json, QuantilePair pair)
    {
        json.Share("share", pair.Share);
        json.Minutes("loggedMinutes", pair.LoggedMinutes);
        json.Minutes("simulatedMinutes", pair.SimulatedMinutes);
    }

    private static void Bounds(Utf8JsonWriter json)
    {
        json.WriteStartObject("bounds");
        json.Minutes("meanMinutes", TrustBounds.MeanMinutes);
        json.Share("meanShare", TrustBounds.MeanShare);
        json.Minutes("p90Minutes", TrustBounds.P90Minutes);
        json.Share("p90Share", TrustBounds.P90Share);
        json.Share("withinTarget", TrustBounds.WithinTarget);
        json.Share("kolmogorovDistance", TrustBounds.Kolmogorov);
        json.WriteNumber("fewestVisits", TrustBounds.FewestVisits);
        json.WriteEndObject();
    }
}
