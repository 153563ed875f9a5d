using System.CommandLine;
using Korevagt.Advice.Values;
using Korevagt.Choosing.Stations;
using Korevagt.Cli.Options;
using Korevagt.Domain.Time;
using Korevagt.Exports.Csv;
using Korevagt.Files;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise stations</c>: where a number of cars would stand, and what simulating that shows.</summary>
internal static class OptimiseStationsCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var cars = new Option<int>("--cars")
        {
            Description = console.Say(new("Så mange vogne placeres.", "How many cars are placed.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            Required = true,
        };
        var hours = new Option<string>("--hours")
        {
            Description = console.Say(new(
                "Del af døgnet: 'night' (23-08), 'evening' (16-23), 'day' (08-16) eller hele timer som 20-02.",
                "Part of the day: night (23-08), evening (16-23), day (08-16), or whole hours such as 20-02.")),
            HelpName = "night|evening|day|" + console.Say(new("FRA-TIL", "FROM-TO")),
            DefaultValueFactory = _ => "night",
        };
        var days = new Option<DaySelection>("--days")
        {
            Description = console.Say(new(
                "Dagene, hvor timerne begynder; skal vælges, hvor vagterne ikke er de samme på hverdage og i weekender.",
                "The days on which the hours begin; needed where shifts differ between working days and weekends.")),
            HelpName = "everyDay|workingDays|nonWorkingDays",
            CustomParser = result => Values.Word<DaySelection>(result, console),
            DefaultValueFactory = _ => DaySelection.EveryDay,
        };
        var sites = new Option<SiteKind>("--sites")
        {
            Description = console.Say(new(
                "Hvor vogne kan stå: planens vagtsteder, eller også i hvert område.",
                "Where cars may stand: at the plan's stations, or in each area as well.")),
            HelpName = "stations|areas",
            CustomParser = result => Values.Word<SiteKind>(result, console),
        };
        var within = new Option<double?>("--within")
        {
            Description = console.Say(new(
                "Så mange minutters kørsel dækker en vogn.", "A car covers what lies within a drive of so many minutes.")),
            HelpName = console.Say(new("MINUTTER", "MINUTES")),
            CustomParser = result => Values.Number(result, console),
            DefaultValueFactory = _ => StationSettings.DefaultWithinMinutes,
        };
        var run = new PairedYearsOptions(console);
        var command = new Command("stations", console.Say(new(
            "Hvor et antal vogne ville stå i en del af døgnet, og hvad det giver, når det simuleres.",
            "Where a number of cars would stand in a part of the day, and what that gives when it is simulated.")))
        {
            plan, cars, hours, days, sites, within,
        };
        run.AddTo(command);
        run.SetAction(
            command, console,
            (parsed, settings, progress, cancellation) => PlaceStations.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(plan),
                new StationSettings(
                    settings, parsed.GetValue(cars), parsed.GetRequiredValue(hours), parsed.GetValue(days), parsed.GetValue(sites),
                    parsed.GetValue(within) ?? 0),
                progress, cancellation),
            placed =>
            {
                var report = new StationTables(placed, console.Language);
                return new PairedYearsOptions.Written(
                    report.Sentences, report.All, () => StationJson.Write(placed), () => CsvFile.Write(StationDataTable.Of(placed)), report.Page);
            });
        return command;
    }
}
