using System.CommandLine;
using Korevagt.Advice.Tenders;
using Korevagt.Choosing.Lots;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Results;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender lots</c>: into which lots a plan's driving could be put out to tender.</summary>
internal static class TenderLotsCommand
{
    public static Command Create(TerminalConsole console)
    {
        var (plan, year, figures) = (SharedOptions.Plan(console), SharedOptions.Year(console), TenderPriceCommand.Figures(console));
        var on = SharedOptions.Date(console, "--on", console.Say(new(
            "Den dag, hvis løn og takster gælder; uden det årets sidste.",
            "The day whose wages and rates hold; without it the last of the year.")));
        var drive = Number(console, "--drive", new(
            "Så mange minutters kørsel er der højst mellem nabosteder i en delaftale.",
            "How many minutes' drive there are at most between neighbours of a lot."), ValueNames.Count);
        drive.DefaultValueFactory = _ => LotSettings.DefaultDriveMinutes;
        var cars = BatchArguments.Count(console, "--most-cars", console.Say(new(
            "Så mange vogne på én gang har en delaftale højst.", "How many cars at once a lot has at most.")));
        var least = Number(console, "--least", new("Mindste værdi af en delaftale, kr. om året.", "Least value of a lot, kr a year."), ValueNames.Count);
        var most = Number(console, "--most", new("Største værdi af en delaftale, kr. om året.", "Most value of a lot, kr a year."), ValueNames.Count);
        var show = BatchArguments.Count(console, "--show", console.Say(new(
            "Vis delaftalerne, når der er så mange.", "Show the lots when there are so many.")));
        var map = SharedOptions.OtherMap(console);
        var files = new ReportFiles(console);
        var command = new Command("lots", console.Say(new(
            "Forslag til delaftaler: for hvert antal den deling af vagtstederne, der burde koste mindst, bevist.",
            "Proposed lots: for each number the division of the stations that should cost least, proved.")))
        {
            plan, figures, year, on, drive, cars, least, most, show, map,
        };
        files.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var settings = new LotSettings(parsed.GetValue(year), parsed.GetValue(drive) ?? 0)
                {
                    On = parsed.GetValue(on),
                    MostCars = parsed.GetValue(cars),
                    LeastDkk = Dkk(parsed.GetValue(least)),
                    MostDkk = Dkk(parsed.GetValue(most)),
                    MapFile = parsed.GetValue(map),
                };
                return files.Show(
                    parsed,
                    () => ProposeLots.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(figures), settings, cancellation),
                    proposed =>
                    {
                        var report = new LotTables(proposed, console.Language, parsed.GetValue(show));
                        return new(report.Sentences, report.All, () => ResultJson.Write(ProposedLotsResult.Of(proposed)), report.Page);
                    });
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Beyond any money that there is, an amount is as good as the end of the range.</summary>
    private static decimal? Dkk(double? amount) => amount is { } dkk ? (decimal)Math.Clamp(dkk, -1e15, 1e15) : null;

    private static Option<double?> Number(TerminalConsole console, string name, Domain.Texts.Text description, Domain.Texts.Text value) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(value),
        CustomParser = result => Values.Number(result, console),
    };
}
