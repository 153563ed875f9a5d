using System.CommandLine;
using Korevagt.Advice.Routes;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Routes.Daytime;
using Korevagt.Terminal;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes daytime</c>: what visits cost that a scenario moves to daytime.</summary>
internal static class RoutesDaytimeCommand
{
    private const int UsualDays = 40;
    private const long UsualIterations = 5_000;

    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var scenario = SharedOptions.File(console, "scenario", console.Say(new(
            "Et scenarie af planen, der flytter besøg til dagtid (moveToDaytime).", "A scenario of the plan that moves visits to daytime (moveToDaytime).")));
        var vehicles = Whole(console, "--vehicles", new("Så mange vogne kører om dagen.", "How many vehicles drive each day."), null);
        var shift = new Option<string>("--shift")
        {
            Description = console.Say(new("Hvornår de kører.", "When they drive.")),
            HelpName = console.Say(new("FRA-TIL", "FROM-TO")),
            DefaultValueFactory = _ => "08:00-16:00",
        };
        var stations = new Option<string[]>("--stations")
        {
            Description = console.Say(new(
                "Vagtsteder, hvor vognene begynder og slutter, efter tur; uden dem de steder, der er nærmest flest besøg.",
                "Stations that the vehicles start and end at, in turn; left out, those nearest to most of the visits.")),
            HelpName = console.Say(new("VAGTSTED", "STATION")),
            AllowMultipleArgumentsPerToken = true,
        };
        var contract = new Option<string?>("--contract")
        {
            Description = console.Say(new("Kontrakten, der betales efter; uden den planens eneste.", "The contract that pays; left out, the plan's only one.")),
            HelpName = console.Say(ValueNames.Name),
        };
        var year = SharedOptions.Year(console);
        var days = Whole(console, "--days", new("Så mange hverdage trækkes.", "How many working days are drawn."), UsualDays);
        var iterations = new Option<long>("--iterations")
        {
            Description = console.Say(new("Søgningens omfang for hver dag.", "Effort of the search for each day.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<long>(result, console),
            DefaultValueFactory = _ => UsualIterations,
        };
        var seed = Whole(console, "--seed", new("Startværdi (seed) for besøg og søgning.", "Seed of visits and search."), 1);
        var (threads, map, files) = (SharedOptions.Threads(console), SharedOptions.OtherMap(console), new ReportFiles(console));
        var output = OptimiseOptions.File(console, "--scenario-out", new(
            "Skriv scenariet igen, så hvert flyttet besøg koster den fundne pris; 'compare' regner den med.",
            "Write the scenario again so that each moved visit costs what was found; compare counts it."));
        var command = new Command("daytime", console.Say(new(
            "Hvad et besøg koster, som et scenarie flytter til dagtid: trukne besøg lagt på ture og betalt efter kontrakt.",
            "What a visit costs that a scenario moves to daytime: drawn visits planned on tours and paid by contract.")))
        {
            plan, scenario, vehicles, shift, stations, contract, year, days, iterations, seed, threads, map, output,
        };
        files.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var times = parsed.GetValue(shift)!.Split('-').Select(time => LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(time)).ToList();
                var faults = new OutputFiles().Add("--scenario-out", parsed.GetValue(output)).Faults(console);
                if (times.Count != 2 || times.Exists(time => !time.Success))
                {
                    faults.Add(new Fault("--shift", "", new($"er '{parsed.GetValue(shift)}'", $"is '{parsed.GetValue(shift)}'"), new("timer som 08:00-16:00", "hours such as 08:00-16:00")));
                }

                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var settings = new DaytimeSettings(
                    parsed.GetValue(vehicles), times[0].Value, times[1].Value, parsed.GetValue(year), parsed.GetValue(days), parsed.GetValue(iterations), parsed.GetValue(seed),
                    parsed.GetValue(threads))
                {
                    Contract = parsed.GetValue(contract),
                    Stations = parsed.GetValue(stations) ?? [],
                    MapFile = parsed.GetValue(map),
                };
                return files.Show(
                    parsed,
                    () => PlanDaytime.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(scenario), settings, null, cancellation),
                    cost =>
                    {
                        if (parsed.GetValue(output) is { } file && cost.DkkPerVisit is not null)
                        {
                            var moving = parsed.GetRequiredValue(scenario);
                            OutputFiles.Write(file, DaytimeJson.WriteScenario(
                                cost, DiskFiles.Instance.Read(moving).Value, named => Relative(DiskFiles.Instance.Beside(moving, named), file)));
                        }

                        var report = new DaytimeReport(cost, console.Language);
                        return new(report.Sentences, report.Tables, () => DaytimeJson.Write(cost), report.Page);
                    });
            },
            CancellationToken.None));
        return command;
    }

    private static string Relative(string named, string file) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFullPath(named)).Replace(Path.DirectorySeparatorChar, '/');

    private static Option<int> Whole(TerminalConsole console, string name, Domain.Texts.Text description, int? usual)
    {
        var option = new Option<int>(name)
        {
            Description = console.Say(description),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            Required = usual is null,
        };
        if (usual is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        return option;
    }
}
