using System.Text.Json.Nodes;
using Korevagt.Library;
using Korevagt.Tests.Stores;

namespace Korevagt.Library.Tests;

/// <summary>Planners work in the folder that the bundled plans lie in: what they leave there is theirs.</summary>
public sealed class BundleTests
{
    [Fact]
    public async Task ADemandOrACopyLeftBesideTheScenarios_IsNotBundled()
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-bundle-").FullName;
        Bundle.CopyTo(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "demand.json"), """{ "format": "korevagt-demand/1" }""");
        File.Copy(Repository.Baseline, Path.Combine(folder, "my-baseline.json"));
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.json"), "no JSON at all");

        Assert.Equal(Bundle.Names.Order(StringComparer.Ordinal), (await Bundle.BuiltFromAsync(folder)).Order(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ANewLibrary_HasEachBundledFileOnce_AsWhatItIs()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite);
        await LibrarySeed.SeedAsync(store);
        var items = new LibraryTable(store);
        foreach (var name in Bundle.Names)
        {
            var item = (await items.FindAsync(Path.GetFileNameWithoutExtension(name)))!;
            var format = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Scenario(name)))!["format"]!.GetValue<string>();
            Assert.Equal($"korevagt-{item.Kind.ToString().ToLowerInvariant()}/1", format);
        }

        Assert.Equal(Bundle.Names.Distinct(StringComparer.Ordinal), Bundle.Names);
        var baselines = await items.ListAsync(LibraryKind.Baseline, null, null, LibraryOrder.Id, null, 200);
        Assert.Equal(["midtjylland-2016"], baselines.Select(baseline => baseline.Id));
    }
}
