using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Store;

namespace Korevagt.Library;

/// <summary>Plans, scenarios and road maps of the library, loaded and checked; those used last are kept.</summary>
/// <param name="store">The store.</param>
public sealed class PlanLibrary(RunStore store)
{
    private readonly RecentlyUsedCache<string, Outcome<LoadedPlan>> plans = new(32);
    private readonly RecentlyUsedCache<string, Outcome<RoadMap>> maps = new(2);

    /// <summary>The items.</summary>
    public LibraryTable Items { get; } = new(store);

    /// <summary>Their contents.</summary>
    public LibraryFiles Files { get; } = new(store);

    /// <summary>A plan as it stands now.</summary>
    /// <param name="item">A baseline or a scenario.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The plan with the hash of all files that it builds on, or what is wrong with them.</returns>
    public async Task<(string Version, Outcome<LoadedPlan> Plan)> PlanAsync(LibraryItem item, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var closure = await Files.ClosureAsync([item.Path], cancellation);
        var version = Documents.HashOf(JsonSerializer.SerializeToUtf8Bytes(closure));
        var plan = await plans.GetAsync($"{version} {item.Path}", async () =>
            PlanLoader.Load(await Files.BundleAsync(closure), item.Path));
        return (version, plan);
    }

    /// <summary>A road map of the library.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The map, what is wrong with it, or null where there is none of that name.</returns>
    public async Task<Outcome<RoadMap>?> MapAsync(string path, CancellationToken cancellation = default)
    {
        var closure = await Files.ClosureAsync([path], cancellation);
        return closure.TryGetValue(path, out var hash)
            ? await maps.GetAsync(hash, async () => RoadMapFile.Load(path, await Files.ContentAsync(hash)))
            : null;
    }

    /// <summary>Checks a content that is to become an item, or is only asked about.</summary>
    /// <param name="kind">What it is to be: a baseline, a scenario or a question.</param>
    /// <param name="path">The name of the item, or <see cref="LibraryFiles.Unsaved"/>.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it says, or every fault of it and of what it builds on.</returns>
    public async Task<Outcome<CheckedContent>> CheckAsync(
        LibraryKind kind, string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var files = await Files.WithAsync(path, content, cancellation);
        return kind == LibraryKind.Scenario
            ? PlanLoader.LoadScenario(files, path).Then<CheckedContent>(scenario => new CheckedContent(
                new LibraryContent(content, scenario.Name, scenario.Description, PlanFileName.IdOf(scenario.Baseline.Ancestry[0])), scenario.Hash, scenario.ChangesDescribed))
            : kind == LibraryKind.Question
                ? QuestionLoader.Load(files, path).Then<CheckedContent>(question => new CheckedContent(
                    new LibraryContent(content, question.Name, question.Description, PlanFileName.IdOf(question.Baseline.File)),
                    Documents.HashOf(content.Span), []))
                : PlanLoader.Load(files, path).Then(plan => CheckedBaseline(files, path, plan, content));
    }

    private static Outcome<CheckedContent> CheckedBaseline(FileBundle files, string path, LoadedPlan plan, ReadOnlyMemory<byte> content) =>
        plan.Ancestry.Count > 1 ? new Fault(
            path, "$.format", new("dette er et scenarie", "this is a scenario"), new("en nuværende ordning (baseline)", "a baseline"))
        : plan.Plan.MapFile is { } map && !files.Has(map)
            ? new Fault(
                path, "$.map",
                new("er ikke et vejkort i biblioteket", "is no road map of the library"),
                new(
                    "navnet på et kort, set fra scenarios/: \"../maps/midtjylland.osm\"",
                    "the name of a map, seen from scenarios/: \"../maps/midtjylland.osm\""))
            : new CheckedContent(new LibraryContent(content, plan.Plan.Name, plan.Plan.Description, null), plan.Hash, []);
}
