using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Tables;

/// <summary>What determines the figures of a comparison, and what they rest on where they rest on no source.</summary>
internal static class ProvenanceTable
{
    public static DataTable Of(Comparison comparison)
    {
        var from = comparison.Provenance;
        List<(string Danish, string English, string? Text, object? Number)> rows =
        [
            ("Beregningsmotor", "Engine version", from.EngineVersion, null),
            ("Basisplan", "Baseline", comparison.Baseline.Name, null),
            ("Basisplanens hash", "Hash of the baseline", from.BaselineHash, null),
            ("Vejkortets hash", "Hash of the road map", from.MapHash, null),
            ("År", "Year", null, from.Year),
            ("Frø", "Seed", null, (decimal)from.Seed),
            ("Gentagelser", "Replications", null, from.Replications),
            ("Antitetiske par", "Antithetic pairs", from.Antithetic ? "ja / yes" : "nej / no", null),
            ("Usikker efterspørgsel", "Uncertain demand", from.DemandUncertainty ? "ja / yes" : "nej / no", null),
        ];
        rows.AddRange(comparison.Scenarios.Select(scenario => ($"Hash af {scenario.Name}", $"Hash of {scenario.Name}", (string?)scenario.ScenarioHash, (object?)null)));
        rows.AddRange(comparison.Scenarios.SelectMany(scenario => scenario.ChangesDa.Zip(scenario.ChangesEn, (danish, english) =>
            ($"Ændring i {scenario.Name}", $"Change in {scenario.Name}", (string?)$"{danish} / {english}", (object?)null))));
        rows.AddRange(comparison.Baseline.Assumptions.Select(assumption => ("Antagelse", "Assumption", (string?)assumption.Text, (object?)null)));
        return new DataTable(
            "provenance", "Grundlag", "Provenance",
            [
                new("danish", "Hvad", "What (Danish)"), new("english", "Hvad (engelsk)", "What"), new("text", "Tekst", "Text"),
                new("number", "Tal", "Number", ColumnKind.Number),
            ],
            [.. rows.Select(row => (object?[])[row.Danish, row.English, row.Text, row.Number])]);
    }
}
