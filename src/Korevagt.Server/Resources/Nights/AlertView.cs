using Korevagt.Nights;

namespace Korevagt.Server.Resources.Nights;

/// <summary>Something that a planner should know about a night.</summary>
/// <param name="Name">The settings that it is a night of.</param>
/// <param name="Night">The night.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Scenario">Name of the baseline or scenario; absent where it is about none.</param>
/// <param name="Place">The district, area, target, log or file; absent for the region or the whole.</param>
/// <param name="Da">The sentence in Danish.</param>
/// <param name="En">The sentence in English.</param>
public sealed record AlertView(
    string Name, string Night, AlertKind Kind, AlertSeverity Severity, string? Scenario, string? Place, string Da, string En);
