using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Korevagt.Files;

/// <summary>An object of a file that may say where its figures come from.</summary>
internal abstract record Sourced
{
    [Description("Where the figures of this object are published.")]
    [MaxLength(Patterns.LongText)]
    [JsonPropertyOrder(1)]
    public string? Source { get; init; }

    [Description("What is assumed or calibrated here, and why; reports repeat it.")]
    [MaxLength(Patterns.LongText)]
    [JsonPropertyOrder(1)]
    public string? Assumption { get; init; }
}
