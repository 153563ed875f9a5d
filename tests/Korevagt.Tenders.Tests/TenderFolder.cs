using System.Text.Json.Nodes;
using Korevagt.Files;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Tests;

/// <summary>The bundled example in a folder of its own, to be changed.</summary>
internal sealed class TenderFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-tender-");

    public TenderFolder()
    {
        Tender = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tenders", "eksempel-udbud.json")))!.AsObject();
        Tender["baseline"] = Repository.Baseline;
        Bids = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tenders", "eksempel-tilbud.json")))!.AsObject();
        Bids["tender"] = "udbud.json";
    }

    public string Root => folder.FullName;

    public JsonObject Tender { get; }

    public JsonObject Bids { get; }

    /// <summary>A file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string TenderPath => Path.Combine(folder.FullName, "udbud.json");

    private string BidsPath => Path.Combine(folder.FullName, "tilbud.json");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The places of what is wrong with the tender.</summary>
    public IReadOnlyList<string> TenderFaults() => [.. TenderLoader.Load(DiskFiles.Instance, WriteTender()).Faults.Select(fault => fault.Place)];

    /// <summary>The places of what is wrong with the bids.</summary>
    public IReadOnlyList<string> BidFaults() => [.. BidsLoader.Load(DiskFiles.Instance, WriteBids()).Faults.Select(fault => fault.Place)];

    public string LockOf(string text)
    {
        File.WriteAllText(TenderPath, text);
        var loaded = TenderLoader.Load(DiskFiles.Instance, TenderPath);
        return loaded.Succeeded ? loaded.Value.Lock : "faulty";
    }

    /// <summary>Writes another file into the folder, or a folder in it, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteTender()
    {
        File.WriteAllText(TenderPath, Tender.ToJsonString());
        return TenderPath;
    }

    /// <summary>Writes both, the bids under the tender's lock.</summary>
    public string WriteBids()
    {
        var tender = TenderLoader.Load(DiskFiles.Instance, WriteTender());
        Assert.True(tender.Succeeded, string.Join('\n', tender.Faults));
        Bids["lock"] = tender.Value.Lock;
        File.WriteAllText(BidsPath, Bids.ToJsonString());
        return BidsPath;
    }
}
