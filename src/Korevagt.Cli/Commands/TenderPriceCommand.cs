using System.CommandLine;
using Korevagt.Advice.Tenders;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Planning.Pricing;
using Korevagt.Results;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender price</c>: what the shifts of a plan should cost by wages, cars and overhead.</summary>
internal static class TenderPriceCommand
{
    /// <summary>Where the figures are that come with the program.</summary>
    public const string BundledFigures = "scenarios/kontrakter/takster.json";

    public static Command Create(TerminalConsole console)
    {
        var (plan, year, figures) = (SharedOptions.Plan(console), SharedOptions.Year(console), Figures(console));
        var on = SharedOptions.Date(console, "--on", console.Say(new(
            "Den dag, hvis løn og takster gælder; uden det årets sidste.",
            "The day whose wages and rates hold; without it the last of the year.")));
        var by = new Option<LotGrouping>("--by")
        {
            Description = console.Say(new(
                "Hvilke vagter én vognmand tænkes at køre: et vagtsteds, en enkelt, kontrakternes delaftaler eller alle.",
                "Which shifts one contractor is taken to drive: those of a station, one, the lots of the contracts, or all.")),
            HelpName = "station|shift|lot|region",
            CustomParser = result => Values.Word<LotGrouping>(result, console),
        };
        var lines = new Option<string[]>("--lines")
        {
            Description = console.Say(new(
                "Vis også, hvad timeprisen for disse vagter er sammensat af, og hvert tal med dato og hvor sikkert det er.",
                "Show what the price an hour of these shifts is made of as well, and each figure with its date and how well it is known.")),
            HelpName = console.Say(new("VAGT", "SHIFT")),
            AllowMultipleArgumentsPerToken = true,
        };
        var files = new ReportFiles(console);
        var command = new Command("price", console.Say(new(
            "Hvad en plans vagter burde koste efter løn, vogn og administration, linje for linje; uden simulering.",
            "What the shifts of a plan should cost by wages, cars and overhead, line by line; no simulation.")))
        {
            plan, figures, year, on, by, lines,
        };
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = new ShouldCostSettings(parsed.GetValue(year), parsed.GetValue(on), parsed.GetValue(by))
            {
                Lines = parsed.GetValue(lines) ?? [],
            };
            return files.Show(
                parsed,
                () => PriceShouldCost.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(figures), settings),
                value =>
                {
                    var report = new ShouldCostTables(value, console.Language, settings.Lines);
                    return new(report.Sentences, report.All, () => ResultJson.Write(ShouldCostResult.Of(value)), report.Page);
                });
        });
        return command;
    }

    /// <summary>The option that names a file of figures.</summary>
    public static Option<string> Figures(TerminalConsole console) => new("--figures")
    {
        Description = console.Say(new("Filen med løn, takster og antagelser.", "The file of wages, rates and assumptions.")),
        HelpName = console.Say(ValueNames.File),
        DefaultValueFactory = _ => BundledFigures,
    };
}
