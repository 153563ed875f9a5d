using System.CommandLine;
using System.Globalization;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Files;
using Korevagt.Routes.Converting;
using Korevagt.Terminal;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes convert</c>: a routing file of another format.</summary>
internal static class RoutesConvertCommand
{
    private const int MostVehicles = 2_000;

    public static Command Create(TerminalConsole console)
    {
        var format = new Argument<ForeignFormat>("format")
        {
            Description = console.Say(new("Hvad filen er: solomon, lilim, darp eller csv.", "What the file is: solomon, lilim, darp or csv.")),
            HelpName = "solomon|lilim|darp|csv",
            CustomParser = result => Values.Word<ForeignFormat>(result, console),
        };
        var input = SharedOptions.File(console, "input", console.Say(new("Filen.", "The file.")));
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new("Rutefilen, der skal skrives.", "The routing file to write.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var vehicles = Whole(console, "--vehicles", new("Kun csv: hvor mange vogne.", "csv only: how many vehicles."), 1);
        var capacity = Whole(console, "--capacity", new("Kun csv: pladser i hver vogn.", "csv only: seats of each vehicle."), 4);
        var depot = Words(console, "--depot", new("Kun csv: hvor vognene begynder og slutter, som lat,lon.", "csv only: where the vehicles start and end, as lat,lon."), Domain.Texts.Text.Same("LAT,LON"), null);
        var shift = Words(console, "--shift", new("Kun csv: hvornår vognene kører, som 07:00-16:00.", "csv only: when the vehicles drive, such as 07:00-16:00."), new("FRA-TIL", "FROM-TO"), "07:00-16:00");
        var factor = new Option<double?>("--ride-factor")
        {
            Description = console.Say(new(
                "Kun csv: længste rejsetid som gange den direkte køretid.", "csv only: longest ride as a multiple of the direct drive.")),
            HelpName = console.Say(ValueNames.Number),
            CustomParser = result => Values.Number(result, console),
        };
        var atLeast = Whole(console, "--ride-at-least", new("Kun csv: minutter, som --ride-factor altid tillader.", "csv only: minutes that --ride-factor always allows."), 20);
        var command = new Command("convert", console.Say(new(
            "Lav en rutefil af Solomons, Li og Lims eller Cordeaus format eller af en CSV-fil med kørsler.",
            "Make a routing file of Solomon's, Li and Lim's or Cordeau's format, or of a CSV file of trips.")))
        {
            format, input, output, vehicles, capacity, depot, shift, factor, atLeast,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(output);
            var faults = new OutputFiles().Add("--output", file).Faults(console);
            var fleet = Fleet(
                parsed.GetValue(vehicles), parsed.GetValue(capacity), parsed.GetValue(depot), parsed.GetValue(shift)!, parsed.GetValue(factor), parsed.GetValue(atLeast), faults);
            return faults.Count > 0
                ? console.Write(faults)
                : console.Show(
                    ConvertRoutes.Run(DiskFiles.Instance, parsed.GetRequiredValue(input), parsed.GetValue(format), fleet), bytes => OutputFiles.Write(file, bytes));
        });
        return command;
    }

    private static TripVehicles Fleet(int count, int capacity, string? depot, string shift, double? factor, int atLeast, List<Fault> faults)
    {
        Within("--vehicles", count, 1, MostVehicles, faults);
        Within("--capacity", capacity, 1, 1_000_000, faults);
        Within("--ride-at-least", atLeast, 0, 24 * 60, faults);
        if (factor is < 1 or > 100)
        {
            faults.Add(new Fault("--ride-factor", "", Domain.Texts.Text.Same(factor.Value.ToString(CultureInfo.InvariantCulture)), new("1 til 100", "1 to 100")));
        }

        GeoPoint? place = null;
        if (depot is not null)
        {
            var parts = depot.Split(',');
            if (parts.Length == 2 && Degrees(parts[0], out var lat) && Degrees(parts[1], out var lon) && new GeoPoint(lat, lon).IsValid)
            {
                place = new GeoPoint(lat, lon);
            }
            else
            {
                faults.Add(new Fault("--depot", "", new($"er '{depot}'", $"is '{depot}'"), new("grader som 56.46,9.41", "degrees such as 56.46,9.41")));
            }
        }

        var times = shift.Split('-').Select(time => LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(time)).ToList();
        var isSound = times.Count == 2 && times.TrueForAll(time => time.Success) && times[0].Value < times[1].Value;
        if (!isSound)
        {
            faults.Add(new Fault("--shift", "", new($"er '{shift}'", $"is '{shift}'"), new("klokkeslæt som 07:00-16:00", "times such as 07:00-16:00")));
        }

        return new TripVehicles(count, place, capacity, isSound ? times[0].Value : default, isSound ? times[1].Value : default(LocalTime), factor, atLeast);
    }

    private static bool Degrees(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static void Within(string option, int value, int least, int most, List<Fault> faults)
    {
        if (value < least || value > most)
        {
            faults.Add(new Fault(option, "", new($"er {value}", $"is {value}"), new($"{least} til {most}", $"{least} to {most}")));
        }
    }

    private static Option<int> Whole(TerminalConsole console, string name, Domain.Texts.Text description, int usual) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => usual,
    };

    private static Option<string?> Words(TerminalConsole console, string name, Domain.Texts.Text description, Domain.Texts.Text value, string? usual) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(value),
        DefaultValueFactory = _ => usual,
    };
}
