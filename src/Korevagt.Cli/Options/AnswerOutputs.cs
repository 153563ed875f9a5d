using System.CommandLine;
using Korevagt.Advice.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Domain.Faults;
using Korevagt.Exports.Csv;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Options;

/// <summary>Where an answer goes: the terminal, and the files that were asked for.</summary>
internal sealed class AnswerOutputs
{
    private readonly Option<string?> json;
    private readonly Option<string?> csv;
    private readonly Option<string?> html;
    private readonly Option<string?> plans;

    public AnswerOutputs(TerminalConsole console)
    {
        json = OptimiseOptions.File(console, "--json", new("Skriv svaret som JSON.", "Write the answer as JSON."));
        csv = OptimiseOptions.File(console, "--csv", new("Skriv de nævnte planer som CSV.", "Write the plans told as CSV."));
        html = OptimiseOptions.File(console, "--html", new(
            "Skriv rapporten som én selvstændig webside.", "Write the report as one self-contained web page."));
        plans = new Option<string?>("--plans")
        {
            Description = console.Say(new(
                "En ny mappe, hvor de nævnte planer skrives som scenarier, som 'compare' og beregningsopgaver tager.",
                "A new folder for the plans told, as scenario files that compare and batches take.")),
            HelpName = console.Say(ValueNames.Folder),
        };
    }

    public void AddTo(Command command)
    {
        foreach (var option in new[] { json, csv, html, plans })
        {
            command.Options.Add(option);
        }
    }

    public AnswerFiles Of(ParseResult parsed) => new(
        parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(html),
        parsed.GetValue(plans) is { } folder ? new OutputFolder("--plans", folder) : null);
}

/// <summary>The files of an answer.</summary>
internal sealed record AnswerFiles(string? Json, string? Csv, string? Html, OutputFolder? Plans)
{
    /// <summary>What is wrong with their paths.</summary>
    public List<Fault> Faults(TerminalConsole console, string? archive) =>
    [
        .. new OutputFiles().Add("--json", Json).Add("--csv", Csv).Add("--html", Html).Add("--archive", archive).Faults(console),
        .. Plans?.Fault() is { } fault ? [fault] : Array.Empty<Fault>(),
    ];

    /// <summary>Writes the answer.</summary>
    public void Write(TerminalConsole console, ChosenShifts chosen)
    {
        var report = new OptimisationReport(chosen.Answer, console.Language);
        foreach (var sentence in report.Sentences)
        {
            console.Output.WriteLine(sentence);
        }

        PlainTables.Write(console.Output, report.Tables, console.Language);
        if (chosen.Answer.Provenance.Budget.Length > 0)
        {
            console.Output.WriteLine(console.Say(new(
                $"Samme svar igen: --budget {chosen.Answer.Provenance.Budget} --seed {chosen.Answer.Provenance.Seed}",
                $"The same answer again: --budget {chosen.Answer.Provenance.Budget} --seed {chosen.Answer.Provenance.Seed}")));
        }

        if (Json is not null)
        {
            OutputFiles.Write(Json, OptimisationJson.Write(chosen.Answer));
        }

        if (Csv is not null)
        {
            OutputFiles.Write(Csv, CsvFile.Write(OptimisationDataTable.Of(chosen.Answer)));
        }

        if (Html is not null)
        {
            OutputFiles.Write(Html, report.Page());
        }

        if (Plans is not null)
        {
            Plans.WriteAsync(folder =>
            {
                PlanFiles.Write(folder, chosen.Answer);
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        }
    }
}
