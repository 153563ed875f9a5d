using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Simulation.Statistics;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Terminal;
using NodaTime;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.BatchCommands;

/// <summary>
/// <c>korevagt store export|import|check|prune|vacuum</c>: backup and restore, and keeping the store sound and small.
/// </summary>
internal static class StoreKeepingCommands
{
    public static Command Export(TerminalConsole console)
    {
        var file = SharedOptions.File(console, "file", console.Say(new(
            "Arkivet, der skal skrives, en zip-fil.",
            "The archive to write, a zip file.")));
        var force = new Option<bool>("--force")
        {
            Description = console.Say(new(
                "Skriv oven i en fil, der findes i forvejen.",
                "Write over a file that is there already.")),
        };
        var command = new Command(
            "export", console.Say(new(
                "Skriv alt, hvad lageret rummer lige nu, i én fil; dem, der regner, forstyrres ikke.",
                "Write everything that the store holds at this moment to one file; who computes is not "
                + "disturbed.")))
        {
            file, force,
        };
        return With(command, console, parsed =>
            parsed.GetValue(force)
                ? new OutputFiles().Add("file", parsed.GetRequiredValue(file))
                : new OutputFiles().AddNew("file", parsed.GetRequiredValue(file)), async (opened, parsed, format, cancellation) =>
        {
            var contents = await OutputFiles.WriteAsync(
                parsed.GetRequiredValue(file), stream => StoreSnapshot.ExportAsync(opened, stream, cancellation));
            console.Output.WriteLine(format.Say(StoreTexts.Exported(
                format.Number(contents.Tables.Count), Number(contents.Tables.Sum(table => table.Rows), format),
                parsed.GetRequiredValue(file))));
            return ExitCode.Done;
        });
    }

    public static Command Import(TerminalConsole console)
    {
        var file = SharedOptions.File(console, "file", console.Say(new(
            "Et arkiv, som 'store export' har skrevet, fra SQLite eller PostgreSQL.",
            "An archive that 'store export' wrote, from SQLite or PostgreSQL.")));
        var store = new StoreOption(console);
        var command = new Command(
            "import", console.Say(new(
                "Læs et arkiv ind i et tomt lager, som oprettes, hvor der intet er: det hele eller "
                + "intet.",
                "Read an archive into an empty store, which is made where there is none: all of it or "
                + "nothing.")))
        {
            file,
        };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, location) = (parsed.GetRequiredValue(file), store.Location(parsed));
            List<Fault> faults = [
                .. File.Exists(path)
                    ? []
                    : new[] { new Fault(path, "", FileTexts.NoSuchFile, StoreTexts.AnArchive) },
                .. location.Faults];
            if (faults.Count > 0)
            {
                return console.Write(faults);
            }

