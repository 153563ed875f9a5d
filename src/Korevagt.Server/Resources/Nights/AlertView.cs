using Korevagt.Nights;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Nights;

/// <summary>Something that a planner should know about a night.</summary>
/// <param name="Id">By which it is known within its night.</param>
/// <param name="Name">The settings that it is a night of.</param>
/// <param name="Night">The night.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Scenario">Name of the baseline or scenario; absent where it is about none.</param>
/// <param name="Place">The district, area, target, log or file; absent for the region or the whole.</param>
/// <param name="Da">The sentence in Danish.</param>
/// <param name="En">The sentence in English.</param>
/// <param name="Acknowledged">Who has taken note of it; absent where nobody has.</param>
public sealed record AlertView(
    string Id, string Name, string Night, AlertKind Kind, AlertSeverity Severity, string? Scenario, string? Place, string Da, string En,
    AcknowledgementView? Acknowledged)
{
    /// <summary>What is shown of an alert.</summary>
    /// <param name="night">Its night.</param>
    /// <param name="id">Its id.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="noted">Who has taken note of it, or null.</param>
    public static AlertView Of(StoredNight night, string id, NightAlert alert, Acknowledgement? noted) => new(
        id, night.Plan, night.Id, alert.Kind, alert.Severity, alert.Scenario, alert.Place, alert.Danish, alert.English,
        noted is null ? null : new AcknowledgementView(noted.AcknowledgedBy, noted.Acknowledged));
}
