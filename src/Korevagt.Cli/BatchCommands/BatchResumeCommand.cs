using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Batches.Results;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch resume</c>: goes on with a batch from the blocks that are done.</summary>
internal static class BatchResumeCommand
{
    public static Command Create(TerminalConsole console)
    {
        var number = BatchArguments.Number(console);
        var store = new StoreOption(console);
        var computing = new ComputingOptions(console);
        var json = BatchArguments.Json(console, console.Say(new(
            "Skriv beregningsopgaven og dens beregningers nøgletal som JSON.",
            "Write the batch and the key figures of its runs as JSON.")));
        var command = new Command(
            "resume",
            console.Say(new(
                "Gå videre med en beregningsopgave, der blev afbrudt, sat på pause eller annulleret, eller hvis "
                + "beregninger fejlede af en forbigående grund; det, der er færdigt, beregnes ikke igen.",
                "Go on with a batch that was interrupted, paused or cancelled, or whose runs failed for a "
                + "passing reason; what is done is not computed again."))) { number };
        store.AddTo(command);
        computing.AddTo(command);
        command.Add(json);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var location = store.Existing(parsed);
                List<Fault> faults =
                    [.. new OutputFiles().Add("--json", parsed.GetValue(json))
                        .Faults(console), .. location.Faults, .. computing.Faults(parsed, location)];
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                await using var system = await BatchSystem.OpenAsync(
                    location.Value, SystemClock.Instance, computing.Threads(parsed), cancellation);
                return await ResumeAsync(
                    console, system, parsed.GetRequiredValue(number), computing.Here(parsed, location.Value),
                    store.Again(parsed, location.Value),
                    parsed.GetValue(json), new BatchFormat(console.Language), cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<int> ResumeAsync(
        TerminalConsole console, BatchSystem system, long number, bool here, string again, string? json, BatchFormat format,
        CancellationToken cancellation)
    {
        var resumed = await system.ResumeAsync(number, Environment.UserName, cancellation: CancellationToken.None);
        if (await BatchOverview.ReadAsync(system.Store, number, CancellationToken.None) is not { } overview)
        {
            return console.Write([BatchArguments.NoSuchBatch(number)]);
        }

        if (!resumed)
        {
            return console.Write(
                [BatchSteerCommands.WrongState(overview.Batch, BatchTexts.AnUnfinishedBatch)]);
        }

        BatchSteerCommands.Show(console, overview.Batch, format);
        if (here)
        {
            return await ComputingHere.RunAsync(console, system, number, again, json, format, cancellation);
        }

        if (json is not null)
        {
            OutputFiles.Write(json, BatchJson.Write(overview));
        }

        await BatchSubmitCommand.LeaveAsync(console, system.Store, overview, again, format);
        return ExitCode.Done;
    }
}
