using System.CommandLine;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Files.Settings;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Options;

/// <summary>What the commands have in common that look into plans by simulating some paired years: options, and what is written.</summary>
internal sealed class PairedYearsOptions
{
    private readonly Option<int> replications;
    private readonly Option<int> year;
    private readonly Option<ulong> seed;
    private readonly Option<int> threads;
    private readonly Option<string?> map;
    private readonly Option<string?> cache;
    private readonly Option<string?> json;
    private readonly Option<string?> csv;
    private readonly Option<string?> html;

    public PairedYearsOptions(TerminalConsole console)
    {
        replications = new Option<int>("--replications")
        {
            Description = console.Say(new("Simulerede år, 2 eller flere.", "Simulated years, 2 or more.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            DefaultValueFactory = _ => 50,
        };
        (year, seed, threads) = (SharedOptions.Year(console), SharedOptions.Seed(console), SharedOptions.Threads(console));
        (map, cache) = (SharedOptions.OtherMap(console), SharedOptions.Cache(console));
        json = OptimiseOptions.File(console, "--json", new("Skriv resultatet som JSON.", "Write the result as JSON."));
        csv = OptimiseOptions.File(console, "--csv", new("Skriv tabellen som CSV.", "Write the table as CSV."));
        html = OptimiseOptions.File(console, "--html", new(
            "Skriv rapporten som én selvstændig webside.", "Write the report as one self-contained web page."));
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { replications, year, seed, threads, map, cache, json, csv, html })
        {
            command.Add(option);
        }
    }

    /// <summary>Lets a command work, show its answer and write the files asked for.</summary>
    /// <param name="command">The command.</param>
    /// <param name="console">Where the answer goes.</param>
    /// <param name="work">The one call.</param>
    /// <param name="writing">What of its value is written.</param>
    public void SetAction<T>(
        Command command,
        TerminalConsole console,
        Func<ParseResult, EvaluationSettings, IProgress<EvaluationProgress>?, CancellationToken, Outcome<T>> work,
        Func<T, Written> writing) =>
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
                var found = YearsProgress.Watch(
                    console, console.Say(TerminalTexts.Simulating), progress => work(parsed, settings, progress, cancellation));
                return console.Show(found, value => Write(console, writing(value), jsonFile, csvFile, htmlFile));
            },
            CancellationToken.None));

    private static void Write(TerminalConsole console, Written written, string? jsonFile, string? csvFile, string? htmlFile)
    {
        foreach (var sentence in written.Sentences)
        {
            console.Output.WriteLine(sentence);
        }

        PlainTables.Write(console.Output, written.Tables, console.Language);
        if (jsonFile is not null)
        {
            OutputFiles.Write(jsonFile, written.Json());
        }

        if (csvFile is not null)
        {
            OutputFiles.Write(csvFile, written.Csv());
        }

        if (htmlFile is not null)
        {
            OutputFiles.Write(htmlFile, written.Page());
        }
    }

    /// <summary>What a command shows, and the files that it can write.</summary>
    /// <param name="Sentences">The answer.</param>
    /// <param name="Tables">The tables under it.</param>
    /// <param name="Json">The result for other programs.</param>
    /// <param name="Csv">The table for other programs.</param>
    /// <param name="Page">The page.</param>
    internal sealed record Written(
        IReadOnlyList<string> Sentences, IReadOnlyList<PlainTable> Tables, Func<byte[]> Json, Func<byte[]> Csv, Func<string> Page);
}
