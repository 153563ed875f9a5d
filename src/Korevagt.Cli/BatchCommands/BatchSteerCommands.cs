using System.CommandLine;
using Korevagt.Batches.Results;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Store;
using Korevagt.Terminal;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.BatchCommands;

/// <summary>
/// <c>korevagt batch pause</c> and <c>korevagt batch cancel</c>: within a second nothing more of a batch is computed.
/// </summary>
internal static class BatchSteerCommands
{
    public static Command Pause(TerminalConsole console) => Create(
        console, "pause", console.Say(new(
            "Sæt en beregningsopgave på pause, til den genoptages; det, der kun beregnes for den, standser inden "
            + "for et sekund.",
            "Set a batch aside until it is resumed; what is computed for it alone stops within a second.")),
        BatchTexts.AnActiveBatch,
        (store, number, cancellation) => store.Batches.PauseAsync(number, Environment.UserName, cancellation: cancellation));

    public static Command Cancel(TerminalConsole console) => Create(
        console, "cancel", console.Say(new(
            "Opgiv en beregningsopgave; det, der kun beregnes for den, standser inden for et sekund, og det, der "
            + "er færdigt, bliver liggende.",
            "Give a batch up; what is computed for it alone stops within a second, and what is done stays.")),
        BatchTexts.AnActiveOrPausedBatch,
        (store, number, cancellation) => store.Batches.CancelAsync(number, Environment.UserName, cancellation: cancellation));

    /// <summary>Says how a batch stands that was just steered.</summary>
    public static void Show(TerminalConsole console, StoredBatch batch, BatchFormat format) => console.Output.WriteLine(
        $"{format.Say(BatchTexts.Batch)} {batch.Id} ({batch.Name}): {format.Say(BatchTexts.Of(batch.State))}; "
        + $"{format.Say(BatchTexts.DoneFailedAll)}: "
        + $"{format.Counts(batch)}");

    /// <summary>What is wrong with steering a batch in the state that it is in.</summary>
    public static Fault WrongState(StoredBatch batch, Text expected) =>
        new("batch", "", BatchTexts.BatchIs(batch.Id, BatchTexts.Of(batch.State)), expected);

    private static Command Create(
        TerminalConsole console, string name, string description, Text expected,
        Func<RunStore, long, CancellationToken, Task<bool>> steer)
    {
        var number = BatchArguments.Number(console);
        var store = new StoreOption(console);
        var command = new Command(name, description) { number };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles(),
            async opened =>
            {
                var wanted = parsed.GetRequiredValue(number);
                var steered = await steer(opened, wanted, cancellation);
                if (await opened.Batches.FindAsync(wanted, cancellation) is not { } batch)
                {
                    return console.Write([BatchArguments.NoSuchBatch(wanted)]);
                }

                if (!steered)
                {
                    return console.Write([WrongState(batch, expected)]);
                }

                Show(console, batch, new BatchFormat(console.Language));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
