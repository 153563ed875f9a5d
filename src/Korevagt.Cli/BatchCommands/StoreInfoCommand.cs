using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt store info</c>: where the store is, how large, and what it holds.</summary>
internal static class StoreInfoCommand
{
    private const double BytesPerMegabyte = 1_000_000;

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption(console);
        var command = new Command("info", console.Say(new(
            "Vis, hvor lageret er, dets skema og størrelse, og hvad det rummer.",
            "Show where the store is, its schema and size, and how much it holds.")));
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles(),
            async opened =>
            {
                var held = await opened.SummaryAsync(cancellation);
                var size = await opened.SizeAsync(cancellation);
                var workers = await opened.Workers.AliveAsync(cancellation);
                var format = new BatchFormat(console.Language);
                Write(
                    format.Say(BatchTexts.Location),
                    $"{opened.Location} ({(opened.Location.IsPostgres ? "PostgreSQL" : "SQLite")})");
                Write(format.Say(BatchTexts.Schema), Number(held.Schema));
                Write(format.Say(BatchTexts.Size), $"{format.Report.Number(size / BytesPerMegabyte, 1)} MB");
                Write(
                    format.Say(BatchTexts.BatchesHeld),
                    $"{Number(held.Batches)} ({Number(held.ActiveBatches)} {format.Say(BatchTexts.Active)})");
                Write(
                    format.Say(BatchTexts.Runs),
                    $"{Number(held.Runs)} ({Number(held.DoneRuns)} {format.Say(BatchTexts.Results)}, "
                    + $"{Number(held.FailedRuns)} {format.Say(BatchTexts.Failed)})");
                Write(
                    format.Say(BatchTexts.BlocksHeld),
                    $"{Number(held.Blocks)} ({Number(held.WaitingBlocks)} {format.Say(BatchTexts.Waiting)})");
                Write(format.Say(BatchTexts.Documents), Number(held.Documents));
                Write(format.Say(BatchTexts.Events), Number(held.Events));
                Write(format.Say(BatchTexts.Workers), BatchTables.Workers(workers, format));
                return ExitCode.Done;

                string Number(long count) => format.Report.Number((decimal)count);
            },
            cancellation));
        return command;

        void Write(string label, string value) => console.Output.WriteLine($"{label}: {value}");
    }
}
