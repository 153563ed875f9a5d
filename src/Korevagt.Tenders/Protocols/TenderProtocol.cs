using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Korevagt.Domain.Faults;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Tenders.Protocols;

/// <summary>
/// What was done with a tender, by whom and when: lines that are only ever added, each with the hash of itself and of the one
/// before, so that a line that is changed, taken out, put in or moved shows. A protocol that was cut off at its end shows only
/// to who has kept its last hash elsewhere.
/// </summary>
public static class TenderProtocol
{
    /// <summary>The hash before the first line.</summary>
    public const string Beginning = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads a protocol and verifies it.</summary>
    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="bytes">What it says; nothing for one that has not begun.</param>
    /// <param name="last">The last hash, kept elsewhere, or null.</param>
    /// <returns>The entries, or the first line at which the chain is broken.</returns>
    public static Outcome<IReadOnlyList<ProtocolEntry>> Read(string file, ReadOnlySpan<byte> bytes, string? last = null)
    {
        var (entries, previous, line) = (new List<ProtocolEntry>(), Beginning, 0);
        while (bytes.Length > 0)
        {
            line++;
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0 || Parse(bytes[..end]) is not { } entry || entry.Number != line || entry.Previous != previous
                || !Line(entry).AsSpan().SequenceEqual(bytes[..(end + 1)]))
            {
                return new Fault(
                    file, string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                    new("protokollen er ændret her eller umiddelbart før", "the protocol was changed here or right before"),
                    new("linjen, som den blev skrevet", "the line as it was written"));
            }

            entries.Add(entry);
            previous = HashOf(entry);
            bytes = bytes[(end + 1)..];
        }

        return last is not null && last != previous
            ? new Fault(file, "", new($"den sidste hash er {previous}", $"the last hash is {previous}"), Domain.Texts.Text.Same(last))
            : Outcome<IReadOnlyList<ProtocolEntry>>.Success(entries);
    }

    /// <summary>The line that is added to a protocol.</summary>
    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="entries">What it says so far.</param>
    /// <param name="stage">What was done.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="subject">The hash of what it is about, or empty.</param>
    /// <param name="note">What else should be known, or empty.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry with its bytes, or what is wrong: a stage that is over does not come again.</returns>
    public static Outcome<(ProtocolEntry Entry, byte[] Line)> Append(
        string file, IReadOnlyList<ProtocolEntry> entries, TenderStage stage, string by, string subject, string note, Instant at)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var reached = entries.Where(entry => entry.Stage != TenderStage.Note).Select(entry => entry.Stage).DefaultIfEmpty(TenderStage.Note).Max();
        if (stage != TenderStage.Note && (reached == TenderStage.Annulled || stage < reached))
        {
            return new Fault(
                file, "", new($"udbuddet er allerede nået til \"{JsonNamingPolicy.CamelCase.ConvertName(reached.ToString())}\"", $"the tender has come to \"{JsonNamingPolicy.CamelCase.ConvertName(reached.ToString())}\" already"),
                new("et senere trin", "a later stage"));
        }

        if (by.Length == 0 || (stage == TenderStage.Annulled && note.Length == 0))
        {
            return new Fault(file, "", new("siger ikke hvem eller hvorfor", "does not say who or why"), new("et navn, og en grund ved annullering", "a name, and a reason for annulling"));
        }

        var entry = new ProtocolEntry(
            entries.Count + 1, at, by, stage, subject, note, entries.Count == 0 ? Beginning : HashOf(entries[^1]));
        return (entry, Line(entry));
    }

    /// <summary>The hash of an entry: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <param name="entry">The entry.</param>
    public static string HashOf(ProtocolEntry entry) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Body(entry)));

    private static byte[] Line(ProtocolEntry entry) =>
        [.. Body(entry).AsSpan()[..^1], .. Encoding.UTF8.GetBytes($",\"hash\":\"{HashOf(entry)}\"}}\n")];

    private static byte[] Body(ProtocolEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", InstantPattern.ExtendedIso.Format(entry.At));
            json.WriteString("by", entry.By);
            json.WriteString("stage", JsonNamingPolicy.CamelCase.ConvertName(entry.Stage.ToString()));
            json.WriteString("subject", entry.Subject);
            json.WriteString("note", entry.Note);
            json.WriteString("previous", entry.Previous);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static ProtocolEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            using var read = JsonDocument.Parse(line.ToArray());
            var root = read.RootElement;
            return InstantPattern.ExtendedIso.Parse(Text("at")) is { Success: true } at
                && Enum.TryParse<TenderStage>(Text("stage"), ignoreCase: true, out var stage)
                ? new ProtocolEntry(root.GetProperty("number").GetInt32(), at.Value, Text("by"), stage, Text("subject"), Text("note"), Text("previous"))
                : null;

            string Text(string name) => root.GetProperty(name).GetString() ?? "";
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>An entry of a protocol.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">By whom.</param>
/// <param name="Stage">What was done.</param>
/// <param name="Subject">The hash of what it is about, or empty.</param>
/// <param name="Note">What else should be known, or empty.</param>
/// <param name="Previous">The hash of the entry before.</param>
public sealed record ProtocolEntry(int Number, Instant At, string By, TenderStage Stage, string Subject, string Note, string Previous);

/// <summary>How far a tender has come; they follow each other, and a stage can be noted again until the next.</summary>
public enum TenderStage
{
    /// <summary>Something else that should be known.</summary>
    Note,

    /// <summary>It is locked and published.</summary>
    Locked,

    /// <summary>Bids are opened.</summary>
    Opened,

    /// <summary>Bids are evaluated by the declared rules.</summary>
    Evaluated,

    /// <summary>It is decided.</summary>
    Decided,

    /// <summary>Contracts are concluded.</summary>
    Concluded,

    /// <summary>It is annulled; nothing follows.</summary>
    Annulled,
}