            await using var opened = await RunStore.OpenAsync(
                location.Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current), cancellation);
            await using var archive = File.OpenRead(path);
            var format = ReportFormat.For(console.Language);
            return console.Show(
                await StoreSnapshot.ImportAsync(opened, archive, path, cancellation),
                contents =>
                    console.Output.WriteLine(format.Say(StoreTexts.Imported(
                        format.Number(contents.Tables.Count), Number(contents.Tables.Sum(table => table.Rows), format),
                        opened.Location.ToString()))));
        });
        return command;
    }

    public static Command Check(TerminalConsole console)
    {
        var repair = new Option<bool>("--repair")
        {
            Description = console.Say(new(
                "Tag beskadigede blokke og resultater ud, så den næste arbejder beregner dem igen.",
                "Take damaged blocks and results out and have them computed again by the next worker.")),
        };
        var command = new Command("check", console.Say(new(
            "Undersøg, om hver inputfil, blok og hvert resultat stadig er, som det blev gemt.",
            "Look whether every input file, block and result is still what was stored.")))
        {
            repair,
        };
        return With(command, console, _ => new OutputFiles(), async (opened, parsed, format, cancellation) =>
        {
            var repaired = parsed.GetValue(repair);
            var found = await StoreCheck.RunAsync(opened, data => BlockCodec.IsWhole(data), repaired, cancellation);
            Text[] lines =
            [
                .. found.Documents.Select(StoreTexts.DamagedDocument), .. found.Results.Select(StoreTexts.DamagedResult),
                .. found.Blocks.Select(StoreTexts.DamagedBlock),
                found.IsSound ? StoreTexts.Sound : repaired ? StoreTexts.Repaired : StoreTexts.Damaged,
            ];
            foreach (var line in lines)
            {
                console.Output.WriteLine(format.Say(line));
            }

            return found.IsSound || (repaired && found.Documents.Count == 0) ? ExitCode.Done : ExitCode.Failed;
        });
    }

    public static Command Prune(TerminalConsole console)
    {
        var blocks = Days(
            console, "--keep-blocks",
            console.Say(new(
                "Så mange dage gemmes blokke af færdige beregninger (uden andet: 30); resultaterne bliver uden dem.",
                "Days for which the blocks of finished runs are kept (default 30); results stay without them.")));
        var batches = Days(
            console, "--keep-batches",
            console.Say(new(
                "Så mange dage gemmes færdige og annullerede beregningsopgaver med de resultater, som intet "
                + "andet henviser til (uden andet: for altid).",
                "Days for which finished and cancelled batches are kept, with results that nothing else refers "
                + "to (default: for ever).")));
        var command = new Command("prune", console.Say(new(
            "Ryd op i det, der ikke længere er brug for.",
            "Clear away what is no longer needed."))) { blocks, batches };
        return With(command, console, _ => new OutputFiles(), async (opened, parsed, format, cancellation) =>
        {
            var rules = new RetentionRules(
                parsed.GetValue(blocks) is { } kept ? Duration.FromDays(kept) : RetentionRules.Default.KeepBlocks,
                parsed.GetValue(batches) is { } days ? Duration.FromDays(days) : RetentionRules.Default.KeepBatches);
            var cleared = await Retention.ApplyAsync(opened, rules, cancellation);
            console.Output.WriteLine(format.Say(StoreTexts.Cleared(
                Number(cleared.Batches, format), Number(cleared.Runs, format), Number(cleared.Blocks, format),
                Number(cleared.Simulations, format), Number(cleared.Documents, format))));
            return ExitCode.Done;
        });
    }

    public static Command Vacuum(TerminalConsole console) => With(
        new Command("vacuum", console.Say(new(
            "Giv den plads tilbage til systemet, som slettede rækker fyldte.",
            "Give back to the system what deleted rows held."))), console, _ => new OutputFiles(),
        async (opened, _, format, cancellation) =>
        {
            var before = await opened.SizeAsync(cancellation);
            await opened.VacuumAsync(cancellation);
            console.Output.WriteLine(format.Say(StoreTexts.Vacuumed(
                Megabytes(before, format), Megabytes(await opened.SizeAsync(cancellation), format))));
            return ExitCode.Done;
        });

    private static Option<int?> Days(TerminalConsole console, string name, string description)
    {
        const int Most = 36_500;
        return new Option<int?>(name)
        {
            Description = description,
            HelpName = console.Say(ValueNames.Days),
            CustomParser = result =>
            {
                var days = Values.WholeNumber<int>(result, console);
                if (days is < 0 or > Most && !result.Errors.Any())
                {
                    result.AddError($"{name}: {console.Say(ParsingTexts.DaysOutOfRange(days, Most))}");
                }

                return days;
            },
        };
    }

    private static Command With(
        Command command, TerminalConsole console, Func<ParseResult, OutputFiles> files,
        Func<RunStore, ParseResult, ReportFormat, CancellationToken, Task<int>> run)
    {
        var store = new StoreOption(console);
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, files(parsed),
            opened => run(opened, parsed, ReportFormat.For(console.Language), cancellation), cancellation));
        return command;
    }

    private static string Number(long count, ReportFormat format) => format.Number((decimal)count);

    private static string Megabytes(long bytes, ReportFormat format) => $"{format.Number(bytes / 1_000_000.0, 1)} MB";
}
