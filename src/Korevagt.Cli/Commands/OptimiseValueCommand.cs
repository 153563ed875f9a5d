using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Exports.Csv;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Planning.UseCases;
using Korevagt.Advice.Values;
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
        var replications = new Option<int>("--replications")
        {
            Description = console.Say(new("Simulerede år, 2 eller flere.", "Simulated years, 2 or more.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            DefaultValueFactory = _ => 50,
        };
        var (year, seed, threads) = (SharedOptions.Year(console), SharedOptions.Seed(console), SharedOptions.Threads(console));
        var (map, cache) = (SharedOptions.OtherMap(console), SharedOptions.Cache(console));
        var json = FileOption(console, "--json", new("Skriv resultatet som JSON.", "Write the result as JSON."));
        var csv = FileOption(console, "--csv", new("Skriv tabellen som CSV.", "Write the table as CSV."));
        var html = FileOption(console, "--html", new(
            "Skriv rapporten som én selvstændig webside.", "Write the report as one self-contained web page."));
        var command = new Command("value", console.Say(new(
            "Hvad hver vagt er værd: hvad der spares, og hvem der venter længere, hvis den tages ud alene.",
            "What each shift is worth: what is saved, and who waits longer, if it is taken out alone.")))
        {
            plan, of, pairs, replications, year, seed, threads, map, cache, json, csv, html,
        };
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (jsonFile, csvFile, htmlFile) = (parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(html));
                var faults = new OutputFiles().Add("--json", jsonFile).Add("--csv", csvFile).Add("--html", htmlFile).Faults(console);
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var settings = new EvaluationSettings(
                    parsed.GetValue(year), parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads))
                {
                    MapFile = parsed.GetValue(map),
                    CacheFolder = parsed.GetValue(cache),
                };
                var valued = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress => ValueShifts.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(plan),
                    new ShiftValueSettings(settings, parsed.GetValue(of) ?? [], parsed.GetValue(pairs)), progress, cancellation));
                return console.Show(valued, values => Write(console, values, jsonFile, csvFile, htmlFile));
            },
            CancellationToken.None));
        return command;
    }

    private static void Write(TerminalConsole console, ShiftValues values, string? json, string? csv, string? html)
    {
        var report = new ShiftValueTables(values, console.Language);
        foreach (var sentence in report.Sentences)
        {
            console.Output.WriteLine(sentence);
        }

        PlainTables.Write(console.Output, report.All, console.Language);
        if (json is not null)
        {
            OutputFiles.Write(json, ShiftValueJson.Write(values));
        }

        if (csv is not null)
        {
            OutputFiles.Write(csv, CsvFile.Write(ShiftValueDataTable.Of(values)));
        }

        if (html is not null)
        {
            OutputFiles.Write(html, report.Page());
        }
    }

    private static Option<string?> FileOption(TerminalConsole console, string name, Domain.Texts.Text description) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(ValueNames.File),
    };
}
