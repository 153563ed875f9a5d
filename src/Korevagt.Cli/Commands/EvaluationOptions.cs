using System.CommandLine;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Cli.Commands;

/// <summary>The options of the commands that simulate.</summary>
/// <param name="defaultReplications">Simulated years where none are asked for.</param>
internal sealed class EvaluationOptions(int defaultReplications = 50)
{
    private readonly Option<int> year = SharedOptions.Year();

    private readonly Option<int> replications = new("--replications")
    {
        Description = "Simulated years per plan, 2 or more.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => defaultReplications,
    };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Seed of the random streams: the same seed gives the same visits.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<ulong>,
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Threads at most; the result does not depend on it.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> map = SharedOptions.OtherMap();

    private readonly Option<string?> cache = new("--cache")
    {
        Description = "A folder that keeps travel times between runs.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> json = new("--json") { Description = "Write the result as JSON.", HelpName = "FILE" };

    public string? JsonFile(ParseResult parsed) => parsed.GetValue(json);

    public void AddTo(Command command)
    {
        command.Add(year);
        command.Add(replications);
        command.Add(seed);
        command.Add(threads);
        command.Add(map);
        command.Add(cache);
        command.Add(json);
    }

    public EvaluationSettings Settings(ParseResult parsed) =>
        new(parsed.GetValue(year), parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads))
        {
            MapFile = parsed.GetValue(map),
            CacheFolder = parsed.GetValue(cache),
        };
}
