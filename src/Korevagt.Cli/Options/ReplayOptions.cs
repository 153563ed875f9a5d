using System.CommandLine;
using Korevagt.Planning.Replaying;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>The options of a replay.</summary>
internal sealed class ReplayOptions(TerminalConsole console)
{
    private readonly Option<string?> mapping = LogOptions.MappingFile(console);

    private readonly Option<string?> borders = LogOptions.BordersFile(console);

    private readonly Option<int> replications = new("--replications")
    {
        Description = console.Say(new(
            "Hvor mange gange det, som loggen ikke fortæller, trækkes, 2 eller flere; én gang, hvor den "
            + "fortæller alt.",
            "How often what the log does not tell is drawn, 2 or more; once where it tells everything.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<ulong> seed = SharedOptions.Seed(console);

    private readonly Option<int> threads = SharedOptions.Threads(console);

    private readonly Option<bool> drawDelay = new("--draw-delay")
    {
        Description = console.Say(new(
            "Træk tiden før disponering, også hvor loggen har den: til logge, hvis disponering rummer ventetiden "
            + "på en vogn.",
            "Draw the dispatch delay even where the log has it: for logs whose dispatch time holds the wait for "
            + "a car.")),
    };

    private readonly Option<LocalDate?> today = LogOptions.LastDate(console);

    private readonly Option<string?> map = SharedOptions.OtherMap(console);

    private readonly Option<string?> cache = SharedOptions.Cache(console);

    private readonly Option<string?> json = new("--json")
    {
        Description = console.Say(new(
            "Skriv resultatet som JSON.",
            "Write the result as JSON.")),
        HelpName = console.Say(ValueNames.File)
    };

    public string? JsonFile(ParseResult parsed) => parsed.GetValue(json);

    public string? MappingFile(ParseResult parsed) => parsed.GetValue(mapping);

    public string? BordersFile(ParseResult parsed) => parsed.GetValue(borders);

    public LocalDate? Today(ParseResult parsed) => parsed.GetValue(today);

    public void AddTo(Command command)
    {
        command.Add(mapping);
        command.Add(borders);
        command.Add(replications);
        command.Add(seed);
        command.Add(threads);
        command.Add(drawDelay);
        command.Add(today);
        command.Add(map);
        command.Add(cache);
        command.Add(json);
    }

    public ReplaySettings Settings(ParseResult parsed) =>
        new(parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads))
        {
            DrawsDelay = parsed.GetValue(drawDelay),
            MapFile = parsed.GetValue(map),
            CacheFolder = parsed.GetValue(cache),
        };
}
