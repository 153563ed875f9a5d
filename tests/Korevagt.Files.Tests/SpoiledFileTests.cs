using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>However a file is spoiled, the answer is a plan or faults that say where, in both languages, never an exception.</summary>
public sealed class SpoiledFileTests : IDisposable
{
    private static readonly string?[] Replacements =
        ["null", "true", "0", "-1", "1e400", "12345678901234567890", "\"\"", "\"x\"", "\"16:00\"", "[]", "[null]", "{}", "[[{}]]", null];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void BaselineWithBytesCutOutOrOverwritten_IsAPlanOrFaults()
    {
        var sound = File.ReadAllBytes(folder.At(PlanFolder.Baseline));

        Prop.ForAll<uint, byte, byte[]>((at, length, inserted) =>
        {
            var from = (int)(Spread(at) % sound.Length);
            var to = Math.Min(sound.Length, from + length);
            folder.Write(PlanFolder.Baseline, [.. sound[..from], .. inserted ?? [], .. sound[to..]]);
            return IsPlanOrFaults();
        }).Check(Runs);
    }

    [Fact]
    public void BaselineWithAnyValueReplacedOrRemoved_IsAPlanOrFaults()
    {
        var sound = File.ReadAllText(folder.At(PlanFolder.Baseline));
        var count = All(JsonNode.Parse(sound)!).Count();

        Prop.ForAll<uint, uint>((at, with) =>
        {
            var root = JsonNode.Parse(sound)!;
            Spoil(All(root).ElementAt((int)(Spread(at) % count)), Replacements[Spread(with) % Replacements.Length]);
            folder.Write(PlanFolder.Baseline, root.ToJsonString());
            return IsPlanOrFaults();
        }).Check(Runs);
    }

    [Fact]
    public void ScenarioWithAnyValueReplacedOrRemoved_IsAPlanOrFaults()
    {
        var baseline = folder.LoadBaseline();
        folder.Scenario(
            "s.json",
            """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
            """{ "change": "retimeShift", "shift": "aften-silkeborg", "hours": { "days": "everyDay", "from": "16:00", "to": "22:00" } }""",
            """{ "change": "moveArea", "areas": ["grenaa"], "district": "silkeborg" }""",
            """{ "change": "scaleDemand", "factor": 0.9, "areas": ["grenaa"], "urgency": "akut" }""",
            """{ "change": "setDrivingSpeed", "timeFactors": { "urban": 1.1 } }""",
            """{ "change": "setServiceProcess", "onSite": { "kind": "gamma", "coefficientOfVariation": 0.4 } }""");
        var sound = File.ReadAllText(folder.At("s.json"));
        var count = All(JsonNode.Parse(sound)!).Count();

        Prop.ForAll<uint, uint>((at, with) =>
        {
            var root = JsonNode.Parse(sound)!;
            Spoil(All(root).ElementAt((int)(Spread(at) % count)), Replacements[Spread(with) % Replacements.Length]);
            folder.Write("s.json", root.ToJsonString());
            var outcome = PlanLoader.LoadScenarioAgainst(baseline, folder.At("s.json"));
            return outcome.Succeeded || outcome.Faults.All(fault => fault.File == folder.At("s.json") && IsSaidInBothLanguages(fault));
        }).Check(Runs);
    }

    /// <summary>The generator gives small numbers first; multiplied by 2^32 / golden ratio they lie everywhere (Knuth 6.4).</summary>
    private static uint Spread(uint number) => unchecked(number * 2654435769u) >> 4;

    private bool IsPlanOrFaults()
    {
        var outcome = BaselineLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline));
        return outcome.Succeeded || outcome.Faults.All(fault => IsSaidInBothLanguages(fault) && fault.File.Length > 0);
    }

    /// <summary>No message is the same in both languages; of what was expected only numbers and names are.</summary>
    private static bool IsSaidInBothLanguages(Fault fault) =>
        fault.Message is { Danish.Length: > 0, English.Length: > 0 } message && message.Danish != message.English
        && (fault.Expected is not { } expected || expected.Danish != expected.English || !char.IsAsciiLetter(expected.English[0]));

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => All(member.Value!).Prepend(member.Value!)),
        JsonArray items => items.SelectMany(item => All(item!).Prepend(item!)),
        _ => [],
    };

    /// <summary>Replaces a node, or removes it.</summary>
    private static void Spoil(JsonNode node, string? replacement)
    {
        if (replacement is not null)
        {
            node.ReplaceWith(JsonNode.Parse(Encoding.UTF8.GetBytes(replacement)));
        }
        else if (node.Parent is JsonObject members)
        {
            members.Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsArray().Remove(node);
        }
    }
}
