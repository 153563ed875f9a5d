using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Tenders.Protocols;
using NodaTime;

namespace Korevagt.Tenders.Tests;

public sealed class LockAndProtocolTests
{
    [Fact]
    public void ALock_CountsWhatIsSaid_NotHowItIsWritten()
    {
        using var folder = new TenderFolder();
        var text = folder.Tender.ToJsonString();
        var locked = folder.LockOf(text);

        Assert.StartsWith("sha256:", locked, StringComparison.Ordinal);
        Assert.Equal(locked, folder.LockOf(folder.Tender.ToJsonString(new JsonSerializerOptions { WriteIndented = true })));
        var turned = new JsonObject(folder.Tender.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Assert.Equal(locked, folder.LockOf(turned.ToJsonString()));
        Assert.Equal(locked, folder.LockOf(text.Replace("\"amount\":3285", "\"amount\":3.2850e3", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void AnyChangeOfALeaf_IsAnotherLock()
    {
        using var folder = new TenderFolder();
        var locked = folder.LockOf(folder.Tender.ToJsonString());
        var paths = Leaves(folder.Tender).Where(path => !path.Contains("$schema", StringComparison.Ordinal) && !path.Contains("shiftsOutside", StringComparison.Ordinal)).ToList();
        Assert.True(paths.Count > 100);
        foreach (var path in paths)
        {
            var changed = folder.Tender.DeepClone();
            var leaf = Leaf(changed, path);
            leaf.ReplaceWith(leaf.GetValueKind() == JsonValueKind.String ? JsonValue.Create(leaf.GetValue<string>() + "x") : JsonValue.Create(leaf.GetValue<decimal>() + 1));
            Assert.True(locked != folder.LockOf(changed.ToJsonString()), path);
        }
    }

    [Fact]
    public void AProtocol_IsReadBack_AndEveryMutationIsSeen()
    {
        var bytes = Protocol();
        var entries = TenderProtocol.Read("p", bytes).Value;
        Assert.Equal(5, entries.Count);
        var last = TenderProtocol.HashOf(entries[^1]);
        var random = new SplitMix64(1);
        for (var i = 0; i < 10_000; i++)
        {
            Assert.False(TenderProtocol.Read("p", Mutated(bytes, random, i % 5), last).Succeeded, $"mutation {i}");
        }

        Assert.True(TenderProtocol.Read("p", bytes, last).Succeeded);
    }

    [Fact]
    public void AStageThatIsOver_DoesNotComeAgain()
    {
        var entries = TenderProtocol.Read("p", Protocol()).Value;

        Assert.False(TenderProtocol.Append("p", entries, TenderStage.Locked, "ab", "", "", default).Succeeded);
        Assert.False(TenderProtocol.Append("p", entries, TenderStage.Annulled, "ab", "", "", default).Succeeded);
        Assert.False(TenderProtocol.Append("p", entries, TenderStage.Decided, "", "", "", default).Succeeded);
        Assert.True(TenderProtocol.Append("p", entries, TenderStage.Decided, "ab", "", "", default).Succeeded);
    }

    private static byte[] Mutated(byte[] bytes, SplitMix64 random, int kind)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n')[..^1].ToList();
        var (one, other) = (random.Below(lines.Count), random.Below(lines.Count - 1));
        switch (kind)
        {
            case 0:
                var changed = bytes.ToArray();
                changed[random.Below(changed.Length)] ^= (byte)(1 << random.Below(7));
                return changed;
            case 1:
                lines.RemoveAt(one);
                break;
            case 2:
                (lines[other], lines[other + 1]) = (lines[other + 1], lines[other]);
                break;
            case 3:
                lines.Insert(one, lines[one]);
                break;
            default:
                return bytes[..random.Below(bytes.Length)];
        }

        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    private static byte[] Protocol()
    {
        byte[] bytes = [];
        foreach (var (i, stage) in new[] { TenderStage.Note, TenderStage.Locked, TenderStage.Opened, TenderStage.Note, TenderStage.Evaluated }.Index())
        {
            var added = TenderProtocol.Append(
                "p", TenderProtocol.Read("p", bytes).Value, stage, "Åse \"B\"", $"sha256:{i}", i == 0 ? "Q&A" : "", Instant.FromUnixTimeSeconds(1_790_000_000 + i));
            bytes = [.. bytes, .. added.Value.Line];
        }

        return bytes;
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value)),
        JsonArray items => items.SelectMany(Leaves),
        null => [],
        _ => [node.GetPath()],
    };

    private static JsonNode Leaf(JsonNode root, string path) => All(root).Single(node => node.GetPath() == path);

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => All(member.Value)),
        JsonArray items => items.SelectMany(All),
        null => [],
        _ => [node],
    };
}
