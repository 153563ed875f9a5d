using System.Text.Json.Nodes;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Contracts;

namespace Korevagt.Tenders.Tests;

/// <summary><see cref="SimulateAward"/>: the winners' prices as contracts of a scenario.</summary>
public sealed class AwardSimulationTests : IDisposable
{
    private readonly TenderFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The example's quantities are the hours of 2017, so that the contracts of that year cost what is awarded.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheContracts_CostWhatIsPaid(bool withDiscounts)
    {
        if (withDiscounts)
        {
            // Nobody but v3 has cars for so much: a discount of the whole award instead of packages.
            folder.Tender["award"]!["rules"] = new JsonArray();
            folder.Bids["bids"]![2]!["discounts"]![0]!["share"] = 0.2;
        }

        var award = JsonNode.Parse(File.ReadAllText(Awarded()))!;
        var made = SimulateAward.Of(DiskFiles.Instance, Awarded(), folder.WriteBids());
        Assert.True(made.Succeeded, string.Join('\n', made.Faults));
        var scenario = folder.Write("scenarie.json", System.Text.Encoding.UTF8.GetString(
            new AwardScenario(made.Value.Bids, made.Value.Award).File(Path.GetRelativePath(folder.Root, Repository.Baseline))));

        var plan = PlanLoader.Load(DiskFiles.Instance, scenario);
        Assert.True(plan.Succeeded, string.Join('\n', plan.Faults));
        var shifts = plan.Value.Plan.Shifts.Where(shift => award["lots"]!.AsArray().Any(lot => shift.Contract == $"{lot!["lot"]}-{lot["bid"]}"))
            .Select(shift => shift.Id).ToHashSet();
        var costs = ContractedCost.Of(plan.Value.Plan, new DutyYear(2017, plan.Value.Plan.Calendar)).Shifts
            .Where(shift => shifts.Contains(shift.Shift)).Sum(shift => shift.TotalDkk);
        Assert.InRange(costs!.Value - (decimal)award["paidDkk"]!, -0.01m, 0.01m);
        Assert.DoesNotContain(plan.Value.Plan.Shifts, shift => shift.Id == "nat-silkeborg");
        Assert.Equal(withDiscounts, award["bidders"]!.AsArray().Any(bidder => (decimal)bidder!["discountDkk"]! > 0));
    }

    [Fact]
    public void TheContracts_HaveTheTermsOfTheTender()
    {
        var made = SimulateAward.Of(DiskFiles.Instance, Awarded(), folder.WriteBids()).Value;
        var contract = JsonNode.Parse(new AwardScenario(made.Bids, made.Award).File("x.json"))!["changes"]![0]!["contract"]!;

        Assert.Equal("herning-v2", (string)contract["id"]!);
        Assert.Equal("10000002", (string)contract["terms"]!["contractor"]!["cvr"]!);
        Assert.Equal(("2027-04-01", "2031-03-31"), ((string)contract["terms"]!["term"]!["from"]!, (string)contract["terms"]!["term"]!["to"]!));
        Assert.Equal(0.2m, (decimal)contract["terms"]!["reduction"]!["sharePerYear"]!);
    }

    [Theory]
    [InlineData("paidDkk", "1", "$.bidders[0].paidDkk")]
    [InlineData("bids", "\"sha256:0\"", "$.bids")]
    [InlineData("lock", "\"sha256:0\"", "$.lock")]
    [InlineData("status", "\"likely\"", "$.status")]
    [InlineData("bid", "\"v4\"", "$.lots[0].bid")]
    public void AnAwardThatIsNotThatOfTheBids_IsRefused(string name, string value, string place)
    {
        var path = Awarded();
        var award = JsonNode.Parse(File.ReadAllText(path))!;
        var owner = name switch { "paidDkk" => award["bidders"]![0]!, "bid" => award["lots"]![0]!, _ => award };
        owner[name] = JsonNode.Parse(value);
        File.WriteAllText(path, award.ToJsonString());

        Assert.Equal([place], SimulateAward.Of(DiskFiles.Instance, path, folder.WriteBids()).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void AnAnalysis_IsNoAward()
    {
        var path = folder.Write("analyse.json",
            System.Text.Encoding.UTF8.GetString(TenderJson.Write(AnalyseTender.Rules(DiskFiles.Instance, folder.WriteBids(), default).Value)));

        Assert.Equal("$.format", Assert.Single(SimulateAward.Of(DiskFiles.Instance, path, folder.WriteBids()).Faults).Place);
    }

    [Fact]
    public void APackageThatHasOnePriceAlone_CannotBeSimulated()
    {
        var bid = folder.Bids["bids"]![1]!.AsObject();
        bid["packages"]![0]!.AsObject().Remove("discountShare");
        bid["packages"]![0]!["dkkPerYear"] = 3_000_000;
        bid["prices"] = new JsonArray();

        Assert.Equal(["$.lots[0].package", "$.lots[3].package"], SimulateAward.Of(DiskFiles.Instance, Awarded(), folder.WriteBids()).Faults
            .Select(fault => fault.Place));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void TheComparison_IsThatOfTheScenario()
    {
        var settings = new EvaluationSettings(2017, 2, 1, 1);
        var scenario = Path.Combine(folder.Root, "scenarie.json");

        var found = SimulateAward.Run(DiskFiles.Instance, Awarded(), folder.WriteBids(), scenario, settings).Value;
        File.WriteAllBytes(scenario, found.Scenario);
        var compared = Planning.UseCases.CompareScenarios.Run(DiskFiles.Instance, Repository.Baseline, [scenario], settings).Value;

        Assert.Empty(found.Uncovered);
        Assert.Equal(
            compared.Comparison.Scenarios[0].Evaluation.AnnualCostDkk, found.Compared.Comparison.Scenarios[0].Evaluation.AnnualCostDkk);
        Assert.NotEqual(compared.Comparison.Baseline.Evaluation.AnnualCostDkk, found.Compared.Comparison.Scenarios[0].Evaluation.AnnualCostDkk);
    }

    private string Awarded()
    {
        var decision = DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default);
        Assert.True(decision.Succeeded, string.Join('\n', decision.Faults));
        return folder.Write("tildeling.json", System.Text.Encoding.UTF8.GetString(TenderJson.Write(decision.Value)));
    }
}
