using System.CommandLine;
using Korevagt.Domain.Texts;
using Korevagt.Reports;

namespace Korevagt.Cli.Options;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The year evaluated where none is asked for: the one the memo speaks of.</summary>
    public const int DefaultYear = 2017;

    public static Argument<string> Plan() =>
        File("plan", "A baseline or model file, or a scenario file that is resolved on its baseline.");

    public static Option<string> RequiredPlan() => new("--plan")
    {
        Description = "A baseline file, or a scenario file that is resolved on its baseline.",
        HelpName = "PLAN",
        Required = true,
    };

    public static Argument<string> File(string name, string description)
    {
        var file = new Argument<string>(name) { Description = description };
        file.Validators.Add(Values.ArePaths);
        return file;
    }

    public static Argument<string[]> Files(string name, string description)
    {
        var files = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(Values.ArePaths);
        return files;
    }

    public static Option<int> Year() => new("--year")
    {
        Description = "The calendar year evaluated.",
        HelpName = "YEAR",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => DefaultYear,
    };

    public static Option<string> RequiredMap() => new("--map")
    {
        Description = "The road map: OpenStreetMap (.osm, .osm.pbf) or a roads file.",
        HelpName = "MAP",
        DefaultValueFactory = _ => "maps/midtjylland.osm",
    };

    public static Option<string?> OtherMap() => new("--map")
    {
        Description = "Another road map than the baseline's: OpenStreetMap (.osm, .osm.pbf) or a roads file.",
        HelpName = "MAP",
    };

    public static Option<Language> Lang() => new("--lang")
    {
        Description = "Language of the report: da (default) or en.",
        HelpName = "da|en",
        CustomParser = Values.Word<Language>,
    };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of the random streams: the same seed gives the same visits.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<ulong>,
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "Threads at most; the result does not depend on it.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<string?> Cache() => new("--cache")
    {
        Description = "A folder that keeps travel times between runs.",
        HelpName = "FOLDER",
    };
}
