using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Korevagt.Files;

/// <summary>What stands at the root of every kind of file.</summary>
internal abstract record RootProperties : Sourced
{
    [Description("Path or address of the JSON schema, for editors.")]
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-3)]
    public string? Schema { get; init; }

    [Description("What kind of file this is and the version of its format.")]
    [JsonPropertyOrder(-2)]
    public required string Format { get; init; }
}
