using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Quantities;

/// <summary>A tender's file as it stands, to be written again with other quantities.</summary>
internal sealed class TenderDraft
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.General)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly byte[] bytes;

    private TenderDraft(byte[] bytes) => this.bytes = bytes;

    /// <summary>Opens a file that is JSON, whatever it says.</summary>
    public static Outcome<TenderDraft> Open(IFileSource files, string path) =>
        files.Read(path).Then(read => JsonText.Parse(path, read.Span).Then<TenderDraft>(tree =>
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                tree.WriteTo(json);
            }

            return new TenderDraft(stream.ToArray());
        }));

    /// <summary>The file with quantities that say nothing, so that all else of it can be judged.</summary>
    public byte[] WithoutQuantities()
    {
        var root = JsonNode.Parse(bytes)!;
        var item = (root as JsonObject)?["items"] is JsonArray { Count: > 0 } items && items[0] is JsonObject first ? first["id"] : null;
        foreach (var lot in Lots(root))
        {
            lot["quantities"] = new JsonArray(new JsonObject { ["item"] = item?.DeepClone(), ["amount"] = 0, ["assumption"] = "-" });
        }

        return Bytes(root);
    }

    /// <summary>The file with quantities, as it is written at a place.</summary>
    public byte[] With(IReadOnlyList<FrozenLot> frozen, string path, string target)
    {
        var root = JsonNode.Parse(bytes)!;
        foreach (var (lot, of) in Lots(root).Zip(frozen))
        {
            lot["quantities"] = new JsonArray([.. of.Quantities.Select(Quantity)]);
        }

        var (here, there) = (FolderOf(path), FolderOf(target));
        foreach (var name in here == there ? [] : (string[])["$schema", "baseline"])
        {
            if (root[name] is JsonValue value && value.GetValue<string>() is var named && !named.Contains("://", StringComparison.Ordinal)
                && !Path.IsPathRooted(named))
            {
                root[name] = Path.GetRelativePath(there, Path.GetFullPath(Path.Combine(here, named))).Replace(Path.DirectorySeparatorChar, '/');
            }
        }

        return Bytes(root);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";

    private static IEnumerable<JsonObject> Lots(JsonNode root) =>
        (root as JsonObject)?["lots"] is JsonArray lots ? lots.OfType<JsonObject>() : [];

    private static JsonObject Quantity(FrozenQuantity quantity)
    {
        var written = new JsonObject { ["item"] = quantity.Item };
        if (quantity.Variant is not null)
        {
            written["variant"] = quantity.Variant;
        }

        written["amount"] = quantity.Amount;
        written["low"] = quantity.Low;
        written["high"] = quantity.High;
        written[quantity.IsSimulated ? "assumption" : "source"] = quantity.Basis;
        return written;
    }

    private static byte[] Bytes(JsonNode root) => [.. JsonSerializer.SerializeToUtf8Bytes(root, Writing), (byte)'\n'];
}
