using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Korevagt.Library.Drafts;

/// <summary>A scenario that somebody is still writing.</summary>
public sealed record Draft
{
    /// <summary>Its id, which nobody guesses: who has it may work on the draft.</summary>
    public required string Id { get; init; }

    /// <summary>Whose list it is in.</summary>
    public required string Owner { get; init; }

    /// <summary>Name shown to people; may be empty.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the plan that it names; null where it names none.</summary>
    public required string? Baseline { get; init; }

    /// <summary>How often it was stored, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The file, with all its changes; empty in lists.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Places of the changes that are switched off, separated by spaces.</summary>
    public string SwitchedOff { get; init; } = "";

    /// <summary>Who made it, for people.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was made.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who changed it last, for good.</summary>
    public required string Hand { get; init; }

    /// <summary>Who changed it last, for people.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Milliseconds since 1970 at which it was changed last.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>When it was made.</summary>
    public Instant Created => Instant.FromUnixTimeMilliseconds(CreatedAt);

    /// <summary>When it was changed last.</summary>
    public Instant Changed => Instant.FromUnixTimeMilliseconds(ChangedAt);

    /// <summary>What it says.</summary>
    public DraftContent Read() => DraftContent.Of(
        JsonElement.Parse(Content),
        [.. SwitchedOff.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(at => int.Parse(at, CultureInfo.InvariantCulture))], "").Value;
}
