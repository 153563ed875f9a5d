using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.NightlyCommands;

/// <summary><c>korevagt nightly list</c>: the nights, the newest first.</summary>
internal static class NightlyListCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption(console);
        var limit = BatchArguments.Count(console, "--limit", console.Say(new(
            $"Højst så mange (uden andet: {DefaultLimit}).",
            $"At most so many (default {DefaultLimit}).")));
        var name = NightlyOptions.Name(console);
        var command = new Command("list", console.Say(new(
            "Vis nætterne, de nyeste først.",
            "List nights, the newest first."))) { name, limit };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles(),
            async opened =>
            {
                var nights = await opened.Nights.ListAsync(
                    parsed.GetValue(name), parsed.GetValue(limit) ?? DefaultLimit, cancellation: cancellation);
                if (nights.Count == 0)
                {
                    console.Output.WriteLine(NightlyTexts.NoNights.In(console.Language));
                    return ExitCode.Done;
                }

                console.Output.Write(new NightTables(console.Language).List(nights));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
