using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Solving;
using Korevagt.Terminal;

namespace Korevagt.Cli.RouteCommands;

/// <summary>What the commands of tours have in common: the file, the map and the effort.</summary>
internal sealed class RouteOptions
{
    private readonly TerminalConsole console;
    private readonly Argument<string> file;
    private readonly Option<string?> map;
    private readonly Option<int> threads;

    public RouteOptions(TerminalConsole console)
    {
        this.console = console;
        file = SharedOptions.File(console, "file", console.Say(new(
            "En rutefil: VROOM's JSON med jobs, shipments og vehicles (se docs/da/ruter.md).",
            "A routing file: VROOM's JSON with jobs, shipments and vehicles (see docs/routes.md).")));
        map = new Option<string?>("--map")
        {
            Description = console.Say(new(
                $"Et andet vejkort end rutefilens plan har; uden plan {RoutesSettings.BundledMap}.", $"Another road map than that of the file's plan; without a plan {RoutesSettings.BundledMap}.")),
            HelpName = console.Say(ValueNames.Map),
        };
        threads = SharedOptions.Threads(console);
    }

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(map);
        command.Add(threads);
    }

    public int ThreadsOf(ParseResult parsed) => parsed.GetValue(threads);

    public string FileOf(ParseResult parsed) => parsed.GetRequiredValue(file);

    /// <summary>The file with its driving times; what must be known before its tours are used is written first.</summary>
    public Outcome<LoadedRoutes> Load(ParseResult parsed, CancellationToken cancellation)
    {
        var loaded = RoadsProgress.Watch(console, progress => RoutesLoader.Load(
            DiskFiles.Instance, FileOf(parsed), new RoutesSettings(parsed.GetValue(map), parsed.GetValue(threads)), progress, cancellation));
        if (loaded.Succeeded)
        {
            console.Warn(loaded.Value.Warnings);
        }

        return loaded;
    }
}

/// <summary>How long to search.</summary>
internal sealed class RouteEffortOptions
{
    private readonly TerminalConsole console;
    private readonly Option<TimeSpan?> time;
    private readonly Option<long?> iterations;
    private readonly Option<long?> stopAfter;
    private readonly Option<int> seed;

    public RouteEffortOptions(TerminalConsole console)
    {
        this.console = console;
        time = BudgetOption.Time(console);
        time.Description = console.Say(new(
            "Hvor længe der søges, for eksempel 15s; skriver det --iterations, der giver samme ture igen.",
            "How long to search, such as 15s; prints the --iterations that give the same tours again."));
        iterations = Count("--iterations", new(
            "Hvor mange gange turene tages fra hinanden og sættes sammen igen. Uden det efter opgavens størrelse.",
            "How often tours are taken apart and put together again. Left out, by the size of the problem."));
        stopAfter = Count("--stop-after", new(
            "Hold op efter så mange af dem; gentager et svar, som uret afbrød.", "Stop after so many of them; repeats an answer that the clock stopped."));
        seed = new Option<int>("--seed")
        {
            Description = console.Say(new("Startværdi (seed) for søgningens tilfældige valg.", "Seed of the search's random choices.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            DefaultValueFactory = _ => 1,
        };
    }

    public void AddTo(Command command)
    {
        command.Add(time);
        command.Add(iterations);
        command.Add(stopAfter);
        command.Add(seed);
    }

    public List<Fault> Faults(ParseResult parsed)
    {
        var faults = new List<Fault>();
        if (parsed.GetValue(time) is not null && parsed.GetValue(iterations) is not null)
        {
            faults.Add(new Fault("--time", "", ParsingTexts.OppositeOf("--iterations"), new("den ene af de to", "one of the two")));
        }

        foreach (var (option, value) in new[] { ("--iterations", parsed.GetValue(iterations)), ("--stop-after", parsed.GetValue(stopAfter)) })
        {
            if (value is < 0 or > 1_000_000_000_000)
            {
                faults.Add(new Fault(option, "", new($"er {value}", $"is {value}"), new("0 til 1000000000000", "0 to 1000000000000")));
            }
        }

        return faults;
    }

    public RouteSearch Of(ParseResult parsed, int threads) => new(
        parsed.GetValue(iterations), parsed.GetValue(time), parsed.GetValue(stopAfter), parsed.GetValue(seed), threads);

    private Option<long?> Count(string name, Domain.Texts.Text description) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<long>(result, console),
    };
}
