using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>Something that a planner should know about a night.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Scenario">Name of the baseline or scenario; null where it is about none.</param>
/// <param name="Place">The district, area, target, log or file; null for the region or the whole.</param>
/// <param name="Danish">The sentence in Danish.</param>
/// <param name="English">The sentence in English.</param>
public sealed record NightAlert(
    [Description("What it is about.")] AlertKind Kind,
    [Description("How much it matters.")] AlertSeverity Severity,
    [Description("Name of the baseline or scenario; null where it is about none.")] string? Scenario,
    [Description("The district, area, target, log or file; null for the region or the whole.")] string? Place,
    [Description("The sentence in Danish.")] string Danish,
    [Description("The sentence in English.")] string English)
{
    /// <summary>The sentence.</summary>
    [JsonIgnore]
    public Text Sentence => new(Danish, English);
}
