using System.Text.Json;
using Korevagt.Evaluation;

namespace Korevagt.Batches.Results;

/// <summary>The few figures of a run's result by which runs are held against each other.</summary>
public sealed record RunFigures
{
    /// <summary>What the baseline costs a year; null where it has no price.</summary>
    public required MoneyEstimate? CostBefore { get; init; }

    /// <summary>What the scenario costs a year; null for the baseline alone or where it has no price.</summary>
    public required MoneyEstimate? CostAfter { get; init; }

    /// <summary>What the scenario saves a year; null for the baseline alone or where either has no price.</summary>
    public required MoneyEstimate? Saving { get; init; }

    /// <summary>Minutes within which nine visits of ten are reached on the baseline; null where nobody is visited.</summary>
    public required double? P90Before { get; init; }

    /// <summary>The same in the scenario.</summary>
    public required double? P90After { get; init; }

    /// <summary>The difference in minutes, of the same years; null for the baseline alone or where nobody is visited.</summary>
    public required Estimate? P90Change { get; init; }

    /// <summary>The share of visits within the first service target on the baseline, 0 to 1; null where nobody is visited.</summary>
    public required double? WithinTargetBefore { get; init; }

    /// <summary>The same in the scenario.</summary>
    public required double? WithinTargetAfter { get; init; }

    /// <summary>The difference of the shares, of the same years.</summary>
    public required Estimate? WithinTargetChange { get; init; }

    /// <summary>Reads them from a stored result.</summary>
    /// <param name="result">The JSON of a comparison of at most one scenario.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static RunFigures Of(ReadOnlyMemory<byte> result)
    {
        using var json = JsonDocument.Parse(result);
        var before = json.RootElement.GetProperty("baseline").GetProperty("evaluation");
        var scenarios = json.RootElement.GetProperty("scenarios");
        var scenario = scenarios.GetArrayLength() == 0 ? default(JsonElement?) : scenarios[0];
        var after = scenario?.GetProperty("evaluation");
        var delta = scenario?.GetProperty("delta") is { ValueKind: JsonValueKind.Object } changes ? changes : default(JsonElement?);
        return new RunFigures
        {
            CostBefore = Money(before.GetProperty("annualCostDkk")),
            CostAfter = after is { } evaluation ? Money(evaluation.GetProperty("annualCostDkk")) : null,
            Saving = scenario is { } compared ? Money(compared.GetProperty("savingDkkPerYear")) : null,
            P90Before = P90(before),
            P90After = after is { } evaluated ? P90(evaluated) : null,
            P90Change = Change(delta, "p90ResponseMinutes"),
            WithinTargetBefore = WithinTarget(before),
            WithinTargetAfter = after is { } reached ? WithinTarget(reached) : null,
            WithinTargetChange = Change(delta, "withinTargetShare"),
        };
    }

    private static MoneyEstimate? Money(JsonElement estimate) => estimate.ValueKind == JsonValueKind.Null
        ? null
        : new(
            estimate.GetProperty("mean").GetDecimal(), estimate.GetProperty("low").GetDecimal(),
            estimate.GetProperty("high").GetDecimal());

    private static double? P90(JsonElement evaluation) =>
        evaluation.GetProperty("responseMinutes") is { ValueKind: JsonValueKind.Object } minutes ? Number(minutes.GetProperty("p90")) : null;

    private static double? WithinTarget(JsonElement evaluation) =>
        evaluation.GetProperty("withinTargetShare") is { ValueKind: JsonValueKind.Object } share ? Number(share.GetProperty("mean")) : null;

    private static Estimate? Change(JsonElement? delta, string name) =>
        delta?.GetProperty(name) is { ValueKind: JsonValueKind.Object } change
        && Number(change.GetProperty("mean")) is { } mean && Number(change.GetProperty("low")) is { } low && Number(change.GetProperty("high")) is { } high
            ? new Estimate(mean, low, high)
            : null;

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
