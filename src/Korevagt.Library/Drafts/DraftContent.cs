using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;

namespace Korevagt.Library.Drafts;

/// <summary>What a draft says: a file of <c>korevagt-scenario/1</c>, faulty or not, and which of its changes are switched off.</summary>
public sealed class DraftContent
{
    private const string ChangesProperty = "changes";
    private const string ChangesPath = "$.changes[";

    private readonly JsonElement file;

    private DraftContent(JsonElement file, IReadOnlyList<int> off) => (this.file, Off) = (file, off);

    /// <summary>Places in <c>changes</c> of those that are kept without effect, in order, from 0.</summary>
    public IReadOnlyList<int> Off { get; }

    /// <summary>Name shown to people; empty where the file says none. What cannot be shown, and PostgreSQL not keep (NUL), is left out.</summary>
    public string Name => string.Concat((Text("name") ?? "").Where(letter => !char.IsControl(letter)));

    /// <summary>Id of the plan that it names; null where it names none.</summary>
    public string? Baseline => Text("baseline") is { Length: > 0 } named && PlanFileName.IdOf(named) is var id && LibraryPath.IsId(id) ? id : null;

    /// <summary>The file, with all its changes.</summary>
    public byte[] Bytes => JsonSerializer.SerializeToUtf8Bytes(file);

    /// <summary>The file as it is checked and computed: without the changes that are switched off.</summary>
    public byte[] InEffect
    {
        get
        {
            using var written = new MemoryStream();
            using (var writer = new Utf8JsonWriter(written))
            {
                WriteInEffect(writer);
            }

            return written.ToArray();
        }
    }

    /// <summary>Takes a file that may say whatever it likes.</summary>
    /// <param name="file">The file, an object.</param>
    /// <param name="off">Places of the changes that are switched off.</param>
    /// <param name="offPlace">Where the places stand in what was sent, as a JSON path.</param>
    /// <returns>The content, or which of the places is none.</returns>
    public static Outcome<DraftContent> Of(JsonElement file, IReadOnlyList<int> off, string offPlace)
    {
        ArgumentNullException.ThrowIfNull(off);
        var count = file.TryGetProperty(ChangesProperty, out var changes) && changes.ValueKind == JsonValueKind.Array ? changes.GetArrayLength() : 0;
        var faults = off.Index().Where(each => each.Item < 0 || each.Item >= count).Select(each => new Fault(
            "body", FormattableString.Invariant($"{offPlace}[{each.Index}]"),
            new($"er {each.Item}", $"is {each.Item}"),
            count == 0
                ? new("ingen, for kladden har ingen ændringer", "none, as the draft has no changes")
                : new($"pladsen for en ændring, fra 0 til {count - 1}", $"the place of a change, from 0 to {count - 1}"))).ToList();
        return faults.Count > 0 ? faults : new DraftContent(file, [.. off.Distinct().Order()]);
    }

    /// <summary>Where a place in <see cref="InEffect"/> is in the whole file.</summary>
    /// <param name="place">A JSON path; anything else stays as it is.</param>
    public string InWhole(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var end = place.StartsWith(ChangesPath, StringComparison.Ordinal) ? place.IndexOf(']', StringComparison.Ordinal) : -1;
        if (end < 0 || !int.TryParse(place.AsSpan(ChangesPath.Length, end - ChangesPath.Length), out var at))
        {
            return place;
        }

        foreach (var switchedOff in Off)
        {
            at += switchedOff <= at ? 1 : 0;
        }

        return FormattableString.Invariant($"{ChangesPath}{at}{place[end..]}");
    }

    private string? Text(string property) =>
        file.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void WriteInEffect(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var property in file.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (property.Name != ChangesProperty || property.Value.ValueKind != JsonValueKind.Array)
            {
                property.Value.WriteTo(writer);
                continue;
            }

            writer.WriteStartArray();
            foreach (var change in property.Value.EnumerateArray().Index().Where(change => !Off.Contains(change.Index)))
            {
                change.Item.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
