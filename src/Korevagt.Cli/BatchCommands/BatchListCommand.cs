using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Store;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch list</c>: the batches, the newest first.</summary>
internal static class BatchListCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption();
        var state = new Option<BatchState?>("--state")
        {
            Description = "Only batches in this state.",
            HelpName = "active|paused|cancelled|finished",
            CustomParser = result => Values.Word<BatchState>(result),
        };
        var limit = BatchArguments.Count("--limit", $"At most so many (default {DefaultLimit}).");
        var before = new Option<long?>("--before")
        {
            Description = "Only batches with a lower number.",
            HelpName = "N",
            CustomParser = result => Values.WholeNumber<long>(result),
        };
        var lang = SharedOptions.Lang();
        var command = new Command("list", "List batches, the newest first.") { state, limit, before };
        store.AddTo(command);
        command.Add(lang);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles(),
            async opened =>
            {
                var most = parsed.GetValue(limit) ?? DefaultLimit;
                var found = await opened.Batches.ListAsync(parsed.GetValue(before), most, parsed.GetValue(state), cancellation);
                var format = new BatchFormat(parsed.GetValue(lang));
                if (found.Count == 0)
                {
                    console.Output.WriteLine(format.Say(BatchTexts.NoBatches));
                    return ExitCode.Done;
                }

                console.Output.Write(BatchTables.List(found, format));
                if (found.Count == most && found[^1].Id > 1)
                {
                    console.Output.WriteLine(format.Say(BatchTexts.More(found[^1].Id)));
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
