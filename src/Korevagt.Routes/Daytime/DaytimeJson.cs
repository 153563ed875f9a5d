using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Evaluation;
using Korevagt.Json;
using Korevagt.Routes.Answers;

namespace Korevagt.Routes.Daytime;

/// <summary>Costs of visits moved to daytime as files. The same value gives the same bytes.</summary>
public static class DaytimeJson
{
    private const int Decimals = 2;

    /// <summary>The answer.</summary>
    public static byte[] Write(DaytimeCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return SolutionJson.Bytes(new JsonObject
        {
            ["scenario"] = cost.Scenario,
            ["contract"] = cost.Contract,
            ["stations"] = new JsonArray([.. cost.Stations.Select(station => JsonValue.Create(station))]),
            ["dkkPerVisit"] = Of(cost.DkkPerVisit),
            ["kilometersPerVisit"] = Of(cost.KilometersPerVisit),
            ["movedPerDay"] = Of(cost.MovedPerDay),
            ["visits"] = cost.Visits,
            ["unplanned"] = cost.Unplanned,
            ["days"] = new JsonArray([.. cost.Days.Select(day => new JsonObject
            {
                ["date"] = day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                ["visits"] = day.Visits,
                ["planned"] = day.Planned,
                ["tours"] = day.Tours,
                ["dkk"] = day.Dkk,
                ["meters"] = day.Meters,
            })]),
        });
    }

    /// <summary>
    /// The scenario that moves the visits with one change more, by which each of them costs what it was found to: <c>compare</c> counts it.
    /// </summary>
    /// <param name="cost">The costs; some visit is on a tour.</param>
    /// <param name="scenario">The scenario's file, sound.</param>
    /// <param name="baseline">Its baseline, relative to the file that is written.</param>
    /// <exception cref="ArgumentException">No visit is on any tour.</exception>
    public static byte[] WriteScenario(DaytimeCost cost, ReadOnlyMemory<byte> scenario, Func<string, string> baseline)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(baseline);
        var dkk = cost.DkkPerVisit ?? throw new ArgumentException("No visit is on any tour.", nameof(cost));
        var (low, high) = (Rounded(dkk.Low).ToString(CultureInfo.InvariantCulture), Rounded(dkk.High).ToString(CultureInfo.InvariantCulture));
        var file = (JsonObject)JsonNode.Parse(scenario.Span.StartsWith("\uFEFF"u8) ? scenario.Span[3..] : scenario.Span)!;
        file.Remove("$schema");
        file["name"] = $"{cost.Scenario}, med dagtidens ture";
        file["baseline"] = baseline(file["baseline"]!.GetValue<string>());
        ((JsonArray)file["changes"]!).Add((JsonNode)new JsonObject
        {
            ["change"] = "setCostDriver",
            ["costDriver"] = "ture-i-dagtiden",
            ["name"] = "Besøg flyttet til dagtiden, kørt på ture",
            ["unit"] = FileJson.Name(nameof(Domain.Costs.CostUnit.PerVisitMovedToDaytime)),
            ["dkkPerUnit"] = Rounded(dkk.Mean),
            ["assumption"] = $"Ture lagt af routes daytime over {cost.Days.Count} trukne hverdage, betalt efter kontrakten {cost.Contract}; 95 %-interval {low.Replace('.', ',')} til {high.Replace('.', ',')} kr. pr. besøg.",
        });
        return SolutionJson.Bytes(file);
    }

    private static decimal Rounded(double value) => decimal.Round((decimal)value, Decimals, MidpointRounding.AwayFromZero);

    private static JsonObject? Of(Estimate? estimate) => estimate is null
        ? null
        : new JsonObject { ["mean"] = Rounded(estimate.Mean), ["low"] = Rounded(estimate.Low), ["high"] = Rounded(estimate.High) };
}
