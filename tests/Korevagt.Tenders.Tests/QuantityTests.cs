using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Protocols;
using Korevagt.Tenders.Quantities;
using NodaTime;

namespace Korevagt.Tenders.Tests;

/// <summary><see cref="FreezeQuantities"/>: the quantities by which the prices of a tender are evaluated.</summary>
[Trait("Pace", "Slow")]
public sealed class QuantityTests : IDisposable
{
    private static readonly EvaluationSettings Settings = new(2017, 4, 1, 1);

    private readonly TenderFolder folder = new();

    public QuantityTests()
    {
        var plan = JsonNode.Parse(File.ReadAllText(Repository.Baseline))!;
        plan["pointsPerArea"] = 1;
        plan["map"] = Repository.Map;
        plan["areas"] = Repository.Scenario("midtjylland-2016-areas.json");
        folder.Tender["baseline"] = folder.Write("plan.json", plan.ToJsonString());
        var items = folder.Tender["items"]!.AsArray();
        items.Add(new JsonObject { ["id"] = "km", ["unit"] = "kilometer" });
        items.Add(new JsonObject { ["id"] = "overtid", ["unit"] = "overtimeHour" });
        items.Add(new JsonObject { ["id"] = "start", ["unit"] = "shiftStart" });
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void HoursAndStarts_FollowFromTheDuties()
    {
        foreach (var lot in folder.Tender["lots"]!.AsArray())
        {
            lot!.AsObject().Remove("quantities"); // What is to be found need not be guessed at first.
        }

        var lots = Frozen().Lots;

        // In 2017: 252 working days and 113 others; Randers has a second car on the evenings of the latter, Silkeborg none.
        Assert.Equal(
            [("aften", 3346m), ("dag", 1808m), ("nat", 3285m), ("start", 1069m)],
            lots[0].Quantities.Where(quantity => !quantity.IsSimulated).Select(quantity => (quantity.Item, quantity.Amount)));
        Assert.Equal([2555m, 1808m], lots[1].Quantities.Where(quantity => quantity.Item is "aften" or "dag").Select(quantity => quantity.Amount));
        Assert.All(lots.SelectMany(lot => lot.Quantities).Where(quantity => !quantity.IsSimulated), quantity =>
            Assert.Equal((quantity.Amount, quantity.Amount, "Vagtplan, 2017."), (quantity.Low, quantity.High, quantity.Basis)));
    }

    [Fact]
    public void KilometersAndOvertime_AreThoseThatSimulatingTheSameYearsTells()
    {
        var lots = Frozen().Lots;
        var evaluated = CompareScenarios.Run(DiskFiles.Instance, (string)folder.Tender["baseline"]!, [],
            Settings).Value.Comparison.Baseline.Evaluation.Shifts;

        foreach (var (lot, declared) in lots.Zip(folder.Tender["lots"]!.AsArray()))
        {
            var shifts = evaluated.Where(shift => declared!["shifts"]!.AsArray().Any(id => (string)id! == shift.Shift)).ToList();
            var (km, overtime) = (Of(lot, "km"), Of(lot, "overtid"));
            Assert.InRange((double)km.Amount - shifts.Sum(shift => shift.KilometersPerYear), -0.51, 0.51);
            Assert.InRange((double)overtime.Amount - shifts.Sum(shift => shift.OvertimeHoursPerYear), -0.051, 0.051);
            Assert.True(km.Low < km.Amount && km.Amount < km.High, lot.Lot);
            Assert.Equal("Simuleret, 4 år som 2017, frø 1.", km.Basis[..32]);
        }
    }

    [Fact]
    public void AVariant_LacksTheQuantitiesOfTheShiftsThatItDoesWithout()
    {
        var silkeborg = Frozen().Lots[1];
        var night = CompareScenarios.Run(DiskFiles.Instance, (string)folder.Tender["baseline"]!, [],
            Settings).Value.Comparison.Baseline.Evaluation.Shifts
            .Single(shift => shift.Shift == "nat-silkeborg");

        var (with, without) = (Of(silkeborg, "km", "med-nat"), Of(silkeborg, "km", "uden-nat"));
        Assert.InRange((double)(with.Amount - without.Amount) - night.KilometersPerYear, -1.1, 1.1);
        Assert.Equal("med-nat", Assert.Single(silkeborg.Quantities, quantity => quantity.Item == "nat").Variant);
        Assert.Null(Of(silkeborg, "aften").Variant);
    }

    [Fact]
    public void TheFile_IsATenderWithTheseQuantities_AndAllElseAsItStood()
    {
        var path = folder.WriteTender();
        folder.Tender["baseline"] = "plan.json";
        folder.WriteTender();
        var frozen = Frozen();

        var target = folder.Write(Path.Combine("under", "udbud.json"), "");
        File.WriteAllBytes(target, frozen.FileFor(target));

        var loaded = TenderLoader.Load(DiskFiles.Instance, target);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Faults));
        Assert.Equal(Of(frozen.Lots[3], "km").Amount, loaded.Value.Tender.Lots.Single(lot => lot.Id == "tarm").Variants[0].Quantities["km"]);
        var (before, after) = (JsonNode.Parse(File.ReadAllText(path))!, JsonNode.Parse(File.ReadAllText(target))!);
        Assert.Equal("../plan.json", (string)after["baseline"]!);
        foreach (var root in new[] { before, after })
        {
            root["baseline"] = root["$schema"] = null;
            foreach (var lot in root["lots"]!.AsArray())
            {
                lot!.AsObject().Remove("quantities");
            }
        }

        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public void ALockedTender_KeepsItsQuantities()
    {
        var locked = TenderProtocol.Append("p", [], TenderStage.Locked, "ab", "sha256:x", "", NodaConstants.UnixEpoch).Value.Line;

        var frozen = FreezeQuantities.Run(DiskFiles.Instance, folder.WriteTender(), folder.Write("p.jsonl", Encoding.UTF8.GetString(locked)),
            Settings);

        Assert.Contains("er låst", Assert.Single(frozen.Faults).Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsThatDoNotSayTheirHours_AndShiftsInNoneOfThem_AreFaults()
    {
        folder.Tender["items"]![0]!.AsObject().Remove("hours");
        Assert.Equal(["$.items[0].hours"], Faults());

        folder.Tender["items"]![0]!["hours"] = JsonNode.Parse("""{ "days": "everyDay", "from": "17:00", "to": "23:00" }""");
        Assert.Equal(7, Faults().Count(place => place == "$.items")); // Every evening shift begins at 16.

        folder.Tender["items"]![0]!["unit"] = "kilometer";
        Assert.Equal(["$.items[0].hours"], Faults());
    }

    private static FrozenQuantity Of(FrozenLot lot, string item, string? variant = null) =>
        lot.Quantities.First(quantity => quantity.Item == item && (variant is null || quantity.Variant == variant));

    private List<string> Faults() =>
        [.. FreezeQuantities.Run(DiskFiles.Instance, folder.WriteTender(), null, Settings).Faults.Select(fault => fault.Place)];

    private FrozenTender Frozen()
    {
        var frozen = FreezeQuantities.Run(DiskFiles.Instance, folder.WriteTender(), null, Settings);
        Assert.True(frozen.Succeeded, string.Join('\n', frozen.Faults));
        return frozen.Value;
    }
}
