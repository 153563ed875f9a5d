using System.CommandLine;
using Korevagt.Batches.Results;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Store;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch export</c>: the results of a batch as files, and a table of their key figures.</summary>
internal static class BatchExportCommand
{
    private const string TableName = "runs.csv";

    public static Command Create(TerminalConsole console)
    {
        var number = BatchArguments.Number(console);
        var store = new StoreOption(console);
        var to = new Option<string?>("--to")
        {
            Description = console.Say(new(
                $"Skriv hver beregnings resultat som JSON og tabellen {TableName} i denne mappe, som bliver "
                + "oprettet.",
                $"Write the result of each run as JSON and the table {TableName} into this folder, which is made.")),
            HelpName = console.Say(ValueNames.Folder),
        };
        var csv = new Option<string?>("--csv")
        {
            Description = console.Say(new(
                "Skriv kun tabellen: alle beregningers nøgletal ved siden af hinanden.",
                "Write the table only: the key figures of all runs side by side.")),
            HelpName = console.Say(ValueNames.File),
        };
        var separator = new Option<string>("--separator")
        {
            Description = console.Say(new(
                "Tabellens skilletegn: komma, eller semikolon med decimalkomma.",
                "Of the table: comma, or semicolon with decimal commas.")),
            HelpName = ",|;",
            DefaultValueFactory = _ => ",",
        };
        var command = new Command("export", console.Say(new(
            "Skriv en beregningsopgaves resultater som filer.",
            "Write the results of a batch as files."))) { number, to, csv, separator };
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(to) is null && result.GetResult(csv) is null)
            {
                result.AddError($"--to: {console.Say(ParsingTexts.ResultsGoSomewhere)}");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var folder = parsed.GetValue(to) is { } path ? new OutputFolder("--to", path) : null;
            List<Fault> faults = folder?.Fault() is { } wrong ? [wrong] : [];
            if (parsed.GetRequiredValue(separator) is not ("," or ";"))
            {
                faults.Add(new Fault(
                    "--separator", "", ParsingTexts.UnknownSeparator(parsed.GetValue(separator)), ParsingTexts.ASeparator));
            }

            if (faults.Count > 0)
            {
                return Task.FromResult(console.Write(faults));
            }

            return store.UseAsync(
                console, parsed, new OutputFiles().Add("--csv", parsed.GetValue(csv)),
                opened => ExportAsync(
                    console, opened, parsed.GetRequiredValue(number), folder, parsed.GetValue(csv),
                    parsed.GetRequiredValue(separator)[0],
                    new BatchFormat(console.Language), cancellation),
                cancellation);
        });
        return command;
    }

    private static async Task<int> ExportAsync(
        TerminalConsole console, RunStore store, long number, OutputFolder? folder, string? csv, char separator,
        BatchFormat format,
        CancellationToken cancellation)
    {
        if (await BatchOverview.ReadAsync(store, number, cancellation) is not { } overview)
        {
            return console.Write([BatchArguments.NoSuchBatch(number)]);
        }

        if (overview.Runs.FirstOrDefault(run => run.Damage is not null) is { Damage: { } damage })
        {
            throw new StoreException(damage, isPassing: false);
        }

        if (csv is not null)
        {
            OutputFiles.Write(csv, stream => RunsCsv.Write(stream, overview.Runs, separator));
        }

        if (folder is not null)
        {
            await folder.WriteAsync(part => WriteAsync(part, store, overview, separator, cancellation));
            var done = overview.Runs.Count(run => run.Figures is not null);
            console.Output.WriteLine(format.Say(BatchTexts.Exported(done, folder.Path)));
            if (done < overview.Runs.Count)
            {
                console.Output.WriteLine(format.Say(BatchTexts.ExportedSome(overview.Runs.Count - done, overview.Runs.Count)));
            }
        }

        return ExitCode.Done;
    }

    private static async Task WriteAsync(
        string folder, RunStore store, BatchOverview overview, char separator, CancellationToken cancellation)
    {
        foreach (var run in overview.Runs.Where(run => run.Figures is not null).Select(run => run.Run))
        {
            var result = await store.Runs.ResultAsync(run.Run!, cancellation)
                ?? throw new StoreException(StoreFaultTexts.ResultGone(store.Location, run.Run!), isPassing: false);
            await File.WriteAllBytesAsync(Path.Combine(folder, RunFileName.Of(run) + ".json"), result, cancellation);
        }

        OutputFiles.Write(Path.Combine(folder, TableName), stream => RunsCsv.Write(stream, overview.Runs, separator));
    }
}
