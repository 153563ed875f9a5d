using System.CommandLine;
using Korevagt.Advice.Routes;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Exports.Excel;
using Korevagt.Routes.Answers;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.RouteCommands;

/// <summary>Where tours go: the terminal, and the files that were asked for.</summary>
internal sealed class RouteFiles
{
    private readonly TerminalConsole console;
    private readonly Option<string?> json;
    private readonly Option<string?> html;
    private readonly Option<string?> geoJson;
    private readonly Option<string?> excel;

    public RouteFiles(TerminalConsole console)
    {
        this.console = console;
        json = new Option<string?>("--json", "--output", "-o")
        {
            Description = console.Say(new("Skriv turene som VROOM's løsning i JSON.", "Write the tours as VROOM's solution in JSON.")),
            HelpName = console.Say(ValueNames.File),
        };
        html = OptimiseOptions.File(console, "--html", new(
            "Skriv rapporten som én selvstændig webside.", "Write the report as one self-contained web page."));
        geoJson = OptimiseOptions.File(console, "--geojson", new("Skriv turene på kortet som GeoJSON.", "Write the tours on the map as GeoJSON."));
        excel = OptimiseOptions.File(console, "--excel", new("Skriv turene som en Excel-projektmappe.", "Write the tours as an Excel workbook."));
    }

    public void AddTo(Command command)
    {
        foreach (var option in new[] { json, html, geoJson, excel })
        {
            command.Add(option);
        }
    }

    public List<Fault> Faults(ParseResult parsed) => new OutputFiles()
        .Add("--json", parsed.GetValue(json)).Add("--html", parsed.GetValue(html)).Add("--geojson", parsed.GetValue(geoJson)).Add("--excel", parsed.GetValue(excel))
        .Faults(console);

    /// <summary>Shows tours and writes the files asked for.</summary>
    public void Show(ParseResult parsed, PlannedRoutes planned, CancellationToken cancellation)
    {
        var report = new RouteReport(planned, console.Language);
        foreach (var sentence in report.Sentences)
        {
            console.Output.WriteLine(sentence);
        }

        PlainTables.Write(console.Output, report.Tables, console.Language);
        Write(json, () => SolutionJson.Write(planned));
        Write(geoJson, () => RoutesGeoJson.Write(planned, cancellation));
        Write(excel, () => Workbook.Write(RouteDataTables.Of(planned, console.Language), console.Language));
        if (parsed.GetValue(html) is { } page)
        {
            OutputFiles.Write(page, report.Page());
        }

        void Write(Option<string?> option, Func<byte[]> content)
        {
            if (parsed.GetValue(option) is { } file)
            {
                OutputFiles.Write(file, content());
            }
        }
    }
}
