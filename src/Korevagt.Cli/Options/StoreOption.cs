using System.CommandLine;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>The option that says where the store is.</summary>
internal sealed class StoreOption(TerminalConsole console)
{
    /// <summary>The environment variable that stands in for the option.</summary>
    public const string Variable = "KOREVAGT_STORE";

    private const string Name = "--store";

    private readonly Option<string?> option = new(Name)
    {
        Description = console.Say(new(
            $"Lageret: en SQLite-fil eller en forbindelse til PostgreSQL (uden andet: variablen {Variable}, "
            + $"ellers {StoreLocation.DefaultFile} her).",
            $"The store: a SQLite file or a PostgreSQL connection string (default: the variable {Variable}, else "
            + $"{StoreLocation.DefaultFile} here).")),
        HelpName = console.Say(ValueNames.Store),
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>Where the store is to be, whether it is there or not.</summary>
    public Outcome<StoreLocation> Location(ParseResult parsed)
    {
        if (parsed.GetValue(option) is { } said)
        {
            return StoreLocation.Parse(said, Name);
        }

        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set
            ? StoreLocation.Parse(set, Variable)
            : StoreLocation.Parse(StoreLocation.DefaultFile, Name);
    }

    /// <summary>Where the store is; where it was never made, that is a fault.</summary>
    public Outcome<StoreLocation> Existing(ParseResult parsed) =>
        Location(parsed).Then<StoreLocation>(location => location.IsThere
        ? location
        : new Fault(
            Name, "", StoreTexts.NoStore(location.ToString()), StoreTexts.AStoreThatWasMade));

    /// <summary>Opens the store that is there and does something with it; returns the exit code.</summary>
    /// <exception cref="StoreException">It cannot be reached or opened.</exception>
    public async Task<int> UseAsync(
        TerminalConsole console, ParseResult parsed, OutputFiles files, Func<RunStore, Task<int>> use,
        CancellationToken cancellation)
    {
        var location = Existing(parsed);
        List<Fault> faults = [.. files.Faults(console), .. location.Faults];
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        await using var store = await RunStore.OpenAsync(
            location.Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current), cancellation);
        return await use(store);
    }

    /// <summary>The option as it has to be typed again to mean the same store; empty where it was not typed.</summary>
    public string Again(ParseResult parsed, StoreLocation location) =>
        parsed.GetValue(option) is null ? "" : location.IsPostgres ? " --store ..." : $" --store {location}";
}
