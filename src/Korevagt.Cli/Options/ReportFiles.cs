using System.CommandLine;
using Korevagt.Domain.Faults;
using Korevagt.Exports.Tables;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Options;

/// <summary>The files of a command that shows sentences and tables: <c>--json</c> and <c>--html</c>.</summary>
internal sealed class ReportFiles(TerminalConsole console)
{
    private readonly Option<string?> jsonOption = OptimiseOptions.File(console, "--json", new("Skriv resultatet som JSON.", "Write the result as JSON."));
    private readonly Option<string?> htmlOption = OptimiseOptions.File(console, "--html", new(
        "Skriv rapporten som én selvstændig webside.", "Write the report as one self-contained web page."));

    public void AddTo(Command command)
    {
        command.Add(jsonOption);
        command.Add(htmlOption);
    }

    /// <summary>Works, shows what was found and writes the files asked for; the paths are looked at first.</summary>
    public int Show<T>(ParseResult parsed, Func<Outcome<T>> work, Func<T, Reported> report)
    {
        var (jsonFile, htmlFile) = (parsed.GetValue(jsonOption), parsed.GetValue(htmlOption));
        var faults = new OutputFiles().Add("--json", jsonFile).Add("--html", htmlFile).Faults(console);
        return faults.Count > 0 ? console.Write(faults) : console.Show(work(), found =>
        {
            var reported = report(found);
            var (before, after) = reported.TablesFirst ? ([], reported.Sentences) : (reported.Sentences, (IReadOnlyList<string>)[]);
            before.ToList().ForEach(console.Output.WriteLine);
            PlainTables.Write(console.Output, reported.Tables, console.Language);
            after.ToList().ForEach(console.Output.WriteLine);
            if (jsonFile is not null && reported.Json is { } json)
            {
                OutputFiles.Write(jsonFile, json());
            }

            if (htmlFile is not null)
            {
                OutputFiles.Write(htmlFile, reported.Page());
            }
        });
    }

    /// <summary>What a command shows, and the files that it can write; no JSON where nothing came of it.</summary>
    internal sealed record Reported(IReadOnlyList<string> Sentences, IReadOnlyList<PlainTable> Tables, Func<byte[]>? Json, Func<string> Page)
    {
        /// <summary>Whether the sentences stand under the tables.</summary>
        public bool TablesFirst { get; init; }
    }
}
