using Korevagt.Batches.Results;
using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Store;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Terminal;

/// <summary>Batches and their runs as tables.</summary>
internal static class BatchTables
{
    // What a narrow window leaves out first.
    private static readonly Text[] CanBeDoneWithout =
        [BatchTexts.Seed, BatchTexts.Years, BatchTexts.Priority, BatchTexts.By, BatchTexts.Submitted];

    /// <summary>A line per batch.</summary>
    public static FittedTable List(IEnumerable<StoredBatch> batches, BatchFormat format)
    {
        var table = Of(
            format.Report, (BatchTexts.Batch, true), (BatchTexts.Name, false), (BatchTexts.State, false),
            (BatchTexts.DoneFailedAll, true), (BatchTexts.Priority, false), (BatchTexts.Submitted, false),
            (BatchTexts.By, false));
        foreach (var batch in batches)
        {
            Add(
                table, format.Report.Number((int)batch.Id), batch.Name, format.Say(BatchTexts.Of(batch.State)),
                format.Counts(batch),
                format.Say(BatchTexts.Of(batch.Priority)), format.Moment(batch.Submitted), batch.SubmittedBy);
        }

        return table;
    }

    /// <summary>A batch with its runs.</summary>
    public static void Write(TerminalConsole console, BatchOverview overview, BatchFormat format)
    {
        var (batch, output) = (overview.Batch, console.Output);
        output.WriteLine($"{format.Say(BatchTexts.Batch)} {batch.Id}: {batch.Name}");
        if (batch.Description.Length > 0)
        {
            output.WriteLine(batch.Description);
        }

        output.WriteLine(
            $"{format.Say(BatchTexts.State)}: {format.Say(BatchTexts.Of(batch.State))}; "
            + $"{format.Say(BatchTexts.DoneFailedAll)}: {format.Counts(batch)}; "
            + $"{format.Say(BatchTexts.Priority)}: {format.Say(BatchTexts.Of(batch.Priority))}");
        output.WriteLine($"{format.Say(BatchTexts.Submitted)}: {format.Moment(batch.Submitted)} ({batch.SubmittedBy})");
        if (batch.Finished is { } finished)
        {
            output.WriteLine($"{format.Say(BatchTexts.Finished)}: {format.Moment(finished)}");
        }
        else
        {
            output.WriteLine(
                $"{Progress(overview.Progress, format)}; {format.Say(BatchTexts.Workers)}: {Workers(overview.Workers, format)}");
        }

        output.Write(Runs(overview.Runs, format));
        WriteFaults(console, overview, format);
    }

    /// <summary>How far the blocks of a batch have come, in words.</summary>
    public static string Progress(BatchProgress progress, BatchFormat format) =>
        $"{format.Report.Percent(progress.Share, 0)} "
        + $"({format.Report.Number(progress.Done)}/{format.Report.Number(progress.Blocks)} {format.Say(BatchTexts.Blocks)}), "
        + $"{format.Left(progress.Left)} {format.Say(BatchTexts.Left)}"
        + (progress.OfAnotherBuild == 0
            ? ""
            : $"; {format.Report.Number(progress.OfAnotherBuild)} {format.Say(BatchTexts.OfAnotherBuild)}");

    /// <summary>Who computes, in words.</summary>
    public static string Workers(IReadOnlyList<StoredWorker> workers, BatchFormat format) => workers.Count == 0
        ? format.Say(BatchTexts.NoWorkers)
        : string.Join(", ", workers.Select(worker => $"{worker.Name} ({format.Say(BatchTexts.Slots(worker.Slots))})"));

    /// <summary>Names every run that failed, with why; faults that several have stand once.</summary>
    public static void WriteFaults(TerminalConsole console, BatchOverview overview, BatchFormat format)
    {
        var failed =
            from result in overview.Runs
            from why in Why(result, format.Report.Language)
            group result.Run.Position + 1 by why into same
            select (same.Key, Runs: same.ToList());
        foreach (var (why, runs) in failed)
        {
            var named = $"{format.Say(BatchTexts.Run)} {string.Join(", ", runs)}: ";
            console.Error.Write(new Spectre.Console.Text(named + why, new Style(Color.Red)).Overflow(Overflow.Fold));
            console.Error.WriteLine();
        }
    }

    private static IEnumerable<string> Why(BatchRunResult result, Language language) => result switch
    {
        { Faults.Count: > 0 } => result.Faults.Select(fault => fault.In(language)),
        { Damage: { } damage } => [damage.In(language)],
        { IsUnlucky: true } => [result.Run.Message ?? "failed"],
        _ => [],
    };

    private static FittedTable Runs(IReadOnlyList<BatchRunResult> runs, BatchFormat format)
    {
        var (hasDemand, hasPrices) = (
            runs.Any(run => run.Run.DemandCase is not null), runs.Any(run => run.Run.PriceReading is not null));
        var table = Of(
            format.Report,
            [
                (BatchTexts.NoHeading, true), (BatchTexts.Scenario, false), .. hasDemand ? [(BatchTexts.Demand, false)] : Nothing,
                .. hasPrices ? [(BatchTexts.Prices, false)] : Nothing, (BatchTexts.Seed, true), (BatchTexts.Years, true),
                (BatchTexts.State, false), (BatchTexts.Saving, true), (BatchTexts.P90Change, true),
            ]);
        foreach (var result in runs)
        {
            var run = result.Run;
            Add(
                table,
                [
                    format.Report.Number(run.Position + 1), format.Scenario(run.Scenario),
                    .. hasDemand ? [run.DemandCase ?? ""] : Array.Empty<string>(),
                    .. hasPrices ? [run.PriceReading ?? ""] : Array.Empty<string>(), run.Seed,
                    format.Report.Number(run.Replications), format.Say(BatchTexts.Of(run.State)),
                    Saving(result.Figures, format), P90(result.Figures, format),
                ]);
        }

        return table;
    }

    private static (Text, bool)[] Nothing => [];

    private static string Saving(RunFigures? figures, BatchFormat format)
    {
        var report = format.Report;
        return figures?.Saving switch
        {
            null => ReportFormat.None,
            { } saving => report.Amount(saving.Mean, saving.Low, saving.High).Both,
        };
    }

    private static string P90(RunFigures? figures, BatchFormat format) => figures switch
    {
        { P90Change: { } change } => format.Report.SignedMinutes(change).Both,
        { P90Before: { } before } => format.Report.Within(before),
        _ => ReportFormat.None,
    };

    /// <summary>A table without rows.</summary>
    public static FittedTable Of(ReportFormat format, params (Text Title, bool IsNumber)[] columns)
    {
        var table = new FittedTable(format.Language);
        foreach (var (title, isNumber) in columns)
        {
            var isOptional = CanBeDoneWithout.Contains(title);
            _ = isNumber ? table.Numbers(format.Say(title), isOptional) : table.Words(format.Say(title), isOptional);
        }

        return table;
    }

    /// <summary>Adds a row.</summary>
    public static void Add(FittedTable table, params string[] cells) => table.Row(cells);
}
