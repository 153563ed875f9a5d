using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Cli.Options;
using Korevagt.Reports;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.BatchCommands;

/// <summary>
/// <c>korevagt store upgrade</c>: makes the tables that this program needs. Every command does so by itself where it may; on
/// PostgreSQL the programs need no right to it once the owner has run this.
/// </summary>
internal static class StoreUpgradeCommand
{
    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption(console);
        var command = new Command("upgrade", console.Say(new(
            "Opret de tabeller, som denne version bruger, eller før dem op til den; køres af databasens ejer, når "
            + "programmerne selv ikke må.",
            "Make the tables that this version uses, or bring them up to it; run by the owner of the database where "
            + "the programs themselves may not.")));
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var location = store.Location(parsed);
            if (!location.Succeeded)
            {
                return console.Write(location.Faults);
            }

            var schema = await BatchSystem.UpgradeAsync(location.Value, SystemClock.Instance, cancellation);
            var format = ReportFormat.For(console.Language);
            await console.WriteLineAsync(format.Say(StoreTexts.Upgraded(location.Value.ToString(), format.Number((decimal)schema))));
            return ExitCode.Done;
        });
        return command;
    }
}
