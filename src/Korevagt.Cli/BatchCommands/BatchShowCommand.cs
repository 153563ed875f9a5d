using System.CommandLine;
using Korevagt.Batches.Results;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch show</c>: a batch, its runs and their key figures.</summary>
internal static class BatchShowCommand
{
    public static Command Create(TerminalConsole console)
    {
        var number = BatchArguments.Number();
        var store = new StoreOption();
        var json = BatchArguments.Json("Write the batch and the key figures of its runs as JSON.");
        var lang = SharedOptions.Lang();
        var command = new Command(
            "show", "Show a batch: its runs with their key figures and faults, how far it has come, who computes.")
        {
            number,
        };
        store.AddTo(command);
        command.Add(json);
        command.Add(lang);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles().Add("--json", parsed.GetValue(json)),
            async opened =>
            {
                var wanted = parsed.GetRequiredValue(number);
                if (await BatchOverview.ReadAsync(opened, wanted, cancellation) is not { } overview)
                {
                    return console.Write([BatchArguments.NoSuchBatch(wanted)]);
                }

                ComputingHere.ShowEnd(console, overview, parsed.GetValue(json), new BatchFormat(parsed.GetValue(lang)));
                return overview.Runs.Any(run => run.Damage is not null) ? ExitCode.Failed : ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
