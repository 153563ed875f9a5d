namespace Korevagt.Server.Resources.Library;

/// <summary>A change of a scenario in words.</summary>
/// <param name="Da">In Danish.</param>
/// <param name="En">In English.</param>
public sealed record ChangeView(string Da, string En);
