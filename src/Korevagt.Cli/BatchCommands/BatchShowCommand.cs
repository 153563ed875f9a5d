using System.CommandLine;
using Korevagt.Batches.Results;
using Korevagt.Cli.Options;
using Korevagt.Terminal;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch show</c>: a batch, its runs and their key figures.</summary>
internal static class BatchShowCommand
{
    public static Command Create(TerminalConsole console)
    {
        var number = BatchArguments.Number(console);
        var store = new StoreOption(console);
        var json = BatchArguments.Json(console, console.Say(new(
            "Skriv beregningsopgaven og dens beregningers nøgletal som JSON.",
            "Write the batch and the key figures of its runs as JSON.")));
        var command = new Command(
            "show", console.Say(new(
                "Vis en beregningsopgave: dens beregninger med nøgletal og fejl, hvor langt den er, og "
                + "hvem der regner.",
                "Show a batch: its runs with their key figures and faults, how far it has come, who "
                + "computes.")))
        {
            number,
        };
        store.AddTo(command);
        command.Add(json);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles().Add("--json", parsed.GetValue(json)),
            async opened =>
            {
                var wanted = parsed.GetRequiredValue(number);
                if (await BatchOverview.ReadAsync(opened, wanted, cancellation) is not { } overview)
                {
                    return console.Write([BatchArguments.NoSuchBatch(wanted)]);
                }

                ComputingHere.ShowEnd(console, overview, parsed.GetValue(json), new BatchFormat(console.Language));
                return overview.Runs.Any(run => run.Damage is not null) ? ExitCode.Failed : ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
