using System.Globalization;
using CsvHelper;

namespace Korevagt.Batches.Results;

/// <summary>The key figures of all runs of a batch side by side.</summary>
public static class RunsCsv
{
    private static readonly string[] Header =
    [
        "run", "scenario", "demand_case", "price_reading", "seed", "replications", "state",
        "cost_before_dkk", "cost_after_dkk", "saving_dkk", "saving_low_dkk", "saving_high_dkk",
        "p90_before_minutes", "p90_after_minutes", "p90_change_minutes", "p90_change_low_minutes", "p90_change_high_minutes",
        "within_target_before", "within_target_after", "within_target_change", "within_target_change_low", "within_target_change_high",
        "fault", "identity",
    ];

    /// <summary>Writes a line per run, UTF-8, lines ending in LF; what a run has no figure for stays empty.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="separator">A comma; or a semicolon, and then decimals have a comma.</param>
    public static void Write(Stream stream, IEnumerable<BatchRunResult> runs, char separator)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", Separator = separator }, leaveOpen: true);
        csv.WriteHeader(Header);
        foreach (var result in runs)
        {
            csv.WriteRecord([.. Row(result).Select(cell => cell switch
            {
                null => "",
                IFormattable number and (double or decimal) when separator == ';' => Number(number).Replace('.', ','),
                IFormattable number and (double or decimal) => Number(number),
                IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
                _ => cell.ToString() ?? "",
            })]);
        }
    }

    private static object?[] Row(BatchRunResult result)
    {
        var (run, figures) = (result.Run, result.Figures);
        return
        [
            run.Position + 1, run.Scenario, run.DemandCase, run.PriceReading, run.Seed, run.Replications, BatchWords.Of(run.State),
            figures?.CostBefore?.Mean, figures?.CostAfter?.Mean,
            figures?.Saving?.Mean, figures?.Saving?.Low, figures?.Saving?.High,
            figures?.P90Before, figures?.P90After, figures?.P90Change?.Mean, figures?.P90Change?.Low, figures?.P90Change?.High,
            figures?.WithinTargetBefore, figures?.WithinTargetAfter, figures?.WithinTargetChange?.Mean, figures?.WithinTargetChange?.Low, figures?.WithinTargetChange?.High,
            result.Faults.Count > 0 ? string.Join("; ", result.Faults) : result.Damage?.English ?? run.Message, run.Run,
        ];
    }

    private static string Number(IFormattable number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
