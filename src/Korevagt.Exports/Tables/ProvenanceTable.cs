using Korevagt.Domain.Texts;
using Korevagt.Evaluation;

namespace Korevagt.Exports.Tables;

/// <summary>What determines the figures of a comparison, and what they rest on where they rest on no source.</summary>
internal static class ProvenanceTable
{
    public static DataTable Of(Comparison comparison)
    {
        var from = comparison.Provenance;
        List<(Text What, string? Text, object? Number)> rows =
        [
            (new("Beregningsmotor", "Engine version"), from.EngineVersion, null),
            (new("Basisplan", "Baseline"), comparison.Baseline.Name, null),
            (new("Basisplanens hash", "Hash of the baseline"), from.BaselineHash, null),
            (new("Vejkortets hash", "Hash of the road map"), from.MapHash, null),
            (new("År", "Year"), null, from.Year),
            (new("Startværdi (seed)", "Seed"), null, (decimal)from.Seed),
            (new("Gentagelser", "Replications"), null, from.Replications),
            (new("Antitetiske par", "Antithetic pairs"), from.Antithetic ? "ja / yes" : "nej / no", null),
            (new("Usikker efterspørgsel", "Uncertain demand"), from.DemandUncertainty ? "ja / yes" : "nej / no", null),
        ];
        rows.AddRange(comparison.Scenarios.Select(scenario => Words(
            new($"Hash af {scenario.Name}", $"Hash of {scenario.Name}"), scenario.ScenarioHash)));
        rows.AddRange(
            from scenario in comparison.Scenarios
            from change in scenario.ChangesDa.Zip(scenario.ChangesEn)
            select Words(
                new($"Ændring i {scenario.Name}", $"Change in {scenario.Name}"), $"{change.First} / {change.Second}"));
        rows.AddRange(
            comparison.Baseline.Assumptions.Select(assumption => Words(new("Antagelse", "Assumption"), assumption.Text)));
        return new DataTable(
            "provenance", new("Grundlag", "Provenance"),
            [
                new("danish", new("Hvad", "What (Danish)")), new("english", new("Hvad (engelsk)", "What")),
                new("text", new("Tekst", "Text")),
                new("number", new("Tal", "Number"), ColumnKind.Number),
            ],
            [.. rows.Select(row => (object?[])[row.What.Danish, row.What.English, row.Text, row.Number])]);
    }

    private static (Text What, string? Text, object? Number) Words(Text what, string text) => (what, text, null);
}
