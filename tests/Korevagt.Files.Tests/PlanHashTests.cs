using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Demand;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests;

public sealed class PlanHashTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Hash_IsTheShaOfTheCanonicalJson_InLowerCaseHexadecimal()
    {
        var loaded = folder.LoadBaseline();

        Assert.Matches("^[0-9a-f]{64}$", loaded.Hash);
        Assert.Equal(loaded.Hash, PlanHash.Of(loaded.Plan));
    }

    [Fact]
    public void Hash_IsUnchangedByWhiteSpaceOrderOfPropertiesAndFileNames()
    {
        var before = folder.LoadBaseline().Hash;

        folder.Edit(PlanFolder.Baseline, Reverse);
        folder.Edit(PlanFolder.Areas, Reverse);
        File.Move(folder.At(PlanFolder.Areas), folder.At("omraader.json"));
        folder.Edit(PlanFolder.Baseline, root => root["areas"] = "omraader.json");
        folder.Edit(PlanFolder.Baseline, root => root["map"] = "other.osm");

        Assert.Equal(before, folder.LoadBaseline().Hash);
    }

    [Theory]
    [InlineData("263.10", "263.1")]
    [InlineData("2.6310e2", "263.1")]
    [InlineData("100", "100.000")]
    public void Hash_IsUnchangedByTheWayANumberIsWritten(string one, string other)
    {
        folder.Replace(PlanFolder.Baseline, "\"dkkPerHour\": 241.3", $"\"dkkPerHour\": {one}");
        var before = folder.LoadBaseline().Hash;

        folder.Replace(PlanFolder.Baseline, $"\"dkkPerHour\": {one}", $"\"dkkPerHour\": {other}");

        Assert.Equal(before, folder.LoadBaseline().Hash);
    }

    [Fact]
    public void Hash_ChangesWithEveryFigureOfTheFiles()
    {
        var hashes = new HashSet<string> { folder.LoadBaseline().Hash };
        var loaded = 0;
        foreach (var name in new[] { PlanFolder.Baseline, PlanFolder.Areas })
        {
            var text = File.ReadAllText(folder.At(name));
            foreach (var path in Numbers(JsonNode.Parse(text)!))
            {
                var root = JsonNode.Parse(text)!;
                var number = Walk(root, path);
                number.ReplaceWith(JsonValue.Create(number.GetValue<double>() + (double.IsInteger(number.GetValue<double>()) ? 1 : 0.0625)));
                folder.Write(name, root.ToJsonString());
                var changed = BaselineLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline));
                if (changed.Succeeded)
                {
                    loaded++;
                    Assert.True(hashes.Add(changed.Value.Hash), $"{name}: {number.GetPath()} does not change the hash");
                }
            }

            folder.Write(name, text);
        }

        // Shares and populations that no longer add up, and the like, are faults and have no hash.
        Assert.InRange(loaded, 60, 200);
    }

    [Fact]
    public void EqualPlans_HaveEqualHashes_AndAnotherPriceAnother()
    {
        var plan = folder.LoadBaseline().Plan;

        Prop.ForAll<int, int>((a, b) =>
        {
            var (one, other) = (Priced(Math.Abs(a % 1000) / 4m), Priced(Math.Abs(b % 1000) / 4m));
            return (PlanHash.Of(one) == PlanHash.Of(other)) == (Math.Abs(a % 1000) == Math.Abs(b % 1000));
        }).QuickCheckThrowOnFailure();

        Korevagt.Domain.Plans.Plan Priced(decimal price) =>
            plan with { Contracts = [plan.Contracts[0] with { DkkPerKilometer = price }] };
    }

    [Fact]
    public void AFittedDemand_CountsWithEveryFigure()
    {
        var fitted = new FittedDemand
        {
            From = new LocalDate(2015, 1, 1),
            To = new LocalDate(2017, 1, 1),
            Visits = 130_000,
            DutyDayBegins = 8,
            ReferenceYear = 2016,
            Areas = [new FittedArea("a", 1, 130_000)],
            HourEffects = [2.5, null, 1.5],
            MonthEffects = [0, 0.1],
            DayKindEffects = [0, 0.2],
            TrendPerYear = -0.03,
            Covariance = [1e-4, 1e-5, 2e-4],
            Dispersion = 1.1,
        };
        var plan = folder.LoadBaseline().Plan;
        FittedDemand[] demands =
        [
            fitted, fitted with { HourEffects = [2.5, 0, 1.5] }, fitted with { Covariance = [1e-4, 1e-5, 3e-4] }, fitted with { DayShape = 40 },
            fitted with { To = new LocalDate(2017, 1, 2) }, fitted with { NotEstimated = [new NotEstimated("trend", "too short")] },
        ];

        Assert.Equal(demands.Length, demands.Select(demand => PlanHash.Of(plan with { Demand = demand })).Distinct().Count());
        Assert.Equal(PlanHash.Of(plan with { Demand = fitted }), PlanHash.Of(plan with { Demand = fitted with { Areas = [new FittedArea("a", 1, 130_000)] } }));
    }

    private static void Reverse(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.Reverse().ToList())
            {
                members.Remove(name);
                members[name] = value;
                Reverse(value!);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Reverse(item!);
            }
        }
    }

    private static IEnumerable<List<object>> Numbers(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Numbers(member.Value!).Select(path => path.Prepend(member.Key).ToList())),
        JsonArray items => items.SelectMany((item, i) => Numbers(item!).Select(path => path.Prepend(i).ToList())),
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.Number => [[]],
        _ => [],
    };

    private static JsonNode Walk(JsonNode root, List<object> path) =>
        path.Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);
}
