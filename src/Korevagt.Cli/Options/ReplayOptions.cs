using System.CommandLine;
using Korevagt.Planning.Replaying;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>The options of a replay.</summary>
internal sealed class ReplayOptions
{
    private readonly Option<string?> mapping = LogOptions.MappingFile();

    private readonly Option<string?> borders = LogOptions.BordersFile();

    private readonly Option<int> replications = new("--replications")
    {
        Description = "How often what the log does not tell is drawn, 2 or more; once where it tells everything.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<ulong> seed = SharedOptions.Seed();

    private readonly Option<int> threads = SharedOptions.Threads();

    private readonly Option<bool> drawDelay = new("--draw-delay")
    {
        Description = "Draw the dispatch delay even where the log has it: for logs whose dispatch time holds the wait for a car.",
    };

    private readonly Option<LocalDate?> today = LogOptions.LastDate();

    private readonly Option<string?> map = SharedOptions.OtherMap();

    private readonly Option<string?> cache = SharedOptions.Cache();

    private readonly Option<string?> json = new("--json") { Description = "Write the result as JSON.", HelpName = "FILE" };

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
