using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary><c>korevagt tender</c> on a tender's files: quantities, checks, trials, the award simulated, notice and letters.</summary>
public sealed class TenderFilesCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    private string Tender => copy.Scenario("udbud.json");

    private string Bids => copy.Scenario("tilbud.json");

    public TenderFilesCommandTests()
    {
        var tender = Example("eksempel-udbud.json");
        tender["baseline"] = WorkingCopy.BaselineName;
        copy.Write("udbud.json", tender.ToJsonString());
        var bids = Example("eksempel-tilbud.json");
        bids["tender"] = "udbud.json";
        copy.Write("tilbud.json", bids.ToJsonString());
    }

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task Quantities_AreWrittenIntoTheTender_WhichIsSoundThen()
    {
        var file = copy.Written("udbud.json");

        var output = await Ran.Soundly("tender", "quantities", Tender, "--years", "2", "--json", file);

        Assert.Equal("3.346,00", Ran.Row(output, "Delaftale 1 Randers")[4]);
        Assert.Contains("ingen fejl", await Ran.Soundly("tender", "check", file), StringComparison.Ordinal);
        Assert.Equal("Vagtplan, 2017.", (string)JsonNode.Parse(File.ReadAllText(file))!["lots"]![0]!["quantities"]![0]!["source"]!);
    }

    [Fact]
    public async Task ALockedTender_AndTooFewYears_AreFaults()
    {
        var protocol = copy.Written("protokol.jsonl");
        await Ran.Soundly("tender", "lock", Tender, "--protocol", protocol, "--by", "ab");

        var locked = await Ran.InEnglish("tender", "quantities", Tender, "--protocol", protocol);
        var few = await Ran.InEnglish("tender", "quantities", Tender, "--years", "1");

        Assert.Contains("the tender is locked: line 1", Assert.Single(locked.Faults), StringComparison.Ordinal);
        Assert.StartsWith("--years: ", Assert.Single(few.Faults), StringComparison.Ordinal);
        Assert.Equal((ExitCode.FaultyInput, ExitCode.FaultyInput), (locked.ExitCode, few.ExitCode));
    }

    [Fact]
    public async Task AnAward_IsSimulated_AndItsScenarioIsOneForCompare()
    {
        var (award, scenario, json) = (copy.Written("tildeling.json"), copy.Written("scenarie.json"), copy.Written("a.json"));
        await Award(award);

        await Ran.Soundly("tender", "simulate", award, "--bids", Bids, "--scenario", scenario, "--replications", "2", "--json", json);
        await Ran.Soundly("compare", copy.Baseline, scenario, "--replications", "2", "--json", copy.Written("b.json"));

        Assert.Equal(File.ReadAllBytes(copy.Written("b.json")), File.ReadAllBytes(json));
    }

    [Fact]
    public async Task ATrial_SaysThatItIsInvented()
    {
        var (json, page) = (copy.Written("proeve.json"), copy.Written("proeve.html"));

        var output = await Ran.Soundly(
            "tender", "trial", Tender, "--count", "5", "--figures", Repository.Scenario(Path.Combine("kontrakter", "takster.json")), "--json", json,
            "--html", page);

        Assert.StartsWith("PRØVEUDBUD – alle tilbud er opfundet", output, StringComparison.Ordinal);
        Assert.Contains("PRØVEUDBUD", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(5, (int)JsonNode.Parse(File.ReadAllText(json))!["count"]!);
    }

    [Fact]
    public async Task ANotice_IsOfATenderOrOfAnAward_WithALetterToEachBidder()
    {
        var (award, letters) = (copy.Written("tildeling.json"), copy.Written("breve"));
        await Award(award);
        string[] buyer = ["--buyer", "Opfundet Region", "--ocid", "ocds-xxxxxx-1"];

        var tender = await Ran.Soundly(["tender", "notice", Tender, .. buyer, "--json", copy.Written("udbud-ocds.json")]);
        var output = await Ran.Soundly(["tender", "notice", award, "--bids", Bids, "--sent", "2026-11-20", .. buyer, "--letters", letters]);

        Assert.Contains("2026-10-12 12:00", tender, StringComparison.Ordinal);
        Assert.Contains("Vognmand A (opfundet)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Vognmand C", output, StringComparison.Ordinal);
        Assert.Equal(10, Directory.EnumerateFiles(letters).Count());
        Assert.Contains("De er ikke tildelt kontrakt", File.ReadAllText(Path.Combine(letters, "v4.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.FaultyInput, (await Ran.Of(["tender", "notice", award, "--bids", Bids, .. buyer])).ExitCode);
    }

    [Fact]
    public async Task Check_KnowsTheFilesOfTenders()
    {
        var award = copy.Written("tildeling.json");
        await Award(award);

        var output = await Ran.Soundly("check", Tender, Bids, award);

        Assert.Contains("et kørselsudbud", output, StringComparison.Ordinal);
        Assert.Contains("5 tilbud", output, StringComparison.Ordinal);
        Assert.Contains("en tildeling", output, StringComparison.Ordinal);
        copy.Write("tilbud.json", File.ReadAllText(Bids).Replace("\"permits\":4", "\"permits\":3", StringComparison.Ordinal));
        Assert.Contains("$.bids[0].permits", Assert.Single((await Ran.InEnglish("check", Bids)).Faults), StringComparison.Ordinal);
    }

    private static JsonNode Example(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tenders", name)))!;

    /// <summary>Awards the example under the lock that its copy has.</summary>
    private async Task Award(string file)
    {
        var locked = await Ran.Soundly("tender", "check", Tender);
        var bids = JsonNode.Parse(File.ReadAllText(Bids))!;
        bids["lock"] = locked.Split("Lås: ")[1].Split('\n')[0].Trim();
        copy.Write("tilbud.json", bids.ToJsonString());
        await Ran.Soundly("tender", "award", Bids, "--json", file);
    }
}
