using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Batches.Results;
using Korevagt.Batches.Submitting;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Store;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch submit</c>: takes a batch file in, and where no workers are at hand computes it.</summary>
internal static class BatchSubmitCommand
{
    public static Command Create(TerminalConsole console)
    {
        var file = SharedOptions.File(
            console, "batch", console.Say(new(
                "Filen med beregningsopgaven: scenarier, efterspørgsler, læsninger af prisen og "
                + "startværdier, i alle kombinationer eller som liste.",
                "The batch file: scenarios, demand cases, price readings and seeds, as a grid or a list.")));
        var store = new StoreOption(console);
        var map = SharedOptions.OtherMap(console);
        var computing = new ComputingOptions(console);
        var json = BatchArguments.Json(console, console.Say(new(
            "Skriv beregningsopgaven og dens beregningers nøgletal som JSON.",
            "Write the batch and the key figures of its runs as JSON.")));
        var command = new Command("submit", console.Say(new(
            "Indsend en beregningsopgave; det, der allerede ligger i lageret, beregnes ikke igen.",
            "Submit a batch of runs; what the store has already is not computed again."))) { file };
        store.AddTo(command);
        command.Add(map);
        computing.AddTo(command);
        command.Add(json);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var location = store.Location(parsed);
                List<Fault> faults =
                    [.. new OutputFiles().Add("--json", parsed.GetValue(json))
                        .Faults(console), .. location.Faults, .. computing.Faults(parsed, location)];
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var prepared = BatchPreparation.OfFile(
                    DiskFiles.Instance, parsed.GetRequiredValue(file), Environment.UserName, parsed.GetValue(map), cancellation);
                if (!prepared.Succeeded)
                {
                    return console.Write(prepared.Faults);
                }

                // A batch that nothing can be computed of is not taken in.
                if (prepared.Value.Batch.Runs.All(run => !run.Work.Succeeded))
                {
                    return console.Write([.. prepared.Value.Batch.Runs.SelectMany(run => run.Work.Faults).Distinct()]);
                }

                await using var system = await BatchSystem.OpenAsync(
                    location.Value, SystemClock.Instance, computing.Threads(parsed), cancellation);
                return await SubmitAsync(
                    console, system, prepared.Value, computing.Here(parsed, location.Value), store.Again(parsed, location.Value),
                    parsed.GetValue(json),
                    new BatchFormat(console.Language), cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<int> SubmitAsync(
        TerminalConsole console, BatchSystem system, PreparedBatch prepared, bool here, string again, string? json,
        BatchFormat format,
        CancellationToken cancellation)
    {
        // Not to be interrupted from here on: who hears that the batch was taken in has to hear its number.
        var number = await system.SubmitAsync(prepared, CancellationToken.None);
        var submitted = (await BatchOverview.ReadAsync(system.Store, number, CancellationToken.None))!;
        var batch = submitted.Batch;
        var faulty = submitted.Runs.Count(run => run.IsFaulty);
        await console.WriteLineAsync(
            $"{format.Say(BatchTexts.Batch)} {number}: {batch.Runs} {format.Say(BatchTexts.Runs).ToLowerInvariant()}, "
            + $"{batch.Done} {format.Say(BatchTexts.RunsAnswered)}, "
            + $"{batch.Runs - batch.Done - faulty} {format.Say(BatchTexts.RunsWaiting)}, "
            + $"{faulty} {format.Say(BatchTexts.RunsFaulty)}");
        if (here && batch.State == BatchState.Active)
        {
            return await ComputingHere.RunAsync(console, system, number, again, json, format, cancellation);
        }

        var code = ComputingHere.ShowEnd(console, submitted, json, format);
        if (batch.State != BatchState.Active)
        {
            return code;
        }

        await LeaveAsync(console, system.Store, submitted, again, format);
        return submitted.Ending == BatchEnding.Unfinished ? ExitCode.Done : code;
    }

    /// <summary>Says who computes a batch that this process leaves to others.</summary>
    public static async Task LeaveAsync(
        TerminalConsole console, RunStore store, BatchOverview left, string again, BatchFormat format)
    {
        var hasWorkers = left.Workers.Count > 0;
        if (store.Location.IsPostgres && !hasWorkers)
        {
            await console.WriteLineAsync(format.Say(BatchTexts.NoWorkerYet) + again);
        }

        await console.WriteLineAsync(
            format.Say(store.Location.IsPostgres || hasWorkers
                ? BatchTexts.WorkersCompute(left.Batch.Id)
                : BatchTexts.LeftToWorkers(left.Batch.Id)) + again);
    }
}
