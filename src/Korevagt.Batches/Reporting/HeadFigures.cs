using System.Text.Json;
using Korevagt.Planning.Reports.Tables;

namespace Korevagt.Batches.Reporting;

/// <summary>The figures by which runs are told apart in a list, out of a stored result; a run without a scenario has those of the baseline.</summary>
/// <param name="AnnualCostDkk">Annual cost in kroner.</param>
/// <param name="SavingDkkPerYear">What the scenario saves in a full year, in kroner; null for the baseline alone.</param>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="P90ResponseMinutes">The time that 90 % of the visits do not exceed, in minutes.</param>
/// <param name="WithinTargetShare">Share within the first service target, 0 to 1.</param>
/// <param name="MeanResponseChangeMinutes">Change of the mean response time against the baseline, in minutes.</param>
public sealed record HeadFigures(
    double? AnnualCostDkk, double? SavingDkkPerYear, double? MeanResponseMinutes, double? P90ResponseMinutes, double? WithinTargetShare, double? MeanResponseChangeMinutes)
{
    private static readonly HeadFigures None = new(null, null, null, null, null, null);

    /// <summary>Columns for them.</summary>
    public static IReadOnlyList<DataColumn> Columns { get; } =
    [
        new("annualCostDkk", "Årlig omkostning, kr.", "Annual cost, DKK", ColumnKind.Number),
        new("savingDkkPerYear", "Besparelse om året, kr.", "Saving a year, DKK", ColumnKind.Number),
        new("meanResponseMinutes", "Responstid, middel, min.", "Response, mean, min", ColumnKind.Number, 1),
        new("p90ResponseMinutes", "Responstid, 90 %, min.", "Response, 90%, min", ColumnKind.Number, 1),
        new("withinTargetShare", "Andel i mål", "Share in target", ColumnKind.Share, 1),
        new("meanResponseChangeMinutes", "Ændring af middel, min.", "Change of mean, min", ColumnKind.Number, 2),
    ];

    /// <summary>A row's values for <see cref="Columns"/>.</summary>
    public object?[] Cells =>
        [AnnualCostDkk, SavingDkkPerYear, MeanResponseMinutes, P90ResponseMinutes, WithinTargetShare, MeanResponseChangeMinutes];

    /// <summary>Reads them from a result.</summary>
    /// <param name="result">A result as JSON, or null where there is none.</param>
    public static HeadFigures Of(byte[]? result)
    {
        if (result is null)
        {
            return None;
        }

        using var json = JsonDocument.Parse(result);
        var scenarios = json.RootElement.GetProperty("scenarios");
        var isAlone = scenarios.GetArrayLength() == 0;
        var plan = isAlone ? json.RootElement.GetProperty("baseline") : scenarios[0];
        return new HeadFigures(
            Number(plan, "evaluation", "annualCostDkk", "mean"),
            isAlone ? null : Number(plan, "savingDkkPerYear", "mean"),
            Number(plan, "evaluation", "responseMinutes", "mean"),
            Number(plan, "evaluation", "responseMinutes", "p90"),
            Number(plan, "evaluation", "withinTargetShare", "mean"),
            isAlone ? null : Number(plan, "delta", "meanResponseMinutes", "mean"));
    }

    private static double? Number(JsonElement from, params ReadOnlySpan<string> way)
    {
        foreach (var name in way)
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return null;
            }
        }

        return from.ValueKind == JsonValueKind.Number ? from.GetDouble() : null;
    }
}
