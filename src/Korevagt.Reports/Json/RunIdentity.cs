using System.Text.Json;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using NodaTime.Text;

namespace Korevagt.Reports.Json;

/// <summary>
/// Which questions have one answer: equal identity, equal bytes of <see cref="ComparisonJson"/>.
/// </summary>
public static class RunIdentity
{
    /// <summary>
    /// SHA-256, as 64 lower-case hexadecimal digits, of all that decides about the comparison of a baseline with one
    /// scenario: both plans, the scenario's own texts, effective date and day of notice, road map, year, replications or precision, seed,
    /// ways of drawing and <see cref="AnswerBuild"/>. Files, threads and the path of the map do not count.
    /// </summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="scenario">The scenario on it; null for the baseline alone.</param>
    /// <param name="mapHash">Content hash of the road map; empty where the plans bring their own driving times.</param>
    /// <param name="settings">How they are simulated.</param>
    public static string Of(LoadedPlan baseline, LoadedScenario? scenario, string mapHash, EvaluationSettings settings) =>
        IdentityHash.Of("run", AnswerBuild.Current, settings, json =>
        {
            json.WriteNumber("replications", settings.Replications);
            Precision(json, settings.Precision);
            json.WriteString("mapHash", mapHash);
            json.WriteString("baselineHash", baseline.Hash);
            Scenario(json, scenario, settings.Year);
        });

    private static void Precision(Utf8JsonWriter json, PrecisionTarget? precision)
    {
        if (precision is null)
        {
            return;
        }

        json.WriteStartObject("precision");
        json.WriteNumber("figure", (int)precision.Figure);
        json.WriteNumber("halfWidth", precision.HalfWidth);
        json.WriteNumber("mostReplications", precision.MostReplications);
        json.WriteEndObject();
    }

    private static void Scenario(Utf8JsonWriter json, LoadedScenario? scenario, int year)
    {
        if (scenario is null)
        {
            return;
        }

        json.WriteStartObject("scenario");
        json.WriteString("hash", scenario.Hash);
        json.WriteString("name", scenario.Name);
        json.WriteString("description", scenario.Description);
        json.WriteString("effectiveFrom", LocalDatePattern.Iso.Format(scenario.EffectiveIn(year)));
        if (scenario.NoticeOn is { } notice)
        {
            json.WriteString("noticeOn", LocalDatePattern.Iso.Format(notice));
        }

        json.WriteStartArray("changes");
        foreach (var change in scenario.ChangesDescribed)
        {
            json.WriteStringValue(change.Danish);
            json.WriteStringValue(change.English);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
