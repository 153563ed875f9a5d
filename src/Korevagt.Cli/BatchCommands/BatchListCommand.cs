using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Store;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch list</c>: the batches, the newest first.</summary>
internal static class BatchListCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption(console);
        var state = new Option<BatchState?>("--state")
        {
            Description = console.Say(new(
                "Kun beregningsopgaver med denne status.",
                "Only batches in this state.")),
            HelpName = "active|paused|cancelled|finished",
            CustomParser = result => Values.Word<BatchState>(result, console),
        };
        var limit = BatchArguments.Count(console, "--limit", console.Say(new(
            $"Højst så mange (uden andet: {DefaultLimit}).",
            $"At most so many (default {DefaultLimit}).")));
        var before = new Option<long?>("--before")
        {
            Description = console.Say(new(
                "Kun beregningsopgaver med et lavere nummer.",
                "Only batches with a lower number.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<long>(result, console),
        };
        var command = new Command("list", console.Say(new(
            "Vis beregningsopgaverne, de nyeste først.",
            "List batches, the newest first."))) { state, limit, before };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles(),
            async opened =>
            {
                var most = parsed.GetValue(limit) ?? DefaultLimit;
                var found = await opened.Batches.ListAsync(parsed.GetValue(before), most, parsed.GetValue(state), cancellation);
                var format = new BatchFormat(console.Language);
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
