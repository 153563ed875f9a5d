using System.Text.Json.Serialization;

namespace Korevagt.Routes.Formats;

/// <summary>Why tasks are on no tour, and what two solutions differ in.</summary>
internal sealed record ExplanationFile
{
    [JsonPropertyName("explanation")]
    public required IReadOnlyList<ReasonFile> Explanation { get; init; }

    [JsonPropertyName("difference")]
    public DifferenceFile? Difference { get; init; }
}

/// <summary>What two solutions differ in: the second less the first.</summary>
internal sealed record DifferenceFile
{
    [JsonPropertyName("cost")]
    public required decimal Cost { get; init; }

    [JsonPropertyName("distance")]
    public required long Distance { get; init; }

    [JsonPropertyName("moved")]
    public required IReadOnlyList<MovedFile> Moved { get; init; }

    [JsonPropertyName("retimed")]
    public required IReadOnlyList<RetimedFile> Retimed { get; init; }
}

/// <summary>A task on another vehicle; a vehicle is left out where it is on none.</summary>
internal sealed record MovedFile
{
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("from")]
    public long? From { get; init; }

    [JsonPropertyName("to")]
    public long? To { get; init; }
}

/// <summary>A stop whose work begins at another second.</summary>
internal sealed record RetimedFile
{
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("vehicle")]
    public required long Vehicle { get; init; }

    [JsonPropertyName("before")]
    public required long Before { get; init; }

    [JsonPropertyName("now")]
    public required long Now { get; init; }
}
