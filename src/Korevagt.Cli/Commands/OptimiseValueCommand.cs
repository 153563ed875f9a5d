using System.CommandLine;
using Korevagt.Advice.Values;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Cli.Options;
using Korevagt.Exports.Csv;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise value</c>: what each shift of a plan is worth.</summary>
internal static class OptimiseValueCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var of = new Option<string[]>("--of")
        {
            Description = console.Say(new(
                "Kun disse vagter, ved deres id; uden det alle.",
                "These shifts only, by their ids; without it all.")),
            HelpName = console.Say(new("VAGT", "SHIFT")),
            AllowMultipleArgumentsPerToken = true,
        };
        var pairs = new Option<bool>("--pairs")
        {
            Description = console.Say(new(
                "Også to vagter ad gangen: hvad de koster sammen ud over hver for sig.",
                "Two shifts at a time as well: what they cost together beyond each alone.")),
        };
        var options = new PairedYearsOptions(console);
        var command = new Command("value", console.Say(new(
            "Hvad hver vagt er værd: hvad der spares, og hvem der venter længere, hvis den tages ud alene.",
            "What each shift is worth: what is saved, and who waits longer, if it is taken out alone.")))
        {
            plan, of, pairs,
        };
        options.AddTo(command);
        options.SetAction(
            command,
            console,
            (parsed, settings, progress, cancellation) => ValueShifts.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(plan),
                new ShiftValueSettings(settings, parsed.GetValue(of) ?? [], parsed.GetValue(pairs)), progress, cancellation),
            values =>
            {
                var report = new ShiftValueTables(values, console.Language);
                return new PairedYearsOptions.Written(
                    report.Sentences, report.All, () => ShiftValueJson.Write(values), () => CsvFile.Write(ShiftValueDataTable.Of(values)),
                    report.Page);
            });
        return command;
    }
}
